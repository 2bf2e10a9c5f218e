import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (schema: string) =>
  problemsOf("enum-values-described", `openapi: 3.1.0\ncomponents: { schemas: { Size: ${schema} } }`);

test("a description of each value, and other code in it", async () => {
  expect(await find('{ enum: [BIG, SMALL], description: "`BIG` or `SMALL`, by `widgetId`." }')).toEqual([]);
});
test("items whose list describes them", async () => {
  expect(await find('{ type: array, items: { enum: [mp4, mov] }, description: "`mp4` or `mov`." }')).toEqual([]);
});
test("enums that need no description: one value, numbers, forbidden names", async () => {
  expect(await find("{ enum: [ONLY] }")).toEqual([]);
  expect(await find("{ enum: [1, 2] }")).toEqual([]);
  expect(await find("{ propertyNames: { not: { enum: [a, b] } } }")).toEqual([]);
});
test("a value that is not described, and a described value that does not exist", async () => {
  expect(await find('{ enum: [BIG, HUGE], description: "`BIG` or `SMALL`." }')).toMatchInlineSnapshot(`
    [
      [
        "kit/enum-values-described",
        "#/components/schemas/Size/enum",
        "The description does not name HUGE. Explain each value, with the value in backticks. A reader of a type or a response sees only the name.",
      ],
      [
        "kit/enum-values-described",
        "#/components/schemas/Size/description",
        "The description names \`SMALL\`, which is no value of the enum. Write one of BIG, HUGE, or add it to the enum.",
      ],
    ]
  `);
});
