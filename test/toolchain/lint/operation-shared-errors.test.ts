import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (responses: string, options: Record<string, unknown> = { responses: ["400", "404"] }) =>
  problemsOf(
    "operation-shared-errors",
    `
openapi: 3.1.0
paths:
  /widgets:
    get: { responses: ${responses} }
components:
  responses: { BadRequest: {}, NotFound: {} }
`,
    { options, files: { "shared/responses.yaml": "BadRequest: {}\nNotFound: {}", "mine.yaml": "BadRequest: {}" } },
  );
const elsewhere = `{ $ref: "#/components/responses/NotFound" }`;

test("references into the shared file or to a component", async () => {
  expect(await find(`{ "400": { $ref: shared/responses.yaml#/BadRequest }, "404": ${elsewhere} }`)).toEqual([]);
});
test("missing statuses", async () => {
  expect(await find(`{ "200": {} }`)).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-shared-errors",
        "#/paths/~1widgets/get/responses",
        "The operation lacks the shared responses 400, 404. Write for each "<status>": { $ref: <path to>/shared/responses.yaml#/<Name> }. These responses are the same for every operation and are described once.",
      ],
    ]
  `);
});
test("an inline response", async () => {
  expect(await find(`{ "400": { description: Bad }, "404": ${elsewhere} }`)).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-shared-errors",
        "#/paths/~1widgets/get/responses/400",
        "The response 400 is written out here. Write $ref: <path to>/shared/responses.yaml#/<Name>. These responses are the same for every operation and are described once.",
      ],
    ]
  `);
});
test("a reference to another file", async () => {
  expect(await find(`{ "400": { $ref: mine.yaml#/BadRequest }, "404": ${elsewhere} }`)).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-shared-errors",
        "#/paths/~1widgets/get/responses/400/$ref",
        "The response 400 refers to "mine.yaml#/BadRequest". Write $ref: <path to>/shared/responses.yaml#/<Name>. These responses are the same for every operation and are described once.",
      ],
    ]
  `);
});
test("no statuses in the configuration", async () => {
  await expect(find("{}", {})).rejects.toThrow(
    'The rule kit/operation-shared-errors has no statuses. Write responses: ["400", ...] for it in redocly.yaml.',
  );
});
test("one response for two statuses", async () => {
  const source = `
openapi: 3.1.0
paths:
  /widgets:
    get: { responses: { "400": { $ref: "#/components/responses/BadRequest" }, "404": ${elsewhere} } }
    put: { responses: { "400": { $ref: "#/components/responses/BadRequest" }, "404": ${elsewhere} } }
    post: { responses: { "400": ${elsewhere}, "404": ${elsewhere} } }
components:
  responses: { BadRequest: {}, NotFound: {} }
`;
  expect(
    await problemsOf("operation-shared-errors", source, { options: { responses: ["400", "404"] } }),
  ).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-shared-errors",
        "#/paths/~1widgets/post/responses/400/$ref",
        "The response 400 refers to NotFound, which is the response 404 elsewhere. Refer to the response of 400. These responses are the same for every operation and are described once.",
      ],
    ]
  `);
});
