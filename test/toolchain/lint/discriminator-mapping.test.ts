import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (discriminator: string) =>
  problemsOf(
    "discriminator-mapping",
    `
openapi: 3.1.0
components:
  schemas:
    Shape:
      oneOf: [{ $ref: "#/components/schemas/Circle" }]
      discriminator: ${discriminator}
    Circle: { type: object }
`,
  );

test("a mapping with an entry", async () => {
  expect(await find(`{ propertyName: kind, mapping: { circle: "#/components/schemas/Circle" } }`)).toEqual([]);
});
test("no mapping", async () => {
  expect(await find("{ propertyName: kind }")).toMatchInlineSnapshot(`
    [
      [
        "kit/discriminator-mapping",
        "#/components/schemas/Shape/discriminator",
        "The discriminator over "kind" has no mapping. Write mapping: { <value>: <$ref of the member> } with an entry for each member. Without it openapi-typescript replaces a member's const by its schema's name.",
      ],
    ]
  `);
});
test("an empty mapping", async () => {
  expect(await find("{ propertyName: kind, mapping: {} }")).toMatchInlineSnapshot(`
    [
      [
        "kit/discriminator-mapping",
        "#/components/schemas/Shape/discriminator/mapping",
        "The discriminator over "kind" has an empty mapping. Write mapping: { <value>: <$ref of the member> } with an entry for each member. Without it openapi-typescript replaces a member's const by its schema's name.",
      ],
    ]
  `);
});
