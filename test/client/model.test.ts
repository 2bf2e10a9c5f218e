import { describe, expect, test } from "vitest";
import { merged } from "../../scripts/api/merge-schema.js";
import { readApi } from "../../scripts/api/read-api.js";
import { keywordsOf } from "../../scripts/api/schema.js";
import { clientModel } from "../../scripts/client/model.js";
import { constraintsOf } from "../../scripts/client/text.js";
import type { Document } from "../../scripts/contract/document.js";
import { makeDocument } from "../helpers/mock.js";

describe("an input's documentation", () => {
  test.each<[string, Parameters<typeof constraintsOf>[0], string[]]>([
    ["a range", { minimum: 1, maximum: 10, default: 3 }, ["Range: 1 to 10.", "@default 3"]],
    ["exclusive bounds of 3.1", { exclusiveMinimum: 0, maximum: 1 }, ["Range: more than 0, at most 1."]],
    ["an exclusive bound of 3.0", { minimum: 2, exclusiveMinimum: true }, ["Range: more than 2."]],
    [
      "a text",
      { minLength: 3, pattern: "^a", format: "uri" },
      ["Length: at least 3.", "Pattern: `^a`.", "Format: `uri`."],
    ],
    [
      "a list",
      { maxItems: 5, uniqueItems: true, items: { minimum: 1 } },
      ["Items: at most 5.", "Each item once.", "Each item: range: at least 1."],
    ],
    ["values", { enum: ["A", "B"], description: "`A` is one." }, ["One of: `A`, `B`."]],
    ["nothing for values that the description lists", { enum: ["A", "B"], description: "`A` or `B`." }, []],
  ])("states %s", (_, schema, lines) => {
    expect(constraintsOf(schema)).toEqual(lines);
  });

  test("merges a reference and the parts of a schema; the schema's own keywords win", () => {
    const Count = { type: "integer", minimum: 1, description: "A count." };
    const Pages = { $ref: "#/components/schemas/Count", description: "Pages.", allOf: [{ maximum: 9 }] };
    const { schemaAt } = readApi(makeDocument({}, { components: { schemas: { Count, Pages } } }));
    const schema = merged(schemaAt("#/components/schemas/Pages"));
    expect(Object.fromEntries(keywordsOf(schema))).toEqual({
      type: "integer",
      minimum: 1,
      maximum: 9,
      description: "Pages.",
    });
  });
});

describe("generating rejects a waiter", () => {
  const wait = { method: "get", status: "/result/status", pending: ["A"], success: ["B"], failure: ["C"] };
  const films = (xWait: object) => ({
    "/films": { get: { operationId: "films.get", responses: {}, "x-wait": xWait } },
  });
  const envelope = { "x-envelope": { code: "/code", message: "/message", data: "/result", success: "0" } };

  test("whose method has the name of a call", () => {
    expect(() => clientModel(readApi(makeDocument(films(wait), envelope)))).toThrow(/client\.films\.get\(\)/);
  });

  test("whose status is outside the result of the call", () => {
    const outside = { ...wait, method: "waitForFilm", status: "/state" };
    expect(() => clientModel(readApi(makeDocument(films(outside), envelope)))).toThrow("#/paths/~1films/get/x-wait");
  });
});

test.each(["/a b/{id}", "/a/../{id}", "/{id}/#top"])(
  "generating rejects the signed path %s, which fetch would change",
  (path) => {
    const key = { type: "apiKey", in: "header", name: "x-key", "x-signature": { algorithm: "any", part: "signature" } };
    const signed = { security: [{ key: [] }], components: { securitySchemes: { key } } };
    const entry = { [path]: { get: { responses: {} } } };
    expect(() => clientModel(readApi(makeDocument(entry, signed as Partial<Document>)))).toThrow(`#/paths/`);
    expect(() => clientModel(readApi(makeDocument(entry)))).not.toThrow();
  },
);
