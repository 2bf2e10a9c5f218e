import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const entry = "meaning: It went wrong., remedy: Try again.";
const find = (errors: string) =>
  problemsOf(
    "error-catalogue-examples",
    `
openapi: 3.1.0
paths:
  /widgets:
    get: { responses: { "400": { $ref: shared/responses.yaml#/BadRequest } } }
x-error-catalogue: { $ref: shared/error-catalogue.yaml }
`,
    {
      files: {
        "shared/error-catalogue.yaml": `service: { ${errors} }`,
        "shared/responses.yaml": `
BadRequest: { content: { application/json: { examples: { Shown: { $ref: examples.yaml#/Wrong } } } } }
`,
        "shared/examples.yaml": "Wrong: { value: 1 }\nUnused: { value: 2 }",
      },
    },
  );

test("an example that a response of the status refers to", async () => {
  expect(await find(`wrong: { status: 400, example: Wrong, ${entry} }`)).toEqual([]);
});
test("an example that no response refers to", async () => {
  expect(await find(`unused: { status: 400, example: Unused, ${entry} }`)).toMatchInlineSnapshot(`
    [
      [
        "kit/error-catalogue-examples",
        "shared/error-catalogue.yaml#/service/unused/example",
        "The error service.unused names the example "Unused", which no response with status 400 refers to (found: Wrong). Write one of these, or add the example to the shared response. Code and message of an error are in its example only; the client's errors, hints and the mock read them there.",
      ],
    ]
  `);
});
test("an example of another status", async () => {
  expect(await find(`wrong: { status: 500, example: Wrong, ${entry} }`)).toMatchInlineSnapshot(`
    [
      [
        "kit/error-catalogue-examples",
        "shared/error-catalogue.yaml#/service/wrong/example",
        "The error service.wrong names the example "Wrong", which no response with status 500 refers to (found: none). Write one of these, or add the example to the shared response. Code and message of an error are in its example only; the client's errors, hints and the mock read them there.",
      ],
    ]
  `);
});
test("a temporary refusal", async () => {
  expect(await find(`wrong: { status: 400, example: Wrong, busy: true, ${entry} }`)).toEqual([]);
  expect(await find(`wrong: { status: 400, example: Wrong, busy: "yes", ${entry} }`)).toMatchInlineSnapshot(`
    [
      [
        "kit/error-catalogue-examples",
        "shared/error-catalogue.yaml#/service/wrong/busy",
        "The error service.wrong has busy "yes". Write true where the refusal ends by itself, or leave it out. Code and message of an error are in its example only; the client's errors, hints and the mock read them there.",
      ],
    ]
  `);
});
test("missing fields", async () => {
  expect(await find(`wrong: { status: "400", example: Wrong, remedy: "" }`)).toMatchInlineSnapshot(`
    [
      [
        "kit/error-catalogue-examples",
        "shared/error-catalogue.yaml#/service/wrong",
        "The error service.wrong lacks status, meaning, remedy. Write status (a number), example, meaning and remedy (text). Code and message of an error are in its example only; the client's errors, hints and the mock read them there.",
      ],
    ]
  `);
});
