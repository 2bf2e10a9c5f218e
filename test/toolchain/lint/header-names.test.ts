import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (parameter: string) =>
  problemsOf("header-names", `openapi: 3.1.0\npaths: { /widgets: { get: { parameters: [${parameter}] } } }`);

test("a header of words with hyphens, and a query parameter of any spelling", async () => {
  for (const name of ["x-ncp-apigw-timestamp", "Content-Type", "X-Request-ID", "Accept"])
    expect(await find(`{ name: ${name}, in: header }`), name).toEqual([]);
  expect(await find("{ name: pageSize, in: query }")).toEqual([]);
});
test("a header in camelCase or with an underscore", async () => {
  expect(await find("{ name: pageSize, in: header }, { name: new_id, in: header }")).toMatchInlineSnapshot(`
    [
      [
        "kit/header-names",
        "#/paths/~1widgets/get/parameters/0/in",
        ""pageSize" is no name for a header. Write words with hyphens between, or another place in "in". Names of headers have no case, and servers drop those with an underscore.",
      ],
      [
        "kit/header-names",
        "#/paths/~1widgets/get/parameters/1/in",
        ""new_id" is no name for a header. Write words with hyphens between, or another place in "in". Names of headers have no case, and servers drop those with an underscore.",
      ],
    ]
  `);
});
