import { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import { listen } from "../../scripts/cli/listen.js";
import type { Document } from "../../scripts/contract/document.js";
import { createMock } from "../../scripts/mock/mock.js";
import { api, callOperation, document, faultsOf, makeDocument, origin, outcome } from "../helpers/mock.js";

// Bugs of Prism in this version, in other versions, or without the contract's dialect.

const { jsonSchemaDialect = "" } = document;
const content = { "application/json": { example: { ok: true } } };
const responses = { "200": { description: "", content } };

const thing = { type: "object", required: ["a"], properties: { a: { type: "integer" } } };
const components: Document["components"] = {
  schemas: {
    Thing: thing,
    Other: { type: "object", required: ["b"], properties: { b: { type: "string" } } },
    Both: { allOf: [{ $ref: "#/components/schemas/Thing" }, { $ref: "#/components/schemas/Other" }] },
    Tree: {
      type: "object",
      required: ["n"],
      properties: { n: { type: "integer" }, kids: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
    },
  },
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

interface Case {
  name: string;
  schema: object;
  good: unknown[];
  bad: unknown[];
}

const cases: Case[] = [
  {
    name: "prefixItems",
    schema: { type: "array", prefixItems: [thing], items: false },
    good: [[{ a: 1 }]],
    bad: [[1], [{ a: 1 }, 2]],
  },
  {
    name: "unevaluatedProperties",
    schema: { allOf: [thing], unevaluatedProperties: false },
    good: [{ a: 1 }],
    bad: [{ a: 1, z: 1 }],
  },
  {
    name: "additionalProperties",
    schema: { ...thing, additionalProperties: false },
    good: [{ a: 1 }],
    bad: [{ a: 1, z: 1 }],
  },
  {
    name: "dependentRequired",
    schema: { type: "object", dependentRequired: { a: ["b"] } },
    good: [{}, { a: 1, b: 1 }],
    bad: [{ a: 1 }],
  },
  {
    name: "minContains",
    schema: { type: "array", contains: { const: 1 }, minContains: 2 },
    good: [[1, 1]],
    bad: [[1]],
  },
  { name: "exclusiveMinimum as a number", schema: { type: "number", exclusiveMinimum: 1 }, good: [2], bad: [1] },
  { name: "type with null", schema: { type: ["object", "null"] }, good: [{}], bad: ["x"] },
  {
    name: "$ref with siblings",
    schema: { ...ref("Thing"), maxProperties: 1 },
    good: [{ a: 1 }],
    bad: [{ a: 1, b: 1 }],
  },
  {
    name: "allOf",
    schema: { allOf: [thing, components.schemas?.Other] },
    good: [{ a: 1, b: "x" }],
    bad: [{ a: 1 }, { b: "x" }, { a: "1", b: "x" }],
  },
  {
    name: "allOf of references",
    schema: ref("Both"),
    good: [{ a: 1, b: "x" }],
    bad: [{ a: 1 }, { b: "x" }, { a: "1", b: "x" }],
  },
  {
    name: "allOf next to properties",
    schema: { allOf: [ref("Thing")], required: ["c"] },
    good: [{ a: 1, c: 1 }],
    bad: [{ a: 1 }, { c: 1 }],
  },
  {
    name: "a schema that contains itself",
    schema: ref("Tree"),
    good: [{ n: 1, kids: [{ n: 2 }] }],
    bad: [{ n: 1, kids: [{}] }],
  },
  {
    name: "allOf with a schema that contains itself",
    schema: { allOf: [ref("Tree"), { required: ["z"] }] },
    good: [{ n: 1, z: 1 }],
    bad: [{ n: 1 }, { n: 1, z: 1, kids: [{}] }],
  },
  {
    name: "oneOf",
    schema: { oneOf: [ref("Thing"), ref("Other")] },
    good: [{ a: 1 }, { b: "x" }],
    bad: [{}, { a: 1, b: "x" }],
  },
  {
    name: "readOnly and required in a list",
    schema: { type: "array", items: { required: ["id", "a"], properties: { id: { readOnly: true } } } },
    good: [[{ a: 1 }]],
    bad: [[{}]],
  },
  {
    name: "types as they are",
    schema: thing,
    good: [{ a: 1 }],
    bad: [{ a: "1" }, { a: 1.5 }, { a: true }, [], "x", null],
  },
];

describe("a body is validated against", () => {
  test.each(cases)("$name", async ({ schema, good, bad }) => {
    const requestBody = { required: true, content: { "application/json": { schema } } };
    const mock = createMock({
      document: makeDocument({ "/x": { post: { requestBody, responses } } }, { components, jsonSchemaDialect }),
    });
    const post = async (body: unknown) => {
      const headers = { "content-type": "application/json" };
      return (await mock.fetch(`${origin}/x`, { method: "POST", headers, body: JSON.stringify(body) })).status;
    };
    for (const body of good) expect(await post(body), JSON.stringify(body)).toBe(200);
    for (const body of bad) expect(await post(body), JSON.stringify(body)).toBe(422);
  });

  test("its schema if it is null, whether or not it is required", async () => {
    const mock = createMock({ document });
    for (const entry of api.operations.filter(({ body }) => body !== undefined)) {
      const response = await callOperation(mock, entry, {}, { body: "null" });
      expect(response.headers.get("x-mock-reason"), entry.id).toContain("required");
      const { status, body } = await outcome(response);
      expect(status, entry.id).toBe(400);
      expect(faultsOf(entry, "400", body), entry.id).toEqual([]);
    }
  });

  test("the dialect that the contract declares", () => {
    expect(jsonSchemaDialect).toBe("https://json-schema.org/draft/2020-12/schema");
  });
});

test("the path of a server is part of the mock's paths", async () => {
  const servers = [{ url: "https://example.com/base" }];
  const mock = createMock({ document: makeDocument({ "/x": { get: { responses } } }, { servers }) });
  expect(await outcome(mock.fetch(`${origin}/base/x`))).toEqual({ status: 200, body: { ok: true } });
  expect((await mock.fetch(`${origin}/x`)).status).toBe(404);
});

test("a callback of an operation is not called", async () => {
  const called: string[] = [];
  const server = createServer((request, response) => {
    called.push(request.url ?? "");
    response.end();
  });
  const url = await listen(server, 0, "127.0.0.1");
  const callbacks = { done: { [`${url}/called`]: { post: { responses } } } };
  const mock = createMock({ document: makeDocument({ "/x": { get: { callbacks, responses } } }) });
  expect((await mock.fetch(`${origin}/x`)).status).toBe(200);
  // A callback would have been sent before this request.
  await (await fetch(`${url}/control`)).text();
  expect(called).toEqual(["/control"]);
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
});

describe("a generated response", () => {
  const made = (schema: object) =>
    createMock({
      document: makeDocument(
        { "/x": { get: { responses: { "200": { description: "", content: { "application/json": { schema } } } } } } },
        { components },
      ),
    });
  const headers = { prefer: "dynamic=true" };

  test("is rejected if a schema is recursive", async () => {
    for (const schema of [ref("Tree"), { type: "array", items: ref("Tree") }, { allOf: [ref("Tree")] }])
      expect(await outcome(made(schema).fetch(`${origin}/x`, { headers }))).toMatchObject({
        status: 422,
        body: { message: expect.stringContaining("recursive schema") },
      });
  });

  test("is generated if a schema is only used twice", async () => {
    const schema = { type: "object", required: ["x", "y"], properties: { x: ref("Thing"), y: ref("Thing") } };
    const { status, body } = await outcome(made(schema).fetch(`${origin}/x`, { headers }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ x: { a: expect.any(Number) }, y: { a: expect.any(Number) } });
  });
});
