import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { fieldsOf, schemaSections } from "../../scripts/docs/fields.js";
import { en } from "../../scripts/docs/languages/index.js";
import { fieldTable, typeOf } from "../../scripts/docs/markdown-fields.js";
import { present } from "../helpers/mock.js";
import { documentOf, mockedOf } from "../helpers/small-document.js";

const schemaOf = (schemas: Record<string, unknown>) => present(readApi(documentOf(schemas)).schemas.get("Subject"));

/** Schemas each of which contains all of them. In the place of their references, they would be millions. */
function entangled(count: number): Record<string, object> {
  const names = ["Subject", ...Array.from({ length: count - 1 }, (_, index) => `Part${index}`)];
  const properties = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]));
  const oneOf = names.map((name) => ({ $ref: `#/components/schemas/${name}` }));
  return Object.fromEntries(
    names.map((name) => [
      name,
      { type: "object", required: ["id"], properties: { id: { type: "integer" }, ...properties, any: { oneOf } } },
    ]),
  );
}

test("of schemas that contain each other, the fields of each are in its own section", () => {
  const schema = schemaOf(entangled(12));
  const { fields, sections } = fieldsOf(schema);
  const own = ["id", "Subject", ...Array.from({ length: 11 }, (_, index) => `Part${index}`), "any"];
  expect(fields.map(({ path }) => path)).toEqual(own);
  expect([...sections].map(([{ name }, path]) => `${name} at ${path}`)).toEqual(
    own.slice(1, -1).map((name) => `${name} at ${name}`),
  );
  const described = [...schemaSections([schema])];
  expect(described.map(({ name }) => name).sort()).toEqual(own.slice(1, -1).sort());
  for (const section of described) expect(fieldsOf(section).fields.map(({ path }) => path)).toEqual(own);
});

test("a few schemas that contain each other are listed on each path", () => {
  const part = (other: string) => ({
    type: "object",
    properties: { [other]: { $ref: `#/components/schemas/${other}` } },
  });
  const both = { type: "object", properties: { ...part("A").properties, ...part("B").properties } };
  const paths = fieldsOf(schemaOf({ Subject: both, A: part("B"), B: part("A") })).fields.map(({ path }) => path);
  expect(paths).toEqual(["A", "A.B", "A.B.A", "B", "B.A", "B.A.B"]);
});

test("tables end for a list and a choice of itself", () => {
  const self = { $ref: "#/components/schemas/Subject" };
  const list = schemaOf({ Subject: { type: "array", maxItems: 2, items: self } });
  expect(typeOf(list, en.markdown)).toBe("array");
  const choice = schemaOf({ Subject: { anyOf: [{ type: "string" }, { type: "array", items: self }] } });
  expect(typeOf(choice, en.markdown)).toBe("string or array");
  const holder = schemaOf({
    Subject: { type: "object", properties: { lists: { $ref: "#/components/schemas/L" } } },
    L: { type: "array", maxItems: 2, items: { $ref: "#/components/schemas/L" } },
  });
  expect(fieldTable(holder, en.markdown)).toContain("| `lists` |");
});

test("the mock reads requests of schemas that contain each other, and refuses what they do not allow", async () => {
  const document = documentOf(entangled(9));
  expect(await mockedOf(document)).toEqual({ status: 200, body: { id: 1 } });
  const { createMock } = await import("../../scripts/mock/mock.js");
  const refused = await createMock({ document }).fetch("https://small.example/subjects", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id: 1, Part0: { id: "x" } }),
  });
  expect([refused.status, await refused.json()]).toMatchObject([
    422,
    { message: expect.stringContaining("/Part0/id") },
  ]);
});
