import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (item: string) => problemsOf("repeatable-declared", `openapi: 3.1.0\npaths: { /widgets: ${item} }`);

test("POST and PATCH with x-repeatable; other methods and deprecated operations without", async () => {
  expect(
    await find("{ post: { x-repeatable: false }, patch: { x-repeatable: true }, get: {}, put: {}, delete: {} }"),
  ).toEqual([]);
  expect(await find("{ post: { deprecated: true } }")).toEqual([]);
});
test("POST and PATCH without x-repeatable", async () => {
  expect(await find("{ post: {}, patch: { deprecated: false } }")).toMatchInlineSnapshot(`
    [
      [
        "kit/repeatable-declared",
        "#/paths/~1widgets/post",
        "The operation has no x-repeatable. Write x-repeatable: true if sending the same request twice does no harm, false otherwise. The client retries a request whose answer was lost only where that does no harm.",
      ],
      [
        "kit/repeatable-declared",
        "#/paths/~1widgets/patch",
        "The operation has no x-repeatable. Write x-repeatable: true if sending the same request twice does no harm, false otherwise. The client retries a request whose answer was lost only where that does no harm.",
      ],
    ]
  `);
});
test("a value other than true or false", async () => {
  expect(await find('{ post: { x-repeatable: "yes" } }')).toMatchInlineSnapshot(`
    [
      [
        "kit/repeatable-declared",
        "#/paths/~1widgets/post/x-repeatable",
        "x-repeatable is "yes". Write true or false. The client retries a request whose answer was lost only where that does no harm.",
      ],
    ]
  `);
});
