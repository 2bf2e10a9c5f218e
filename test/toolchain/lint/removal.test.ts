import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (operation: string) => problemsOf("removal", `openapi: 3.1.0\npaths: { /widgets: { get: ${operation} } }`);

test("a deprecated operation with x-removal, a current one without", async () => {
  expect(await find('{ deprecated: true, x-removal: { date: "2027-01", replacedBy: widgets.get } }')).toEqual([]);
  expect(await find("{}")).toEqual([]);
});
test("a deprecated operation without x-removal", async () => {
  expect(await find("{ deprecated: true }")).toMatchInlineSnapshot(`
    [
      [
        "kit/removal",
        "#/paths/~1widgets/get",
        "The operation is deprecated and has no x-removal. Write x-removal: { date: "YYYY-MM", replacedBy: <operationId> }. It tells callers how long the operation works, and what to call instead.",
      ],
    ]
  `);
});
test("x-removal in a current operation", async () => {
  expect(await find('{ x-removal: { date: "2027-01", replacedBy: widgets.get } }')).toMatchInlineSnapshot(`
    [
      [
        "kit/removal",
        "#/paths/~1widgets/get/x-removal",
        "The operation has x-removal and is not deprecated. Write deprecated: true, or remove x-removal. It tells callers how long the operation works, and what to call instead.",
      ],
    ]
  `);
});
test("an invalid month, a missing operation, an unknown key", async () => {
  expect(await find('{ deprecated: true, x-removal: { date: "2027-13", why: old } }')).toMatchInlineSnapshot(`
    [
      [
        "kit/removal",
        "#/paths/~1widgets/get/x-removal/why",
        "x-removal has no "why". Write one of date, replacedBy: nothing else is read. It tells callers how long the operation works, and what to call instead.",
      ],
      [
        "kit/removal",
        "#/paths/~1widgets/get/x-removal/date",
        "x-removal.date is "2027-13". Write the month as "YYYY-MM", in quotes. It tells callers how long the operation works, and what to call instead.",
      ],
      [
        "kit/removal",
        "#/paths/~1widgets/get/x-removal",
        "x-removal.replacedBy is missing. Write an operationId. It tells callers how long the operation works, and what to call instead.",
      ],
    ]
  `);
});
test("not a map", async () => {
  expect(await find("{ deprecated: true, x-removal: soon }")).toMatchInlineSnapshot(`
    [
      [
        "kit/removal",
        "#/paths/~1widgets/get/x-removal",
        "x-removal is "soon". Write x-removal: { date: "YYYY-MM", replacedBy: <operationId> }. It tells callers how long the operation works, and what to call instead.",
      ],
    ]
  `);
});
