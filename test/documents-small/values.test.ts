import { expect, test } from "vitest";
import { brokenExamples } from "../../scripts/api/broken-examples.js";
import { readApi } from "../../scripts/api/read-api.js";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { createMock } from "../../scripts/mock/mock.js";
import { oneCall } from "../helpers/client/any-document.js";
import { present } from "../helpers/mock.js";
import { documentOf, mockedOf, sampleOf, typeIn } from "../helpers/small-document.js";

const text = { type: "string" };
const integer = { type: "integer" };
const list = (keywords: object) => ({ type: "array", ...keywords });
const object = (keywords: object) => ({ type: "object", ...keywords });

const values: [schema: object, value: unknown][] = [
  [list({ contains: { const: 5 }, minContains: 3 }), [5, 5, 5]],
  [list({ items: integer, contains: { minimum: 5 }, minContains: 3, uniqueItems: true }), [5, 6, 7]],
  [list({ items: integer, minItems: 3, contains: { const: 1 }, maxContains: 1 }), [1, 0, 0]],
  [
    list({ items: { ...text, format: "uuid" }, minItems: 2, uniqueItems: true }),
    [expect.any(String), expect.any(String)],
  ],
  [
    list({
      items: object({ required: ["k"], properties: { k: { enum: ["x", "y"] } } }),
      minItems: 2,
      uniqueItems: true,
    }),
    [{ k: "x" }, { k: "y" }],
  ],
  [object({ propertyNames: { pattern: "^[A-Z]{2}$" }, minProperties: 2 }), { AA: "string", AB: "string" }],
  [
    object({ propertyNames: { enum: ["left", "right"] }, additionalProperties: integer, minProperties: 1 }),
    { left: 1 },
  ],
  [
    object({ patternProperties: { "^k\\d$": integer }, additionalProperties: false, minProperties: 2 }),
    { k0: 1, k1: 1 },
  ],
  [object({ properties: { a: text, b: text }, minProperties: 1, not: { required: ["a"] } }), { b: "string" }],
  [
    object({ required: ["a"], properties: { a: text }, dependentSchemas: { a: { required: ["b"] } } }),
    { a: "string", b: "string" },
  ],
  [{ ...text, not: { enum: ["string"] } }, "text"],
  [{ ...text, format: "email", minLength: 20, maxLength: 22 }, "aaaauser@example.com"],
  [{ ...text, format: "uri", maxLength: 12 }, "http://a.b"],
  [{ ...text, format: "date-time", minLength: 25, maxLength: 25 }, "2024-01-01T00:00:00.0000Z"],
  [{ ...text, pattern: "^(a|bb|ccc)$", minLength: 3 }, "ccc"],
  [{ ...text, pattern: "^(?=.*[a-z])(?=.*\\d)[a-z\\d]{8}$" }, "0xa0xa0x"],
  [{ ...integer, oneOf: [{ minimum: -90 }, { maximum: 90 }] }, 1_000_001],
];

test.each(values)("a value of %j", async (schema, value) => {
  const document = documentOf({ Subject: object({ required: ["value"], properties: { value: schema } }) });
  expect(sampleOf(document)).toEqual({ value });
  expect(await mockedOf(document)).toEqual({ status: 200, body: { value } });
});

const self = { $ref: "#/components/schemas/Subject" };
const finite: [way: string, schema: object, value: unknown][] = [
  ["a list may be empty", list({ items: self }), []],
  ["a property may be null", { oneOf: [self, { type: "null" }] }, null],
  ["a map may be empty", object({ additionalProperties: self }), {}],
];

test.each(finite)("a schema that requires itself has a finite value if %s", async (_, next, value) => {
  const document = documentOf({ Subject: object({ required: ["next"], properties: { next } }) });
  expect(sampleOf(document)).toEqual({ next: value });
  expect(await mockedOf(document)).toEqual({ status: 200, body: { next: value } });
});

