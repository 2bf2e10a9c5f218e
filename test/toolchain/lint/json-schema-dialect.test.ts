import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (lines: string) => problemsOf("json-schema-dialect", `${lines}\npaths: {}\n`);

test("the dialect of JSON Schema 2020-12", async () => {
  expect(await find("openapi: 3.1.0\njsonSchemaDialect: https://json-schema.org/draft/2020-12/schema")).toEqual([]);
});
test("3.0 has no dialect", async () => {
  expect(await find("openapi: 3.0.3")).toEqual([]);
});
test("no dialect", async () => {
  expect(await find("openapi: 3.1.0")).toMatchInlineSnapshot(`
    [
      [
        "kit/json-schema-dialect",
        "#/openapi",
        "jsonSchemaDialect is missing. Write jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema. With another dialect Prism accepts almost every body without a word.",
      ],
    ]
  `);
});
test("the OpenAPI base dialect", async () => {
  expect(
    await find("openapi: 3.1.0\njsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base"),
  ).toMatchInlineSnapshot(`
    [
      [
        "kit/json-schema-dialect",
        "#/jsonSchemaDialect",
        "jsonSchemaDialect is "https://spec.openapis.org/oas/3.1/dialect/base". Write jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema. With another dialect Prism accepts almost every body without a word.",
      ],
    ]
  `);
});
