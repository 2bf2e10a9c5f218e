import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const options = { extensions: { "x-source": ["Operation"], "x-mark": ["Schema", "Response"] } };
const find = (operation: string, schema = "{ type: string }") =>
  problemsOf(
    "known-extensions",
    `
openapi: 3.1.0
paths:
  /widgets:
    get: ${operation}
components:
  schemas: { Widget: ${schema} }
`,
    { options },
  );

test("listed extensions in their places", async () => {
  expect(await find("{ x-source: {}, responses: { '200': { x-mark: {} } } }", "{ x-mark: {} }")).toEqual([]);
});
test("keys in maps of free names are not extensions", async () => {
  expect(
    await find(
      "{ responses: { '200': { headers: { x-request-id: { schema: { type: string } } } } } }",
      "{ properties: { x-y: {} } }",
    ),
  ).toEqual([]);
});
test("an unknown extension", async () => {
  expect(await find("{ x-sauce: {} }")).toMatchInlineSnapshot(`
    [
      [
        "kit/known-extensions",
        "#/paths/~1widgets/get/x-sauce",
        "The extension x-sauce is not known. Write one of x-source, x-mark, or document it in openapi/README.md and list it in redocly.yaml under kit/known-extensions. No tool reads an undocumented extension.",
      ],
    ]
  `);
});
test("a known extension in another place", async () => {
  expect(await find("{}", "{ x-source: {} }")).toMatchInlineSnapshot(`
    [
      [
        "kit/known-extensions",
        "#/components/schemas/Widget/x-source",
        "The extension x-source is in a Schema; it is read only in Operation. Move it there, or list Schema for it in redocly.yaml under kit/known-extensions.",
      ],
    ]
  `);
});
test("an unknown extension next to a reference", async () => {
  expect(await find("{}", "{ items: { $ref: '#/components/schemas/Widget', x-odd: 1 } }")).toMatchInlineSnapshot(`
    [
      [
        "kit/known-extensions",
        "#/components/schemas/Widget/items/x-odd",
        "The extension x-odd is not known. Write one of x-source, x-mark, or document it in openapi/README.md and list it in redocly.yaml under kit/known-extensions. No tool reads an undocumented extension.",
      ],
    ]
  `);
});
test("no list in the configuration", async () => {
  await expect(problemsOf("known-extensions", "openapi: 3.1.0\npaths: {}")).rejects.toThrow(
    "The rule kit/known-extensions has no list. Write extensions: { x-name: [Operation, ...] } for it in redocly.yaml.",
  );
});
