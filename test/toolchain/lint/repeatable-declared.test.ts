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
  expect(await find("{ post: {}, patch: { deprecated: false } }")).toMatchInlineSnapshot();
});
test("a value other than true or false", async () => {
  expect(await find('{ post: { x-repeatable: "yes" } }')).toMatchInlineSnapshot();
});
test("x-repeatable: false without x-retry-effect", async () => {
  expect(await find("{ post: { x-repeatable: false } }")).toMatchInlineSnapshot();
});
test("an unknown x-retry-effect", async () => {
  expect(await find("{ post: { x-repeatable: false, x-retry-effect: twice } }")).toMatchInlineSnapshot();
});
