import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isJson } from "../../scripts/contract/media-type.js";
import { loadClient } from "../../scripts/proof/client.js";
import { rejection } from "../helpers/client/loopback.js";
import { makeDocument } from "../helpers/mock.js";

describe("JSON media types are", () => {
  test.each([
    "application/json",
    "text/json",
    "model/gltf+json",
    "application/problem+json",
    "image/vnd.a.b+json",
    "Application/JSON",
    "application/json; charset=utf-8",
    "application/json;v=1",
    " application/ld+json ;a=b",
  ])("%s", (type) => expect(isJson(type)).toBe(true));

  test.each([
    "",
    "json",
    "+json",
    "image/json",
    "application/x-json",
    "application/jsonl",
    "application/json-seq",
    "text/plain; a=application/json",
    "text/plain;a=b+json",
    "application/a b+json",
    "a/b+json/c",
    "application",
  ])("not %j", (type) => expect(isJson(type)).toBe(false));

  test("recognized in linear time", () => {
    const odd = fc.string({ unit: fc.constantFrom("+", "/", "json", "+json", " ", ";", "a"), maxLength: 10 });
    fc.assert(
      fc.property(odd, (unit) => {
        const begun = performance.now();
        isJson(`a/b${unit.repeat(20_000)}!`);
        expect(performance.now() - begun).toBeLessThan(500);
      }),
      { numRuns: 30 },
    );
  });
});

const object = { type: "object", required: ["name"], properties: { name: { type: "string" } } };
const text = { type: "string" };
const types = {
  model: ["model/gltf+json", object],
  upperCase: ["Application/VND.Thing+JSON; v=1", object],
  old: ["text/json", object],
  plain: ["text/plain", text],
  form: ["application/x-www-form-urlencoded", object],
  parts: ["Multipart/form-data", object],
  bytes: ["application/octet-stream", text],
  image: ["image/png", text],
} as const;

/** A client of a document with one operation for each body type, and its requests. */
async function clientOf() {
  const paths = Object.fromEntries(
    Object.entries(types).map(([verb, [type, schema]]) => [
      `/${verb}`,
      {
        post: {
          operationId: `bodies.${verb}`,
          requestBody: { required: true, content: { [type]: { schema } } },
          responses: { 204: { description: "None." } },
        },
      },
    ]),
  );
  const sent: { type: string | null; body: string }[] = [];
  const client = (await loadClient(makeDocument(paths))).create({
    baseURL: "https://service.example",
    fetch: async (input: RequestInfo, init?: RequestInit) => {
      const request = new Request(input, init);
      sent.push({ type: request.headers.get("content-type"), body: await request.text() });
      return new Response(null, { status: 204 });
    },
  });
  const call = async (verb: keyof typeof types, input: object) => client.bodies?.[verb]?.(input, {});
  return { call, sent, http: client.http };
}

test("a body of any JSON type is written as JSON, once", async () => {
  const { call, sent } = await clientOf();
  await call("model", { name: "Rex" });
  await call("upperCase", { name: "Rex" });
  await call("old", { name: "Rex" });
  expect(sent).toEqual([
    { type: "model/gltf+json", body: '{"name":"Rex"}' },
    { type: "Application/VND.Thing+JSON; v=1", body: '{"name":"Rex"}' },
    { type: "text/json", body: '{"name":"Rex"}' },
  ]);
});

test("a form is encoded from its fields, and a body of another type is sent unchanged", async () => {
  const { call, sent } = await clientOf();
  await call("plain", { body: '"quoted"' });
  await call("plain", { body: new Blob(["in a Blob"]) });
  await call("form", { name: "Rex & co" });
  await call("bytes", { body: new TextEncoder().encode("{}") });
  await call("image", { body: new Blob(["pixels"]) });
  await call("parts", { name: "Rex" });
  expect(sent.slice(0, 5)).toEqual([
    { type: "text/plain", body: '"quoted"' },
    { type: "text/plain", body: "in a Blob" },
    { type: "application/x-www-form-urlencoded", body: "name=Rex%20%26%20co" },
    { type: "application/octet-stream", body: "{}" },
    { type: "image/png", body: "pixels" },
  ]);
  expect(sent[5]?.type).toMatch(/^multipart\/form-data; ?boundary=/);
  expect(sent[5]?.body).toContain("Rex");
});

test.each<[string, (client: Awaited<ReturnType<typeof clientOf>>) => Promise<unknown>, string]>([
  ["a Blob in JSON", ({ call }) => call("model", { name: new Blob(["{}"]) }), '"name" has no form in JSON'],
  ["bytes in JSON", ({ call }) => call("model", { name: new ArrayBuffer(1) }), '"name" has no form in JSON'],
  ["a form as a whole instead of its fields", ({ call }) => call("form", { body: { name: "Rex" } }), 'no input "body"'],
  ["a list as text", ({ call }) => call("plain", { body: ["Rex"] }), "text/plain"],
  [
    "an object as a form, by the plain client",
    ({ http }) =>
      http.request("POST", "/form", {
        body: { name: "Rex" },
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
      }),
    "application/x-www-form-urlencoded",
  ],
])("%s is rejected before anything is sent", async (_, call, named) => {
  const client = await clientOf();
  const error = await rejection(call(client));
  expect(error).toMatchObject({ name: "ValidationError", message: expect.stringContaining(named) });
  expect(client.sent).toEqual([]);
});
