import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (value: unknown) =>
  problemsOf("request-id-headers", `openapi: 3.1.0\npaths: {}\nx-request-id-headers: ${JSON.stringify(value)}\n`);

test("header names, with or without a mark", async () => {
  const mark = { certainty: "inferred", note: "Seen elsewhere." };
  expect(await find({ names: ["x-request-id", "X-Trace-ID"] })).toEqual([]);
  expect(await find({ names: ["x-request-id"], "x-provenance": mark })).toEqual([]);
});
test("an invalid name, a repeated name, an unknown key and an incomplete mark", async () => {
  const names = ["x_request", "x-id", "X-Id"];
  expect(await find({ names, header: 1, "x-provenance": { certainty: "inferred" } })).toMatchInlineSnapshot(`
    [
      [
        "kit/request-id-headers",
        "#/x-request-id-headers/header",
        "x-request-id-headers has no "header". Write one of names, x-provenance, x-experiment: nothing else is read.",
      ],
      [
        "kit/request-id-headers",
        "#/x-request-id-headers/x-provenance",
        "x-provenance.note is missing. Write what was seen and what follows from it. The docs show the mark and the check counts it.",
      ],
      [
        "kit/request-id-headers",
        "#/x-request-id-headers/names/0",
        ""x_request" is no name for a header. Write words with hyphens between.",
      ],
      [
        "kit/request-id-headers",
        "#/x-request-id-headers/names/2",
        ""X-Id" is in the list twice. Remove one of the two.",
      ],
    ]
  `);
});
test.each([undefined, [], "x-request-id", [1]])("names that are %j", async (names) => {
  const [found] = await find({ names });
  expect(found?.slice(0, 2)).toEqual([
    "kit/request-id-headers",
    `#/x-request-id-headers${names === undefined ? "" : "/names"}`,
  ]);
  expect(found?.[2]).toContain("Write a list of names of response headers.");
});
test("not a map", async () => {
  expect(await find(["x-request-id"])).toMatchInlineSnapshot(`
    [
      [
        "kit/request-id-headers",
        "#/x-request-id-headers",
        "x-request-id-headers is ["x-request-id"]. Write a map of names, x-provenance, x-experiment. The client reads the request id from the first of them that a response has.",
      ],
    ]
  `);
});
