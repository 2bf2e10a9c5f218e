import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const body = (schema: string) => `{ content: { application/json: { schema: ${schema} } } }`;
const ref = (name: string) => `{ $ref: "#/components/schemas/${name}" }`;
const find = (request: string, status: string, answer: string) =>
  problemsOf(
    "body-schema-names",
    `
openapi: 3.1.0
paths:
  /widgets:
    post: { requestBody: ${body(request)}, responses: { "${status}": ${body(answer)} } }
components:
  schemas: { WidgetRequest: {}, WidgetResponse: {}, Widget: {} }
`,
  );

test("a Request, a Response, and an error of any name", async () => {
  expect(await find(ref("WidgetRequest"), "200", ref("WidgetResponse"))).toEqual([]);
  expect(await find(ref("WidgetRequest"), "400", ref("Widget"))).toEqual([]);
  expect(await find("{ type: string }", "200", "{ type: string }")).toEqual([]);
});
test("a Response as a request body and a Request as a response body", async () => {
  expect(await find(ref("WidgetResponse"), "201", ref("Widget"))).toMatchInlineSnapshot(`
    [
      [
        "kit/body-schema-names",
        "#/paths/~1widgets/post/requestBody/content/application~1json/schema",
        "The schema of a request body is "WidgetResponse". Refer to one whose name ends in Request. The name is the type's name for callers, and distinguishes requests from responses.",
      ],
      [
        "kit/body-schema-names",
        "#/paths/~1widgets/post/responses/201/content/application~1json/schema",
        "The schema of the answer 201 is "Widget". Refer to one whose name ends in Response. The name is the type's name for callers, and distinguishes requests from responses.",
      ],
    ]
  `);
});
