import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (envelope: string) =>
  problemsOf(
    "envelope-pointers",
    `
openapi: 3.1.0
paths: {}
${envelope}
`,
  );

test("three pointers and one success code", async () => {
  expect(await find(`x-envelope: { code: /code, message: /head/message, data: /a~1b, success: "0" }`)).toEqual([]);
});
test("several success codes", async () => {
  const envelope = (codes: string) =>
    `x-envelope: { code: /code, message: /head/message, data: /a~1b, success: ${codes} }`;
  expect(await find(envelope('["0", "200"]'))).toEqual([]);
  expect(await find(envelope("[]"))).toHaveLength(1);
});
test("no envelope", async () => {
  expect(await find("")).toEqual([]);
});
test("values that are not JSON pointers", async () => {
  expect(await find(`x-envelope: { code: code, message: /a~2, data: "#/result", success: 0 }`)).toMatchInlineSnapshot(`
    [
      [
        "kit/envelope-pointers",
        "#/x-envelope/code",
        "x-envelope.code is "code". Write a JSON pointer: "/" and the property's name, with ~1 for a slash and ~0 for a tilde in it. The client uses it to unwrap every response.",
      ],
      [
        "kit/envelope-pointers",
        "#/x-envelope/message",
        "x-envelope.message is "/a~2". Write a JSON pointer: "/" and the property's name, with ~1 for a slash and ~0 for a tilde in it. The client uses it to unwrap every response.",
      ],
      [
        "kit/envelope-pointers",
        "#/x-envelope/data",
        "x-envelope.data is "#/result". Write a JSON pointer: "/" and the property's name, with ~1 for a slash and ~0 for a tilde in it. The client uses it to unwrap every response.",
      ],
      [
        "kit/envelope-pointers",
        "#/x-envelope/success",
        "x-envelope.success is 0. Write the code of a success as a string, in quotes. The client uses it to unwrap every response.",
      ],
    ]
  `);
});
test("missing keys and an unknown one", async () => {
  expect(await find("x-envelope: { code: /code, data: /result, status: /status }")).toMatchInlineSnapshot(`
    [
      [
        "kit/envelope-pointers",
        "#/x-envelope/status",
        "x-envelope has no "status". Write one of code, message, data, success: nothing else is read.",
      ],
      [
        "kit/envelope-pointers",
        "#/x-envelope",
        "x-envelope.message is missing. Write a JSON pointer: "/" and the property's name, with ~1 for a slash and ~0 for a tilde in it. The client uses it to unwrap every response.",
      ],
      [
        "kit/envelope-pointers",
        "#/x-envelope",
        "x-envelope.success is missing. Write the code of a success as a string, in quotes. The client uses it to unwrap every response.",
      ],
    ]
  `);
});
test("not a map", async () => {
  expect(await find("x-envelope: /result")).toMatchInlineSnapshot(`
    [
      [
        "kit/envelope-pointers",
        "#/x-envelope",
        "x-envelope is "/result". Write a map of code, message, data, success. The client uses it to unwrap every response.",
      ],
    ]
  `);
});

const answers = (pointers: string) =>
  problemsOf(
    "envelope-pointers",
    `
openapi: 3.1.0
paths:
  /widgets:
    get: { responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/Whole" } } } } } }
    put: { responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/Bare" } } } } } }
    delete: { responses: { "204": {} } }
components:
  schemas:
    Whole: { required: [code, head], properties: { code: {}, head: { $ref: "#/components/schemas/Head" }, result: {} } }
    Bare: { required: [head], properties: { code: {}, head: { $ref: "#/components/schemas/Head" } } }
    Head: { required: [message], properties: { message: {} } }
x-envelope: { ${pointers}, success: "0" }
`,
  );

test("a response that does not require the code", async () => {
  expect(await answers("code: /code, message: /head/message, data: /result")).toMatchInlineSnapshot(`
    [
      [
        "kit/envelope-pointers",
        "#/paths/~1widgets/put/responses",
        "The success response does not require /code, where x-envelope has its code. Describe and require it. The client uses it to unwrap every response.",
      ],
    ]
  `);
});
test("pointers without a target in any response", async () => {
  expect(await answers("code: /code, message: /message, data: /results")).toMatchInlineSnapshot(`
    [
      [
        "kit/envelope-pointers",
        "#/paths/~1widgets/put/responses",
        "The success response does not require /code, where x-envelope has its code. Describe and require it. The client uses it to unwrap every response.",
      ],
      [
        "kit/envelope-pointers",
        "#/x-envelope/message",
        "x-envelope.message is "/message", which no success response requires. Write its place in the body. The client uses it to unwrap every response.",
      ],
      [
        "kit/envelope-pointers",
        "#/x-envelope/data",
        "x-envelope.data is "/results", which no success response has. Write its place in the body. The client uses it to unwrap every response.",
      ],
    ]
  `);
});
