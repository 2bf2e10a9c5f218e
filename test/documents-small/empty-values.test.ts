import { describe, expect, test } from "vitest";
import { createMock } from "../../scripts/mock/mock.js";
import { clientsOf, oneCall } from "../helpers/client/any-document.js";

const text = { type: "string" };
const documentWith = (...parameters: object[]) => oneCall({ parameters }, { method: "get" });

const statusOf = async (parameter: object, query: string, headers: Record<string, string> = {}) => {
  const { fetch } = createMock({ document: documentWith({ name: "a", in: "query", ...parameter }) });
  return (await fetch(`https://small.example/things${query}`, { headers })).status;
};

describe("a query parameter without a value is accepted by the mock", () => {
  test.each<[string, object]>([
    ["if it is a text", { schema: text }],
    ["if its enumeration has the empty text", { schema: { ...text, enum: ["", "b"] } }],
    ["if only the empty text is allowed", { schema: { ...text, maxLength: 0 } }],
    ["with allowEmptyValue, whatever its type is", { schema: { type: "boolean" }, allowEmptyValue: true }],
    ["without a schema", {}],
  ])("%s", async (_, parameter) => {
    for (const required of [true, false]) {
      expect(await statusOf({ ...parameter, required }, "?a=")).toBe(204);
      expect(await statusOf({ ...parameter, required }, "")).toBe(required ? 422 : 204);
    }
  });
});

describe("a query parameter without a value is refused by the mock", () => {
  test.each<[string, object]>([
    ["if it is a number", { type: "integer" }],
    ["if its enumeration lacks the empty text", { ...text, enum: ["b"] }],
    ["if it has a least length", { ...text, minLength: 1 }],
    ["if its pattern needs a character", { ...text, pattern: "." }],
  ])("%s", async (_, schema) => {
    for (const required of [true, false]) expect(await statusOf({ schema, required }, "?a=")).toBe(422);
  });
});

test("the client sends empty texts in queries and headers, and the mock accepts them", async () => {
  const required = { required: true, schema: { ...text, enum: [""] } };
  const document = documentWith({ name: "a", in: "query", ...required }, { name: "X-A", in: "header", ...required });
  const create = await clientsOf(document);
  const client = create({ baseURL: "https://small.example", fetch: createMock({ document }).fetch });
  await expect(client.things.call?.({ a: "", xA: "" })).resolves.toBeUndefined();
});
