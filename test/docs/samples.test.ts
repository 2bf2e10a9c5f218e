import ts from "typescript";
import { expect, test } from "vitest";
import { type Document, type Operation, operationsOf } from "../../scripts/contract/document.js";
import { literal } from "../../scripts/docs/literal.js";
import { withSamples } from "../../scripts/docs/samples.js";
import { camelCase, clientName } from "../../scripts/docs/typescript-sample.js";
import { bundledContract, smallDocument } from "./bundled.js";

const withOperation = (path: string, method: string, operation: Operation): Document =>
  smallDocument({ servers: [{ url: "https://pets.example/base/" }], paths: { [path]: { [method]: operation } } });

function sample(document: Document, label: string): string {
  const [entry] = operationsOf(withSamples(document));
  return entry?.operation["x-codeSamples"]?.find((one) => one.label === label)?.source ?? "";
}

const feed: Operation = {
  operationId: "pets.feed",
  parameters: [
    { name: "pet-id", in: "path", required: true, example: 7 },
    { name: "dry_run", in: "query", example: true },
    { name: "unused", in: "query", schema: { type: "string" } },
  ],
  requestBody: {
    content: {
      "application/json": { examples: { Some: { value: { food: "hay", "how-much": 2 } }, Other: { value: {} } } },
    },
  },
};

test("a TypeScript sample is a program that gives path, query and body as one flat object", () => {
  expect(sample(withOperation("/pets/{pet-id}", "post", feed), "TypeScript")).toBe(
    [
      'import { PetShop } from "./client/index.js";',
      "",
      "const client = new PetShop();",
      'const result = await client.pets.feed({ petId: 7, dryRun: true, food: "hay", howMuch: 2 });',
      "console.log(result);",
    ].join("\n"),
  );
});

test("an operation that pages prints its items, and one without input takes no argument", () => {
  const paged = { operationId: "pets.list", "x-pagination": { request: { page: "p" }, response: { items: "/a" } } };
  expect(sample(withOperation("/pets", "get", paged), "TypeScript")).toMatch(
    /\nconst page = await client\.pets\.list\(\);\nconsole\.log\(page\.items\);$/,
  );
});

test("an operationId that names no resource and verb goes through the plain client", () => {
  const source = sample(withOperation("/pets/{pet-id}", "post", { ...feed, operationId: "feedPet" }), "TypeScript");
  expect(source).toContain('await client.http.POST("/pets/{pet-id}", {\n  params: { path: { "pet-id": 7 }');
  expect(source).toContain('body: { food: "hay", "how-much": 2 },');
});

test("the curl sample sends the same call below the server's base path", () => {
  const source = sample(withOperation("/pets/{pet-id}", "post", feed), "curl");
  expect(source).toContain("'https://pets.example/base/pets/7?dry_run=true'");
  expect(source).toContain('"food": "hay"');
});

test("keys come from the environment, and an operation without security gets no signature", async () => {
  const contract = await bundledContract();
  for (const { operation } of operationsOf(withSamples(contract)))
    expect(operation["x-codeSamples"]?.find(({ label }) => label === "curl")?.source).toContain("$NCLOUD_SECRET_KEY");
  for (const { operation } of operationsOf(withSamples({ ...contract, security: [] })))
    expect(operation["x-codeSamples"]?.find(({ label }) => label === "curl")?.source).not.toContain("openssl");
});

test("every TypeScript sample of the contract is sound TypeScript and imports the client by its name", async () => {
  const contract = await bundledContract();
  const client = clientName(contract);
  for (const { operation } of operationsOf(withSamples(contract))) {
    const source = operation["x-codeSamples"]?.find(({ label }) => label === "TypeScript")?.source ?? "";
    expect(source).toContain(`import { ${client.name} } from "${client.package}";`);
    const { diagnostics } = ts.transpileModule(source, {
      reportDiagnostics: true,
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    expect(diagnostics).toEqual([]);
  }
});

test("long values are broken over lines, strange names are quoted", () => {
  expect(literal({ a: [1, "x"], "b-c": {} })).toBe('{ a: [1, "x"], "b-c": {} }');
  expect(literal({ text: "x".repeat(80) })).toBe(`{\n  text: "${"x".repeat(80)}",\n}`);
});

test.each([
  ["page-num", "pageNum"],
  ["PageNum", "pageNum"],
  ["page_num_2", "pageNum2"],
  ["pageNum", "pageNum"],
])("%s becomes %s", (name, expected) => {
  expect(camelCase(name)).toBe(expected);
});
