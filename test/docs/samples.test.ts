import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import type { Document } from "../../scripts/contract/document.js";
import { literal } from "../../scripts/docs/literal.js";
import { type Sample, samplesOf } from "../../scripts/docs/samples.js";
import { contract } from "../helpers/bundled.js";
import { smallDocument } from "../helpers/docs/small-document.js";

const withOperation = (path: string, method: string, operation: object): Document =>
  smallDocument({ servers: [{ url: "https://pets.example/base/" }], paths: { [path]: { [method]: operation } } });

/** The samples of each operation, in document order. */
const samplesIn = (document: Document): Sample[][] => [...samplesOf(readApi(document)).values()];

const sourceIn = (samples: Sample[] | undefined, label: string): string | undefined =>
  samples?.find((one) => one.label === label)?.source;

/** A sample of the first operation. */
const sample = (document: Document, label: string): string => sourceIn(samplesIn(document)[0], label) ?? "";

const feed = {
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

/** The same with a required body of declared properties, which are fields of the call. */
const feedByFields = {
  ...feed,
  requestBody: {
    required: true,
    content: {
      "application/json": {
        schema: { type: "object", properties: { food: { type: "string" }, "how-much": { type: "integer" } } },
        examples: { Some: { value: { food: "hay", "how-much": 2 } } },
      },
    },
  },
  responses: { "200": { content: { "application/json": { schema: { type: "object" } } } } },
};

test("a TypeScript sample is a program that passes path, query and body as one flat object", () => {
  expect(sample(withOperation("/pets/{pet-id}", "post", feedByFields), "TypeScript")).toBe(
    [
      'import { PetShop } from "./client/index.js";',
      "",
      "const client = new PetShop();",
      'const result = await client.pets.feed({ petId: 7, dryRun: true, food: "hay", howMuch: 2 });',
      "console.log(result);",
    ].join("\n"),
  );
});

test("the sample of an operation that pages prints its items, and a call without input has no argument", () => {
  const paged = {
    operationId: "pets.list",
    parameters: [{ name: "p", in: "query", schema: { type: "integer" } }],
    "x-pagination": { request: { page: "p" }, response: { items: "/a" } },
  };
  expect(sample(withOperation("/pets", "get", paged), "TypeScript")).toMatch(
    /\nconst page = await client\.pets\.list\(\);\nconsole\.log\(page\.items\);$/,
  );
});

test("an operationId without a dot is a method under its tag", () => {
  const source = sample(
    withOperation("/pets/{pet-id}", "post", { ...feed, operationId: "feedPet", tags: ["pets"] }),
    "TypeScript",
  );
  expect(source).toContain(
    'await client.pets.feedPet({ petId: 7, dryRun: true, body: { food: "hay", "how-much": 2 } })',
  );
});

test("the curl sample sends the same request, under the base path of the server", () => {
  const source = sample(withOperation("/pets/{pet-id}", "post", feed), "curl");
  expect(source).toContain("'https://pets.example/base/pets/7?dry_run=true'");
  expect(source).toContain('"food": "hay"');
});

test("keys come from the environment, and an operation without security is not signed", async () => {
  for (const samples of samplesIn(contract)) expect(sourceIn(samples, "curl")).toContain("$NCLOUD_SECRET_KEY");
  for (const samples of samplesIn({ ...contract, security: [] }))
    expect(sourceIn(samples, "curl")).not.toContain("openssl");
});

test("an operation that the client leaves out has no TypeScript sample", () => {
  const labels = (operation: object): string[] | undefined =>
    samplesIn(withOperation("/pets/{pet-id}", "post", operation))[0]?.map(({ label }) => label);
  expect(labels(feed)).toEqual(["curl", "TypeScript", "fetch", "Python"]);
  const removal = { date: "2027-01", replacedBy: "pets.get" };
  expect(labels({ ...feed, deprecated: true, "x-removal": removal })).toEqual(["curl", "fetch", "Python"]);
});

test("every TypeScript sample is a whole program", () => {
  const document = withOperation("/pets/{pet-id}", "post", feedByFields);
  document.paths = { ...document.paths, "/pets": { get: { operationId: "pets.list" } } };
  for (const samples of samplesIn(document))
    expect(sourceIn(samples, "TypeScript")).toMatch(/^import .*\n\nconst client = new PetShop\(\);\n/);
});

test("each alternative of a body has samples of its own, called by the name of its example", () => {
  const schema = {
    type: "object",
    properties: {
      query: {
        oneOf: [
          { type: "object", required: ["text"], properties: { text: { type: "string" } } },
          { type: "object", required: ["image"], properties: { image: { type: "string" } } },
        ],
      },
    },
  };
  const examples = {
    Text: { summary: "By text", value: { query: { text: "a" } } },
    More: { summary: "By more text", value: { query: { text: "b" } } },
    Image: { summary: "By image", value: { query: { image: "c" } } },
  };
  const find = {
    operationId: "pets.find",
    requestBody: { required: true, content: { "application/json": { schema, examples } } },
  };
  const [samples = []] = samplesIn(withOperation("/pets", "post", find));
  expect(samples.map(({ label }) => label)).toEqual(
    ["", ": By image"].flatMap((name) => ["curl", "TypeScript", "fetch", "Python"].map((label) => `${label}${name}`)),
  );
  for (const { label, source } of samples) expect(source, label).toContain(label.endsWith("image") ? '"c"' : '"a"');
});

test("long values are written on several lines, and names are quoted if they are no identifiers", () => {
  expect(literal({ a: [1, "x"], "b-c": {} })).toBe('{ a: [1, "x"], "b-c": {} }');
  expect(literal({ text: "x".repeat(80) })).toBe(`{\n  text: "${"x".repeat(80)}",\n}`);
});
