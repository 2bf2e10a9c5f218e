import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../scripts/generate/manifest.js";
import { generatePetShop, importPetShop } from "../client/petshop.js";
import { compile, strictest } from "../contract/compile.js";

test("any sound OpenAPI document becomes a client of its own that compiles strictly, and so do calls of it", async () => {
  const output = await generatePetShop();
  const user = join(output, "client/user-under-test.ts");
  const source = `
import { PetShop, type NewPet, type Pet } from "./index.js";
const { pets, http } = new PetShop();
// A property with a default stays optional in what is sent.
const made: NewPet = { name: "Rex" };
export const calls = async (): Promise<unknown[]> => {
  const pet: Pet = await pets.createPet({ ...made, bornIn: null });
  const lives: number | string[] = pet.kind === "cat" ? pet.lives : pet.tricks;
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
  return [lives, label, photo, gone, all];
};
`;
  const roots = filesBelow(join(output, "client"))
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(output, "client", path));
  // The folder is copied into projects of others, under their rules: Node's types alone, and all that a rule can forbid.
  const theirs = {
    lib: ["ES2022"],
    types: ["node"],
    noUnusedLocals: true,
    noUnusedParameters: true,
    noImplicitReturns: true,
    noPropertyAccessFromIndexSignature: true,
    erasableSyntaxOnly: true,
    isolatedModules: true,
  };
  expect(compile(roots, { ...strictest, ...theirs }, { [user]: source })).toEqual([]);
});

test("its files name nothing of this project's service", async () => {
  const output = await generatePetShop();
  for (const path of [
    "client/client.ts",
    "client/definition.ts",
    "client/index.ts",
    "client/operations.ts",
    "client/types.ts",
  ])
    expect(readFileSync(join(output, path), "utf8"), path).not.toMatch(/ncloud|ncp|MediaIntelligence|workspace/i);
  expect(existsSync(join(output, "docs/index.html"))).toBe(true);
  expect(await importPetShop(output)).toHaveProperty("PetShopError");
});
