import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (rules: string) =>
  problemsOf(
    "dependent-fields",
    `openapi: 3.1.0\ncomponents: { schemas: { Widget: { properties: { min: {}, max: {}, size: {} }, ${rules} } } }`,
  );

test("rules about existing fields", async () => {
  expect(
    await find(
      "dependentRequired: { min: [max] }, dependentSchemas: { size: { propertyNames: { not: { enum: [min, max] } } } }",
    ),
  ).toEqual([]);
});
test("rules about missing fields", async () => {
  expect(
    await find(
      "dependentRequired: { minimum: [max], min: [maximum] }, dependentSchemas: { sizes: { propertyNames: { not: { const: mini } } }, size: { propertyNames: { enum: [min, maxi] } } }",
    ),
  ).toMatchInlineSnapshot(`
    [
      [
        "kit/dependent-fields",
        "#/components/schemas/Widget/dependentRequired/minimum",
        ""minimum" is not a property of the schema. Write one of min, max, size. A rule about a missing field has no effect.",
      ],
      [
        "kit/dependent-fields",
        "#/components/schemas/Widget/dependentRequired/min/0",
        ""maximum" is not a property of the schema. Write one of min, max, size. A rule about a missing field has no effect.",
      ],
      [
        "kit/dependent-fields",
        "#/components/schemas/Widget/dependentSchemas/sizes",
        ""sizes" is not a property of the schema. Write one of min, max, size. A rule about a missing field has no effect.",
      ],
      [
        "kit/dependent-fields",
        "#/components/schemas/Widget/dependentSchemas/sizes/propertyNames/not/const",
        ""mini" is not a property of the schema. Write one of min, max, size. A rule about a missing field has no effect.",
      ],
      [
        "kit/dependent-fields",
        "#/components/schemas/Widget/dependentSchemas/size/propertyNames/enum/1",
        ""maxi" is not a property of the schema. Write one of min, max, size. A rule about a missing field has no effect.",
      ],
    ]
  `);
});
