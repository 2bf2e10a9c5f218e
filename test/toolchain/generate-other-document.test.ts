import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../scripts/cli/files.js";
import { compile, strictest } from "../../scripts/diff/typescript/compile.js";
import { generate } from "../../scripts/generate/generate.js";
import { generatePetShop, importPetShop } from "../helpers/client/petshop.js";
import { folderWith } from "../helpers/generate-workbench.js";

/** Compiler options of a project that copies the folder: only Node's types, and every strict check. */
const theirs = {
  ...strictest,
  lib: ["ES2022"],
  types: ["node"],
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  erasableSyntaxOnly: true,
  isolatedModules: true,
};

test("another OpenAPI document yields a client that compiles under strict settings, and so do calls of it", async () => {
  const output = await generatePetShop();
  const user = join(output, "client/user-under-test.ts");
  const source = `
import { PetShop, type NewPet, type Pet } from "./index.js";
const { pets, http } = new PetShop();
// A property with a default stays optional in requests.
const made: NewPet = { name: "Rex" };
export const calls = async (): Promise<unknown[]> => {
  const pet: Pet = await pets.createPet({ ...made, bornIn: null });
  const lives: number | string[] = pet.kind === "cat" ? pet.lives : pet.tricks;
  const mood: "calm" | "wild" | (string & {}) | null | undefined = pet.kind === "cat" ? pet.mood : null;
  const label: string = await pets.label({ petId: "1" });
  const photo: Blob = await pets.photo({ petId: "1" });
  const gone: void = await pets.delete({ petId: "1" });
  const all: Pet[] = await pets.getPets({ kinds: ["cat"], maxPrice: 2 });
  await pets.replace({ petId: "1" });
  await http.GET("/pets/{petId}", { params: { path: { petId: "1" } } });
  // @ts-expect-error -- the path parameter is missing
  await pets.get({});
  // @ts-expect-error -- the required body field is missing
  await pets.createPet({ vaccinated: true });
  // @ts-expect-error -- a cat has no tricks
  await pets.replace({ petId: "1", body: { kind: "cat", tricks: [] } });
  // @ts-expect-error -- no such mood can be sent
  await pets.replace({ petId: "1", body: { kind: "cat", lives: 9, mood: "shy" } });
  await pets.replace({ petId: "1", body: { kind: "cat", lives: 9, mood: null } });
  return [lives, mood, label, photo, gone, all];
};
`;
  expect(await compile(clientFiles(output), theirs, { [user]: source })).toEqual([]);
});

const clientFiles = (output: string): string[] =>
  filesBelow(join(output, "client"))
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(output, "client", path));

test("a document with names and texts that have a meaning in TypeScript, and with references into its paths, yields a client that compiles", async () => {
  const text = "Ends */ here, a ` here\u2028or here.\r\n</script>";
  const responses = (schema: object) => ({
    200: { description: text, content: { "application/json": { schema } } },
  });
  const list = (operationId: string, schema: object) => ({ get: { operationId, responses: responses(schema) } });
  const component = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const pets = "#/paths/~1pets/get/responses/200/content/application~1json/schema";
  const named = ["class", "string", "Page", "Pets", "PetsListInput", "My.Thing-x"];
  const document = {
    openapi: "3.1.0",
    // The name of its error class clashes with one of the run time.
    info: { title: "Api", version: `1 ${text}`, description: text },
    servers: [{ url: "https://odd.example" }],
    tags: [{ name: "page", description: text }],
    paths: {
      "/page": list("page.list", { type: "object", properties: { [text]: { type: "string", description: text } } }),
      "/2fa": list("2fa.list", { enum: [text, "*/"], default: text }),
      "/-": list("/list", component("class")),
      "/blob": {
        get: { operationId: "blob.get", responses: { 200: { description: "", content: { "image/png": {} } } } },
      },
      "/pets": list("pets.list", { type: "array", items: { type: "object", properties: { young: { $ref: pets } } } }),
      "/same": list("same.list", { $ref: pets }),
    },
    components: { schemas: Object.fromEntries(named.map((name) => [name, { type: "object", description: text }])) },
  };
  const root = folderWith({ "api.json": JSON.stringify(document), "package.json": `{"type":"module"}` });
  const [input, output] = [join(root, "api.json"), join(root, "out")];
  await generate({ input, output });
  const user = join(output, "client/user-under-test.ts");
  const source = `
import { ApiClient, ApiClientError, Page, PageResource, type PetsListInput, _2fa } from "./index.js";
export const young = async (): Promise<object[] | undefined> => (await new ApiClient().same.list())[0]?.young;
export { ApiClientError, Page, PageResource, type PetsListInput, _2fa };
`;
  expect(await compile(clientFiles(output), theirs, { [user]: source })).toEqual([]);
  // The text uses other line ends than the files.
  expect((await generate({ input, output, check: true })).stale).toEqual([]);
});

test("in every client, the run time names a service only in the modules for credentials and signatures", () => {
  const runtime = "scripts/runtime";
  const modules = readdirSync(runtime, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const naming = modules.filter((name) =>
    /ncloud|ncp|naver|apigw|ntruss/i.test(readFileSync(join(runtime, name), "utf8")),
  );
  // The documentation of the option for keys names their default sources.
  expect(naming.filter((name) => !/^credentials/.test(name))).toEqual(["options.ts", "signature.ts"]);
});

test("the files of another client do not name this project's service", async () => {
  const output = await generatePetShop();
  for (const path of [
    "client/client.ts",
    "client/definition.ts",
    "client/index.ts",
    "client/models.ts",
    "client/operations.ts",
    "client/types.ts",
  ])
    expect(readFileSync(join(output, path), "utf8"), path).not.toMatch(/ncloud|ncp|MediaIntelligence|workspace/i);
  expect(existsSync(join(output, "docs/index.html"))).toBe(true);
  // It has no uploads, and so it needs none of their modules.
  expect(filesBelow(join(output, "client")).filter((path) => path.includes("upload"))).toEqual([]);
  expect(await importPetShop(output)).toHaveProperty("PetShopError");
});
