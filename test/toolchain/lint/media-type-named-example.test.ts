import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (request: string, response: string) =>
  problemsOf(
    "media-type-named-example",
    `
openapi: 3.1.0
paths:
  /widgets:
    post:
      requestBody: { content: { application/json: ${request} } }
      responses: { "200": { content: { application/json: ${response} } } }
`,
  );
const good = "{ examples: { One: { value: 1 } } }";

test("an entry in the examples of request and response", async () => {
  expect(await find(good, good)).toEqual([]);
});
test("a response that is marked as uncertain", async () => {
  expect(await find(good, "{ x-provenance: { certainty: inferred, note: Seen once. } }")).toEqual([]);
});
test("a request without an example", async () => {
  expect(await find("{ schema: { type: integer } }", good)).toMatchInlineSnapshot(`
    [
      [
        "kit/media-type-named-example",
        "#/paths/~1widgets/post/requestBody/content/application~1json",
        "The media type has no example. Write examples: { <Name>: { $ref: examples.yaml#/<Name> } }. Named once, an example feeds docs, mock, tests and type checks alike.",
      ],
    ]
  `);
});
test("a response with a nameless example", async () => {
  expect(await find(good, "{ example: 1 }")).toMatchInlineSnapshot(`
    [
      [
        "kit/media-type-named-example",
        "#/paths/~1widgets/post/responses/200/content/application~1json/example",
        "The media type has a nameless example. Move it into examples.yaml and write examples: { <Name>: { $ref: examples.yaml#/<Name> } }. Named once, an example feeds docs, mock, tests and type checks alike.",
      ],
    ]
  `);
});
test("an empty list of examples", async () => {
  expect(await find(good, "{ examples: {} }")).toMatchInlineSnapshot(`
    [
      [
        "kit/media-type-named-example",
        "#/paths/~1widgets/post/responses/200/content/application~1json",
        "The media type has no example. Write examples: { <Name>: { $ref: examples.yaml#/<Name> } }. Named once, an example feeds docs, mock, tests and type checks alike.",
      ],
    ]
  `);
});
