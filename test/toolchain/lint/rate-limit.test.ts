import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (limit: string) =>
  problemsOf("rate-limit", `openapi: 3.1.0\npaths: { /widgets: { get: { x-rate-limit: ${limit} } } }`);

test.each(["second", "minute"])("a number for each %s", async (per) => {
  expect(await find(`{ requests: 50, per: ${per} }`)).toEqual([]);
});
test("a missing number, a missing period, an unknown key", async () => {
  expect(await find("{ requests: 0, per: hour, burst: 5 }")).toMatchInlineSnapshot(`
    [
      [
        "kit/rate-limit",
        "#/paths/~1widgets/get/x-rate-limit/burst",
        "x-rate-limit has no "burst". Write one of requests, per: nothing else is read.",
      ],
      [
        "kit/rate-limit",
        "#/paths/~1widgets/get/x-rate-limit/requests",
        "x-rate-limit.requests is 0. Write a whole number above zero. The docs show it and the mock keeps to it.",
      ],
      [
        "kit/rate-limit",
        "#/paths/~1widgets/get/x-rate-limit/per",
        "x-rate-limit.per is "hour". Write one of second, minute. The docs show it and the mock keeps to it.",
      ],
    ]
  `);
});
test("an empty map, not a map", async () => {
  expect(await find("{}")).toMatchInlineSnapshot(`
    [
      [
        "kit/rate-limit",
        "#/paths/~1widgets/get/x-rate-limit",
        "x-rate-limit.requests is missing. Write a whole number above zero. The docs show it and the mock keeps to it.",
      ],
      [
        "kit/rate-limit",
        "#/paths/~1widgets/get/x-rate-limit",
        "x-rate-limit.per is missing. Write one of second, minute. The docs show it and the mock keeps to it.",
      ],
    ]
  `);
  expect(await find("50")).toMatchInlineSnapshot(`
    [
      [
        "kit/rate-limit",
        "#/paths/~1widgets/get/x-rate-limit",
        "x-rate-limit is 50. Write a map of requests, per. The docs show it and the mock keeps to it.",
      ],
    ]
  `);
});
