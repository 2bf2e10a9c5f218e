import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { generateClient, readClient } from "../../scripts/client/client-files.js";
import { generateTypes } from "../../scripts/client/types.js";
import type { Document } from "../../scripts/contract/document.js";
import { isReadable } from "../../scripts/contract/extension-forms.js";
import { isNode } from "../../scripts/contract/node.js";
import { repaired } from "../../scripts/contract/repair.js";
import { en } from "../../scripts/docs/languages/index.js";
import { toolchain } from "../../scripts/generate/toolchain.js";
import { contract } from "../helpers/bundled.js";
import { markdownFiles } from "../helpers/docs/rendered.js";
import { mockedOf } from "../helpers/small-document.js";

const names = [
  ...["x-client", "x-displayName", "x-envelope", "x-error-catalogue", "x-journeys", "x-known-values", "x-lookup"],
  ...["x-media-limits", "x-mock", "x-overlapping", "x-pagination", "x-provenance", "x-rate-limit", "x-removal"],
  ...["x-repeatable", "x-request-headers", "x-request-id-headers", "x-requires", "x-retry-effect", "x-signature"],
  ...["x-source", "x-upload", "x-wait"],
];

/** A document that has every extension of the toolchain in every place, with a value that means something else. */
function documentWith(value: unknown): Document {
  const others = Object.fromEntries(names.map((name) => [name, value]));
  const schema = { type: "object", properties: { a: { type: "string", ...others } }, ...others };
  const content = { "application/json": { schema, ...others } };
  return {
    openapi: "3.1.0",
    info: { title: "Small", version: "1", ...others },
    tags: [{ name: "things", ...others }],
    paths: {
      "/things": {
        post: {
          operationId: "things.make",
          tags: ["things"],
          security: [{ key: [] }],
          requestBody: { content, ...others },
          responses: { 200: { description: "Made.", content, ...others } },
          ...others,
        },
      },
    },
    components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "key", ...others } } },
    ...others,
  } as Document;
}

const values = [true, null, 7, "", "cursor", [], ["a"], [{}], {}, { type: "cursor" }, { request: {}, response: {} }];

test.each(values)("extensions of other vendors with the value %j are left out with a warning", async (value) => {
  const { document, deviations } = repaired(documentWith(value));
  const model = readClient(document);
  const client = generateClient(model, await generateTypes(model), toolchain());
  expect(client["resources/things.ts"]).toContain("make(");
  expect(Object.keys(await markdownFiles({ api: readApi(document), language: en, isHouse: false }))).toContain(
    "operations/things.make.md",
  );
  expect((await mockedOf(document)).status).toBe(401);
  const places = deviations.filter(({ what }) => what.includes("x-mock")).map(({ pointer }) => pointer);
  expect(places).toEqual(expect.arrayContaining(["#", "#/info", "#/tags/0", "#/paths/~1things/post"]));
});

test("a pagination of another form is said with its place", () => {
  const document = documentWith({ type: "cursor" });
  Object.assign(document, { paths: { "/a": { get: { "x-pagination": true, "x-own": 1, responses: {} } } } });
  const { document: whole, deviations } = repaired(document);
  expect(whole.paths).toEqual({ "/a": { get: { "x-own": 1, responses: {} } } });
  expect(deviations.filter(({ pointer }) => pointer.startsWith("#/paths"))).toEqual([
    {
      operation: undefined,
      pointer: "#/paths/~1a/get",
      what: "x-pagination has another meaning than in this project",
      instead: "it is left out",
    },
  ]);
});

/** Every extension below a value. */
function* extensionsIn(value: unknown): Generator<[name: string, value: unknown]> {
  if (!isNode(value) && !Array.isArray(value)) return;
  for (const [key, each] of Object.entries(value)) {
    if (key.startsWith("x-")) yield [key, each];
    yield* extensionsIn(each);
  }
}

test("the extensions of the contract have the forms that are read", () => {
  const all = [...extensionsIn(contract)].filter(([name]) => name !== "x-mock");
  expect(new Set(all.map(([name]) => name)).size).toBeGreaterThan(15);
  expect(all.filter(([name, value]) => !isReadable(name, value))).toEqual([]);
});
