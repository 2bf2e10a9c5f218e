import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const body = (name: string) =>
  `{ content: { application/json: { schema: { $ref: "#/components/schemas/${name}" } } } }`;
const find = (request: string, answer: string, deprecated = false) =>
  problemsOf(
    "object-openness",
    `
openapi: 3.1.0
paths:
  /widgets:
    post: { deprecated: ${deprecated}, requestBody: ${body(request)}, responses: { "200": ${body(answer)} } }
components:
  schemas:
    Open: { type: object, additionalProperties: true, properties: { items: { $ref: "#/components/schemas/OpenList" } } }
    OpenList: { type: array, items: { $ref: "#/components/schemas/Open" } }
    Closed: { type: object, additionalProperties: false, properties: { list: { type: array, contains: { type: object } } } }
    Outer: { type: object, additionalProperties: true, properties: { items: { $ref: "#/components/schemas/Choice" } } }
    Choice: { anyOf: [{ $ref: "#/components/schemas/Closed" }, { $ref: "#/components/schemas/Unsaid" }] }
    Unsaid: { type: object }
`,
  );

test("a closed request and an open, recursive response", async () => {
  expect(await find("Closed", "Open")).toEqual([]);
});
test("nested objects of a response that are closed or do not declare openness", async () => {
  expect(await find("Closed", "Outer")).toMatchInlineSnapshot(`
    [
      [
        "kit/object-openness",
        "#/components/schemas/Closed/additionalProperties",
        "additionalProperties is false in an object of an answer, which may have more fields one day. Write additionalProperties: true.",
      ],
      [
        "kit/object-openness",
        "#/components/schemas/Unsaid",
        "additionalProperties is missing in an object of an answer, which may have more fields one day. Write additionalProperties: true.",
      ],
    ]
  `);
});
test("an open request of a current operation", async () => {
  expect(await find("Open", "Open")).toMatchInlineSnapshot(`
    [
      [
        "kit/object-openness",
        "#/components/schemas/Open/additionalProperties",
        "additionalProperties is true in an object of a request, in which a field too many is a slip. Write additionalProperties: false.",
      ],
    ]
  `);
  expect(await find("Open", "Open", true)).toEqual([]);
});
