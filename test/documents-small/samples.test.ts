import { expect, test, vi } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { samplesOf } from "../../scripts/docs/samples.js";
import { banner } from "../../scripts/mock/banner.js";
import { createMock, defaultKeys } from "../../scripts/mock/mock.js";
import { oneCall } from "../helpers/client/any-document.js";
import { json, loopback, type Received } from "../helpers/client/loopback.js";
import { runBash } from "../helpers/run.js";

const text = { type: "string" };
const value = {
  type: "object",
  required: ["name", "tags"],
  properties: { name: text, tags: { type: "array", items: text } },
};
const example = { name: "a & b'\"", tags: ["x", "y"] };
const securitySchemes = {
  headerKey: { type: "apiKey", in: "header", name: "X-Key" },
  "query key": { type: "apiKey", in: "query", name: "api key" },
  session: { type: "apiKey", in: "cookie", name: "sid" },
  basic: { type: "http", scheme: "basic" },
  bearer: { type: "http", scheme: "bearer" },
};
const env = {
  HEADER_KEY: "h1",
  QUERY_KEY: "q1",
  SESSION: "s1",
  BASIC_USERNAME: "ann",
  BASIC_PASSWORD: "p",
  BEARER: "t1",
};

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;

/** What the samples for a shell and for `fetch` of an operation send, each as it was received. */
async function sentBySamples(operation: object, options: { method?: string; path?: string } = {}): Promise<Received[]> {
  const { baseURL, received } = await loopback((_, response) => json(response, {}));
  const document = { ...oneCall(operation, options), servers: [{ url: baseURL }], components: { securitySchemes } };
  const [samples = []] = samplesOf(readApi(document as never)).values();
  const sourceOf = (label: string) => samples.find((sample) => sample.label === label)?.source ?? "";
  expect(sourceOf("curl") + sourceOf("fetch")).not.toMatch(/h1|q1|s1|t1|ann/);
  await runBash(sourceOf("curl").replaceAll("@file", "@/dev/null"), env);
  for (const [name, secret] of Object.entries(env)) vi.stubEnv(name, secret);
  await new AsyncFunction("console", sourceOf("fetch"))({ log: () => {} });
  return received;
}

test.each<[name: string, security: object[], expected: object]>([
  ["a header", [{ headerKey: [] }], { headers: { "x-key": "h1" } }],
  ["a query", [{ "query key": [] }], { target: "/things?a=1&api%20key=q1" }],
  ["a cookie beside another one", [{ session: [] }], { headers: { cookie: "own=2; sid=s1" } }],
  ["a login", [{ basic: [] }], { headers: { authorization: `Basic ${Buffer.from("ann:p").toString("base64")}` } }],
  ["a token", [{}, { bearer: [] }], { headers: { authorization: "Bearer t1" } }],
  ["two of them", [{ headerKey: [], bearer: [] }], { headers: { "x-key": "h1", authorization: "Bearer t1" } }],
])("samples take the secret for %s from the environment", async (_, security, expected) => {
  const parameters = [
    { name: "a", in: "query", required: true, schema: { const: 1 } },
    { name: "own", in: "cookie", required: true, schema: { const: 2 } },
  ];
  const received = await sentBySamples({ security, parameters }, { method: "get" });
  expect(received).toMatchObject([expected, expected]);
});

test("samples of a urlencoded form send its fields in their styles", async () => {
  const encoding = { tags: { style: "pipeDelimited" } };
  const content = { "application/x-www-form-urlencoded": { schema: value, example, encoding } };
  const received = await sentBySamples({ requestBody: { required: true, content } });
  for (const { headers, body } of received) {
    expect(headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect([...new URLSearchParams(body)]).toEqual([
      ["name", example.name],
      ["tags", "x|y"],
    ]);
  }
  expect(received).toHaveLength(2);
});

test("samples of a multipart form send text, JSON and files", async () => {
  const schema = {
    type: "object",
    required: ["file", "meta", "tags"],
    properties: { file: { ...text, format: "binary" }, meta: value, tags: { type: "array", items: text } },
  };
  const content = { "multipart/form-data": { schema, example: { file: "x", meta: example, tags: ["@a;", "<b"] } } };
  for (const { headers, body } of await sentBySamples({ requestBody: { required: true, content } })) {
    const form = await new Response(body, { headers: { "content-type": headers["content-type"] ?? "" } }).formData();
    expect(form.getAll("tags")).toEqual(["@a;", "<b"]);
    const part = body.split(/\r\n--/).find((each) => each.includes('name="meta"')) ?? "";
    expect(part).toMatch(/Content-Type: application\/json/i);
    expect(part).toContain(JSON.stringify(example));
    expect(form.get("file")).toBeInstanceOf(File);
  }
});

test("samples of a multipart form write its parts in the styles of its encoding", async () => {
  const tags = { type: "array", items: text };
  const object = { type: "object", properties: { R: { type: "integer" }, G: text } };
  const schema = { type: "object", properties: { name: text, tags, size: object, shade: object } };
  const encoding = {
    tags: { style: "pipeDelimited" },
    size: { style: "form", explode: true },
    shade: { style: "deepObject", explode: true },
  };
  const value = { name: "a & b", tags: ["x", "y z"], size: { R: 1, G: "é" }, shade: { R: 2 } };
  const content = { "multipart/form-data": { schema, encoding, example: value } };
  const received = await sentBySamples({ requestBody: { required: true, content } });
  for (const { headers, body } of received) {
    const form = await new Response(body, { headers: { "content-type": headers["content-type"] ?? "" } }).formData();
    expect([...form]).toEqual([
      ["name", "a & b"],
      ["tags", "x|y z"],
      ["R", "1"],
      ["G", "é"],
      ["shade[R]", "2"],
    ]);
  }
  expect(received).toHaveLength(2);
});

test("samples write parameters in their styles", async () => {
  const list = { type: "array", items: text };
  const object = { type: "object", properties: { R: { const: 1 } }, required: ["R"] };
  const parameters = [
    { name: "color", in: "path", required: true, style: "matrix", explode: true, schema: list, example: ["a", "b"] },
    { name: "shade", in: "query", required: true, style: "deepObject", explode: true, schema: object },
    { name: "X-List", in: "header", required: true, schema: list, example: ["a", "b"] },
  ];
  const received = await sentBySamples({ parameters }, { method: "get", path: "/things/{color}" });
  const expected = { target: "/things/;color=a;color=b?shade%5BR%5D=1", headers: { "x-list": "a,b" } };
  expect(received).toMatchObject([expected, expected]);
});

test("the call that the mock prints has secrets that it takes", async () => {
  const secured = { security: [{ headerKey: [], "query key": [] }], responses: { 200: { description: "" } } };
  const document = { ...oneCall(secured, { method: "get" }), components: { securitySchemes } } as never;
  const said = banner({ api: readApi(document), url: "http://127.0.0.1:1", keys: defaultKeys, checkSignature: true });
  expect(said).toContain("curl --request GET 'http://127.0.0.1:1/things''?api%20key=mock'");
  expect(said).toContain("--header 'X-Key: mock'");
  const { fetch } = createMock({ document });
  const response = await fetch("http://127.0.0.1:1/things?api%20key=mock", { headers: { "X-Key": "mock" } });
  expect(response.status).toBe(200);
});
