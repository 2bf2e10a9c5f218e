import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const message =
  "An object schema is inline. Move it to a top-level key of the resource's schemas.yaml and write $ref: schemas.yaml#/<Name> here. Types and docs are named after the key; an inline object has no name to import.";
const problemAt = (pointer: string) => [["kit/no-inline-object-schema", pointer, message]];
const find = (schema: string, files: Record<string, string> = {}) =>
  problemsOf(
    "no-inline-object-schema",
    `
openapi: 3.1.0
paths:
  /widgets:
    get:
      parameters: [{ name: filter, in: query, schema: { $ref: "#/components/schemas/Widget" } }]
components:
  schemas:
    Widget: ${schema}
`,
    { files },
  );

test("named objects, in the document and in a schemas file", async () => {
  const files = { "widgets/schemas.yaml": "Part: { type: object }" };
  expect(
    await find("{ properties: { part: { $ref: widgets/schemas.yaml#/Part }, id: { type: string } } }", files),
  ).toEqual([]);
});
test.each([
  ["{ properties: { part: { type: object } } }", "/properties/part"],
  ["{ type: array, items: { properties: { id: { type: string } } } }", "/items"],
  ["{ allOf: [{ type: [object, 'null'] }] }", "/allOf/0"],
  ["{ anyOf: [{ type: object }] }", "/anyOf/0"],
  ["{ oneOf: [{ type: object }] }", "/oneOf/0"],
  ["{ type: object, additionalProperties: { type: object } }", "/additionalProperties"],
])("inline in %s", async (schema, pointer) => {
  expect(await find(schema)).toEqual(problemAt(`#/components/schemas/Widget${pointer}`));
});
test("inline in a parameter and in a media type", async () => {
  const source = `
openapi: 3.1.0
paths:
  /widgets:
    post:
      parameters: [{ name: filter, in: query, schema: { type: object } }]
      requestBody: { content: { application/json: { schema: { properties: {} } } } }
`;
  expect(await problemsOf("no-inline-object-schema", source)).toEqual([
    ...problemAt("#/paths/~1widgets/post/parameters/0/schema"),
    ...problemAt("#/paths/~1widgets/post/requestBody/content/application~1json/schema"),
  ]);
});
test("properties next to a reference", async () => {
  expect(
    await find("{ type: array, items: { $ref: widgets/schemas.yaml#/Part, properties: {} } }", {
      "widgets/schemas.yaml": "Part: { type: object }",
    }),
  ).toEqual(problemAt("#/components/schemas/Widget/items"));
});
test("a reference into the middle of a schema, or to another file", async () => {
  const files = { "other.yaml": "Part: { type: object }" };
  expect(await find("{ type: array, items: { $ref: other.yaml#/Part } }", files)).toEqual(
    problemAt("other.yaml#/Part"),
  );
});