test("a schema without any value is reported; a sample leaves an optional body out", () => {
  const document = documentOf({ Subject: object({ required: ["next"], properties: { next: self } }) });
  const post = Object(document.paths?.["/subjects"]?.post);
  const pointer = "#/paths/~1subjects/post";
  const what = "no value is found that the schema allows";
  expect(brokenExamples(readApi(document))).toEqual([
    {
      operation: "subjects.make",
      pointer: `${pointer}/requestBody/content/application~1json`,
      what,
      instead: "samples have no valid body",
    },
    {
      operation: "subjects.make",
      pointer: `${pointer}/responses/200/content/application~1json`,
      what,
      instead: "the mock cannot send this response",
    },
  ]);
  expect(sampleRequest(present(readApi(document).operations[0])).body?.value).toBe("string");
  post.requestBody = { ...post.requestBody, required: false };
  expect(sampleRequest(present(readApi(document).operations[0])).body).toBeUndefined();
});

test("null, which a schema without a type allows, is no sample if there is another value", () => {
  const schema = { required: ["suite"], properties: { suite: { enum: ["default"] } } };
  const content = { "application/json": { schema, examples: { none: { value: null } } } };
  const document = oneCall({ requestBody: { required: true, content }, responses: { 204: { description: "" } } });
  expect(sampleOf(document)).toEqual({ suite: "default" });
});

test("what another part of a schema makes read-only is not required in a request", async () => {
  const id = { ...text, readOnly: true };
  const document = documentOf({
    Subject: { allOf: [{ $ref: "#/components/schemas/Base" }, { required: ["id"] }], required: ["n", "id"] },
    Base: object({ properties: { id, n: integer } }),
  });
  expect(sampleOf(document)).toEqual({ n: 1 });
  expect(await typeIn(document, "SubjectInput")).not.toContain("id");
  expect(await mockedOf(document)).toEqual({ status: 200, body: { n: 1, id: "string" } });
});

test("the mock refuses with the body that the operation declares, and gives the reason in its header", async () => {
  const schema = object({ required: ["error"], properties: { error: { ...text, example: "bad" } } });
  const declared = { description: "", content: { "application/problem+json": { schema } } };
  const document = oneCall({
    parameters: [{ name: "a", in: "cookie", required: true, schema: text }],
    requestBody: { required: true, content: { "application/json": { schema: text } } },
    responses: { 204: { description: "" }, 400: declared },
  });
  const { fetch } = createMock({ document });
  const headers = { "content-type": "application/json" };
  for (const [body, cookie] of [
    ["{", "a=1"],
    ['"x"', "b=1"],
  ] as const) {
    const request = { method: "POST", body, headers: { ...headers, cookie } };
    const response = await fetch("https://small.example/things", request);
    expect([response.status, response.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    expect(await response.json()).toEqual({ error: "bad" });
    expect(response.headers.get("x-mock-reason")).toMatch(/JSON|cookie/);
  }
});

test("the mock takes calls whose body it cannot get: of GET, or without a media type", async () => {
  const body = { required: true, content: { "application/json": { schema: { type: "object" } } } };
  const said = async (document: ReturnType<typeof oneCall>, method: string) =>
    (await createMock({ document }).fetch("https://small.example/things", { method })).status;
  expect(await said(oneCall({ requestBody: body }, { method: "get" }), "GET")).toBe(204);
  expect(await said(oneCall({ requestBody: { required: true, content: {} } }), "POST")).toBe(204);
});

test("the mock sends the headers that a response requires", async () => {
  const headers = { "x-rate": { required: true, schema: integer } };
  const document = oneCall({ responses: { 200: { description: "", headers } } });
  const response = await createMock({ document }).fetch("https://small.example/things", { method: "POST" });
  expect([response.status, response.headers.get("x-rate")]).toEqual([200, "1"]);
});

test("a sample leaves out an optional parameter whose example is null, which no parameter can be", () => {
  const schema = { type: ["string", "null"], enum: [null] };
  const parameters = [{ name: "since", in: "query", schema, example: null }];
  const [operation] = readApi(oneCall({ parameters })).operations;
  expect(sampleRequest(present(operation)).target).toBe("/things");
});
