import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (item: string) => problemsOf("repeatable-declared", `openapi: 3.1.0\npaths: { /widgets: ${item} }`);

test("POST and PATCH with x-repeatable, and x-retry-effect if that is false; other methods and deprecated operations without", async () => {
  expect(
    await find(
      "{ post: { x-repeatable: false, x-retry-effect: duplicate }, patch: { x-repeatable: true }, get: {}, put: {}, delete: {} }",
    ),
  ).toEqual([]);
  expect(await find("{ post: { x-repeatable: true, x-retry-effect: rerun } }")).toEqual([]);
  expect(await find("{ post: { deprecated: true } }")).toEqual([]);
});
test("POST and PATCH without x-repeatable", async () => {
  expect(await find("{ post: {}, patch: { deprecated: false } }")).toMatchInlineSnapshot(`
    [
      [
        "kit/repeatable-declared",
        "#/paths/~1widgets/post",
        "The operation has no x-repeatable. Write x-repeatable: true if the request is safe to retry, false otherwise. The client retries a request after a lost response only if that is safe.",
      ],
      [
        "kit/repeatable-declared",
        "#/paths/~1widgets/patch",
        "The operation has no x-repeatable. Write x-repeatable: true if the request is safe to retry, false otherwise. The client retries a request after a lost response only if that is safe.",
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
        "x-repeatable is "yes". Write true or false. The client retries a request after a lost response only if that is safe.",
      ],
    ]
  `);
});
test("x-repeatable: false without x-retry-effect", async () => {
  expect(await find("{ post: { x-repeatable: false } }")).toMatchInlineSnapshot(`
    [
      [
        "kit/repeatable-declared",
        "#/paths/~1widgets/post/x-repeatable",
        "The operation has x-repeatable: false but no x-retry-effect. Write one of duplicate, refused, rerun. The client retries a request after a lost response only if that is safe.",
      ],
    ]
  `);
});
test("an unknown x-retry-effect", async () => {
  expect(await find("{ post: { x-repeatable: false, x-retry-effect: twice } }")).toMatchInlineSnapshot(`
    [
      [
        "kit/repeatable-declared",
        "#/paths/~1widgets/post/x-retry-effect",
        "x-retry-effect is "twice". Write one of duplicate, refused, rerun. The client retries a request after a lost response only if that is safe.",
      ],
    ]
  `);
});
