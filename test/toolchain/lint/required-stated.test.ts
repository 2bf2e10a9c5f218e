import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (parameter: string, body: string) =>
  problemsOf(
    "required-stated",
    `
openapi: 3.1.0
paths:
  /widgets/{id}:
    post: { parameters: [${parameter}], requestBody: ${body} }
components:
  schemas:
    WidgetRequest: { type: object, required: [name, size] }
    FilterRequest: { type: object }
`,
  );
const content = (name: string) => `content: { application/json: { schema: { $ref: "#/components/schemas/${name}" } } }`;

test("necessary parameters and bodies that are required, and others that are not", async () => {
  expect(
    await find("{ name: id, in: path, required: true }", `{ required: true, ${content("WidgetRequest")} }`),
  ).toEqual([]);
  expect(await find("{ name: id, in: query }", `{ ${content("FilterRequest")} }`)).toEqual([]);
});
test("a path parameter and a body that are not required", async () => {
  expect(await find("{ name: id, in: path }", `{ ${content("WidgetRequest")} }`)).toMatchInlineSnapshot(`
    [
      [
        "kit/required-stated",
        "#/paths/~1widgets~1{id}/post/parameters/0",
        "required is missing for a parameter in the path. Write required: true: without it there is another path.",
      ],
      [
        "kit/required-stated",
        "#/paths/~1widgets~1{id}/post/requestBody",
        "required is missing for a body that must have name, size. Write required: true: a call without a body would lack them.",
      ],
    ]
  `);
});
test("both declared as optional", async () => {
  const problems = await find(
    "{ name: id, in: path, required: false }",
    `{ required: false, ${content("WidgetRequest")} }`,
  );
  expect(problems.map(([, pointer]) => pointer)).toEqual([
    "#/paths/~1widgets~1{id}/post/parameters/0/required",
    "#/paths/~1widgets~1{id}/post/requestBody/required",
  ]);
});
