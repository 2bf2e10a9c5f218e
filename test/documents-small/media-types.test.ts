import { expect, test } from "vitest";
import { readClient } from "../../scripts/client/client-files.js";
import type { Document } from "../../scripts/contract/document.js";
import { repaired } from "../../scripts/contract/repair.js";
import { clientCall } from "../../scripts/docs/typescript-sample.js";
import { createMock } from "../../scripts/mock/mock.js";
import { compileUses, deviationsOf, oneCall, sentBy } from "../helpers/client/any-document.js";
import { present } from "../helpers/mock.js";

const thing = {
  type: "object",
  required: ["a"],
  properties: { a: { type: "string" }, list: { type: "array", items: { type: "integer" }, minItems: 2 } },
};
const content = (...types: string[]) => Object.fromEntries(types.map((type) => [type, { schema: thing }]));
const taking = (...types: string[]) => oneCall({ requestBody: { required: true, content: content(...types) } });
const sampleOf = (document: Document): string => {
  const { resources } = readClient(document);
  return clientCall(present(resources[0]?.operations[0]));
};

async function mocked(document: Document, init: RequestInit = {}) {
  const response = await createMock({ document }).fetch("https://small.example/things", { method: "POST", ...init });
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

test("of JSON and ranges of JSON, a call sends JSON", async () => {
  const document = taking("application/*+json", "text/json", "application/json");
  expect(sampleOf(document)).toBe('client.things.call({ a: "string" })');
  const { headers, body } = await sentBy(document, { a: "x" });
  expect([headers["content-type"], String(body)]).toEqual(["text/json", '{"a":"x"}']);
});

test("a sample names a media type of a range that has a structure", async () => {
  const document = taking("application/*+json");
  expect(sampleOf(document)).toContain('contentType: "application/vnd.sample+json"');
  const code = `await ${sampleOf(document)};`;
  expect(await compileUses({ ranges: { document, code } })).toEqual([]);
});

test.each([
  ["application/xml", "<body><a>string</a></body>"],
  ["application/vnd.x+xml", "<body><a>string</a></body>"],
  ["application/jsonl", '{"a":"string"}\n'],
  ["application/yaml", '{"a":"string"}'],
])("a body of %s is a text, in samples and in the mock", async (type, text) => {
  const document = oneCall({
    requestBody: { required: true, content: content(type) },
    responses: { 200: { description: "", content: content(type) } },
  });
  expect(sampleOf(document)).toContain(JSON.stringify(text));
  const found = await mocked(document, { headers: { "content-type": type }, body: text });
  expect(found).toEqual({ status: 200, type, text });
});

test("a text in a response matches its schema", async () => {
  const schema = { type: "string", pattern: "^[0-9]{4}$" };
  const document = oneCall({ responses: { 200: { description: "", content: { "text/plain": { schema } } } } });
  const { status, text } = await mocked(document);
  expect([status, text]).toEqual([200, expect.stringMatching(/^\d{4}$/)]);
});

test("of several media types, the mock sends JSON, with a value that its schema allows", async () => {
  const broken = {
    ...thing,
    properties: { ...thing.properties, n: { type: "integer", example: "1" } },
    required: ["n"],
  };
  const types = { "*/*": { schema: broken }, "text/csv": { schema: broken }, "application/json": { schema: broken } };
  const found = await mocked(oneCall({ responses: { 200: { description: "", content: types } } }));
  expect(found).toEqual({ status: 200, type: "application/json", text: '{"n":1}' });
});

test("a response to HEAD has no body, whatever it describes", async () => {
  const responses = { 200: { description: "", content: content("application/json") } };
  const found = await mocked(oneCall({ responses }, { method: "head" }), { method: "HEAD" });
  expect(found).toMatchObject({ status: 200, text: "" });
});

test("the mock writes lists and objects in headers, and leaves out names that are none", async () => {
  const list = { schema: { type: "array", items: { type: "integer" }, minItems: 2 } };
  const object = { schema: { type: "object", required: ["a"], properties: { a: { type: "integer" } } } };
  const headers = { "x-list": list, "x-object": object, "x-pairs": { ...object, explode: true }, "x no": list };
  const document = oneCall({ responses: { 204: { description: "", headers } } });
  const response = await createMock({ document }).fetch("https://small.example/things", { method: "POST" });
  const sent = ["x-list", "x-object", "x-pairs"].map((name) => response.headers.get(name));
  expect([response.status, ...sent]).toEqual([204, "1,1", "a,1", "a=1"]);
});

test("a media type that is none is bytes, which is said", () => {
  const document = oneCall({ responses: { 200: { description: "", content: { PDF: {} } } } });
  const { document: repairedDocument, deviations } = repaired(document);
  const { content: found } = Object(repairedDocument.paths?.["/things"]?.post).responses[200];
  expect(found).toEqual({ "application/octet-stream": {} });
  expect(deviations.map(({ what }) => what)).toEqual(['"PDF" is no media type']);
});

test("a form whose schema describes no fields takes any, which is said", async () => {
  const file = { "multipart/form-data": { schema: { type: "string", format: "binary" } } };
  const document = oneCall({ requestBody: { required: true, content: file } });
  expect(deviationsOf(document)).toEqual([
    "#/paths/~1things/post/requestBody/content/multipart~1form-data: the schema of the form describes no fields; the call takes any fields",
  ]);
  const code =
    'await client.things.call({ body: { file: new Blob(["x"]) } });\nawait client.things.call({ body: new FormData() });';
  expect(await compileUses({ form: { document, code } })).toEqual([]);
  const { headers, body } = await sentBy(document, { body: { file: new Blob(["x"]) } });
  expect(String(body)).toContain('name="file"');
  const type = String(headers["content-type"]);
  expect((await mocked(document, { headers: { "content-type": type }, body: String(body) })).status).toBe(204);
});

test("a form of optional fields may be empty", async () => {
  const form = {
    "application/x-www-form-urlencoded": { schema: { type: "object", properties: { a: { type: "string" } } } },
  };
  const document = oneCall({ requestBody: { required: true, content: form } });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  expect((await mocked(document, { headers })).status).toBe(204);
});

test("null is the sample of a body that is null", () => {
  const document = oneCall({
    requestBody: { required: true, content: { "application/json": { schema: { type: "null" } } } },
  });
  expect(sampleOf(document)).toBe("client.things.call({ body: null })");
});

test("a value with a structure of any media type is JSON, which is said; a text or bytes of any type are bytes", async () => {
  const schema = { type: "object", required: ["a"], properties: { a: { type: "string" } } };
  const any = { "*/*": { schema } };
  const { document, deviations } = repaired(
    oneCall({ requestBody: { required: true, content: any }, responses: { 200: { description: "", content: any } } }),
  );
  expect(deviations.map(({ what, instead }) => `${what}; ${instead}`)).toEqual([
    "*/* allows any form of a value with a structure; it is application/json",
    "*/* allows any form of a value with a structure; it is application/json",
  ]);
  const { headers, body } = await sentBy(document, { a: "x" });
  expect([headers["content-type"], String(body)]).toEqual(["application/json", '{"a":"x"}']);
  const found = await mocked(document, { headers: { "content-type": "application/json" }, body: '{"a":"x"}' });
  expect(found).toEqual({ status: 200, type: "application/json", text: '{"a":"string"}' });

  const bytes = oneCall({
    requestBody: { content: { "*/*": { schema: { type: "string", format: "binary" } } } },
    responses: { 200: { description: "", content: { "*/*": {} } } },
  });
  expect(repaired(bytes)).toEqual({ document: bytes, deviations: [] });
});
