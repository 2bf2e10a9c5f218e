import { expect, test } from "vitest";
import { fits } from "../../scripts/api/fits.js";
import { readApi } from "../../scripts/api/read-api.js";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { readClient } from "../../scripts/client/client-files.js";
import type { Document } from "../../scripts/contract/document.js";
import { repaired } from "../../scripts/contract/repair.js";
import { createMock } from "../../scripts/mock/mock.js";
import { present } from "../helpers/mock.js";
import { documentOf, mockedOf, sampleOf, typeIn } from "../helpers/small-document.js";

const text = { type: "string" };

/** Each schema with what it becomes in a document of others, and why. */
const cases: [name: string, schemas: Record<string, unknown>, becomes: Record<string, unknown>, what: RegExp][] = [
  [
    "a closed object beside allOf",
    {
      Subject: {
        type: "object",
        additionalProperties: false,
        properties: { a: text },
        allOf: [{ $ref: "#/components/schemas/Base" }],
      },
      Base: { type: "object", required: ["b"], additionalProperties: false, properties: { b: text } },
    },
    {
      Subject: { type: "object", properties: { a: text }, allOf: [{ $ref: "#/components/schemas/Base" }] },
      Base: { type: "object", required: ["b"], properties: { b: text } },
    },
    /^additionalProperties: false refuses the properties that another part/,
  ],
  [
    "a closed object that requires what it does not declare",
    { Subject: { type: "object", additionalProperties: false, properties: { a: text }, required: ["a", "b"] } },
    { Subject: { type: "object", additionalProperties: false, properties: { a: text }, required: ["a"] } },
    /^additionalProperties: false refuses what is required: b$/,
  ],
  [
    "alternatives that allow the same objects",
    {
      Subject: {
        oneOf: [
          { type: "object", properties: { a: text } },
          { type: "object", properties: { b: text } },
        ],
      },
    },
    {
      Subject: {
        anyOf: [
          { type: "object", properties: { a: text } },
          { type: "object", properties: { b: text } },
        ],
      },
    },
    /^all values of one alternative of oneOf/,
  ],
  [
    "other properties of a type that another part's property does not have",
    {
      Subject: {
        allOf: [
          { $ref: "#/components/schemas/Counts" },
          { type: "object", required: ["name"], properties: { name: text } },
        ],
      },
      Counts: { type: "object", additionalProperties: { type: "integer" } },
    },
    {
      Subject: {
        allOf: [
          { $ref: "#/components/schemas/Counts" },
          { type: "object", required: ["name"], properties: { name: text } },
        ],
      },
      Counts: { type: "object" },
    },
    /^the schema of additionalProperties refuses the properties that another part/,
  ],
  [
    "a schema and one that extends it as alternatives",
    {
      Subject: {
        oneOf: [
          { $ref: "#/components/schemas/Base" },
          { allOf: [{ $ref: "#/components/schemas/Base" }, { required: ["a"] }] },
        ],
      },
      Base: { type: "object", properties: { a: text } },
    },
    {
      Subject: {
        anyOf: [
          { $ref: "#/components/schemas/Base" },
          { allOf: [{ $ref: "#/components/schemas/Base" }, { required: ["a"] }] },
        ],
      },
      Base: { type: "object", properties: { a: text } },
    },
    /^all values of one alternative of oneOf/,
  ],
  [
    "patterns as JavaScript writes them",
    {
      Subject: {
        type: "object",
        required: ["a", "b"],
        properties: {
          a: { ...text, pattern: "/^[0-9]{4}$/" },
          b: { ...text, pattern: "/^[a-f]{4}$/i" },
        },
      },
    },
    {
      Subject: {
        type: "object",
        required: ["a", "b"],
        properties: { a: { ...text, pattern: "^[0-9]{4}$" }, b: text },
      },
    },
    /has the slashes of a JavaScript literal$/,
  ],
  [
    "patterns of other dialects",
    {
      Subject: {
        type: "object",
        required: ["a", "b", "c"],
        properties: {
          a: { ...text, pattern: "^[\\w-.]+\\@$" },
          b: { ...text, pattern: "\\A[a-f]{4}\\z" },
          c: { ...text, pattern: "(?i)^a++$" },
        },
      },
    },
    {
      Subject: {
        type: "object",
        required: ["a", "b", "c"],
        properties: {
          a: { ...text, pattern: "^[\\w\\-.]+@$" },
          b: { ...text, pattern: "^[a-f]{4}$" },
          c: text,
        },
      },
    },
    /is no regular expression of ECMA-262 in Unicode mode$/,
  ],
  [
    "null next to alternatives",
    { Subject: { type: "null", oneOf: [text, { type: "number" }] } },
    { Subject: { oneOf: [text, { type: "number" }, { type: "null" }] } },
    /^the type is null next to oneOf/,
  ],
  [
    "an enumeration of another type",
    { Subject: { type: "integer", format: "int32", enum: ["0 (off)", "1 (on)"] } },
    { Subject: { enum: ["0 (off)", "1 (on)"] } },
    /^no value of the enumeration is of the type integer$/,
  ],
  [
    "types of other languages",
    {
      Subject: {
        type: "object",
        required: ["a", "b", "c"],
        properties: { a: { type: "float" }, b: { type: "Bool" }, c: { type: "mixed" } },
      },
    },
    {
      Subject: {
        type: "object",
        required: ["a", "b", "c"],
        properties: { a: { type: "number" }, b: { type: "boolean" }, c: {} },
      },
    },
    /^(float|Bool|mixed) is no type$/,
  ],
  [
    "both bounds as in 3.0",
    { Subject: { type: "number", minimum: 1, exclusiveMinimum: true, maximum: 2, exclusiveMaximum: true } },
    { Subject: { type: "number", exclusiveMinimum: 1, exclusiveMaximum: 2 } },
    /^exclusiveM/,
  ],
];

test.each(cases)("%s", async (_, schemas, becomes, what) => {
  const { document, deviations } = repaired(documentOf(schemas));
  expect(document.components?.schemas).toEqual(becomes);
  for (const deviation of deviations) expect(deviation.what).toMatch(what);
  expect(deviations.length).toBeGreaterThan(0);
  expect(await mockedOf(document)).toEqual({ status: 200, body: sampleOf(document) });
});

test("OpenAPI 3.0 ignores the keywords next to a reference, and so does everything here", async () => {
  const schemas = {
    Subject: {
      allOf: [
        { $ref: "#/components/schemas/Hash", description: "The first.", required: ["hash"] },
        { $ref: "#/components/schemas/Hash", minProperties: 3 },
      ],
    },
    Hash: { type: "object", properties: { hash: text } },
  };
  const { document, deviations } = repaired(documentOf(schemas, "3.0.3"));
  expect(document.components?.schemas?.Subject).toEqual({
    allOf: [{ $ref: "#/components/schemas/Hash", description: "The first." }, { $ref: "#/components/schemas/Hash" }],
  });
  expect(deviations.map(({ pointer, what }) => `${pointer}: ${what}`)).toEqual([
    "#/components/schemas/Subject/allOf/0: OpenAPI 3.0 ignores the keywords next to a $ref (2 in all)",
  ]);
  expect(await mockedOf(document)).toEqual({ status: 200, body: sampleOf(document) });
  const newer = documentOf(schemas);
  expect(repaired(newer)).toEqual({ document: newer, deviations: [] });
});

const told: [name: string, alternatives: object[]][] = [
  ["their types", [text, { type: "integer" }]],
  ["their values", [{ enum: ["a"] }, { const: "b" }]],
  [
    "what they require",
    [
      { required: ["a"], properties: { a: text } },
      { required: ["b"], properties: { b: text } },
    ],
  ],
  [
    "the type of a property",
    [
      { properties: { a: text }, required: ["a"] },
      { properties: { a: { type: "object" } }, required: ["a"] },
    ],
  ],
  [
    "the value of a property",
    [
      { properties: { a: { const: 1 } }, required: ["a"] },
      { properties: { a: { const: 2 } }, required: ["a"] },
    ],
  ],
  [
    "being closed",
    [
      { type: "object", additionalProperties: false, properties: { a: text } },
      { type: "object", additionalProperties: false, properties: { b: text } },
    ],
  ],
];

test.each(told)("alternatives that are told by %s stay", (_, oneOf) => {
  const document = documentOf({ Subject: { oneOf } });
  expect(repaired(document)).toEqual({ document, deviations: [] });
});

test("schemas true and false are schemas, and a version as a number is a text", async () => {
  const document = documentOf({
    Subject: { type: "object", properties: { a: true, b: false }, required: ["a"] },
    Anything: true,
    Nothing: false,
  });
  Object.assign(document.info, { version: 1.5 });
  const { document: whole, deviations } = repaired(document);
  expect(whole.components?.schemas).toEqual({
    Subject: { type: "object", properties: { a: {}, b: { not: {} } }, required: ["a"] },
    Anything: {},
    Nothing: { not: {} },
  });
  expect(whole.info).toEqual({ title: "Small", version: "1.5" });
  expect(deviations.map(({ pointer, what }) => [pointer, what])).toEqual([
    ["#/info", "the title or the version is a number"],
  ]);
  expect((await mockedOf(whole)).status).toBe(200);
});

test("a server whose URL is none is left out and said", () => {
  const servers = [
    { url: "protocol://hostname:<port>/switch/" },
    { url: "https://{host}/v1", variables: { host: { default: "small.example" } } },
    { url: "/v2" },
  ];
  const { document, deviations } = repaired({ ...documentOf({ Subject: text }), servers });
  expect(document.servers).toEqual(servers.slice(1));
  expect(deviations).toEqual([
    {
      operation: undefined,
      pointer: "#",
      what: "protocol://hostname:<port>/switch/ is no URL of a server",
      instead: "it is left out",
    },
  ]);
});

test("a required property that no part describes is one with any value, unless another part describes it", () => {
  const base = { type: "object", properties: { a: text }, required: ["a", "b"] };
  const document = documentOf({
    Subject: { allOf: [{ $ref: "#/components/schemas/Base" }], properties: { c: text }, required: ["b"] },
    Base: { type: "object", properties: { b: text } },
    Alone: base,
    Part: { ...base },
    Whole: { allOf: [{ $ref: "#/components/schemas/Part" }, { properties: { b: text } }] },
  });
  const { document: whole, deviations } = repaired(document);
  expect(whole.components?.schemas).toEqual({
    ...document.components?.schemas,
    Alone: { ...base, properties: { a: text, b: {} } },
  });
  expect(deviations.map(({ pointer, what, instead }) => `${pointer}: ${what}; ${instead}`)).toEqual([
    "#/components/schemas/Alone: b is required but not described; it is a property with any value",
  ]);
});

test("each operation has the parameters of its path, all of them required", () => {
  const document = documentOf({ Subject: text });
  const a = { name: "a", in: "path", schema: text };
  const unused = { name: "x", in: "path", required: true, schema: text };
  const responses = { 204: { description: "" } };
  const get = { parameters: [a, unused], responses };
  const { document: whole, deviations } = repaired({
    ...document,
    paths: {
      "/{a}/{b}": { parameters: null, get },
      "/{a}": { parameters: [{ ...a, required: true }], get: { responses } },
    },
  } as unknown as Document);
  const added = { name: "b", in: "path", required: true, schema: text };
  expect(whole.paths).toEqual({
    "/{a}/{b}": { get: { responses, parameters: [{ ...a, required: true }, added] } },
    "/{a}": { parameters: [{ ...a, required: true }], get: { responses } },
  });
  expect(deviations.map(({ what, instead }) => `${what}; ${instead}`)).toEqual([
    "the parameters are null; there are none",
    'the path parameter "a" is not required; it is, as OpenAPI says',
    "the path does not have the parameter x; it is left out",
    "the operation does not declare the path parameter b; it is a text",
  ]);
});

const nullables: [name: string, declared: object, type: string][] = [
  ["an enumeration", { type: "string", nullable: true, enum: ["a"] }, '"a" | (string & {}) | null'],
  ["a part", { nullable: true, description: "A.", allOf: [{ $ref: "#/components/schemas/Base" }] }, "Base | null"],
  ["alternatives", { nullable: true, oneOf: [{ $ref: "#/components/schemas/Base" }, text] }, "(Base | string) | null"],
];

test.each(nullables)("null is allowed where nullable is next to %s, which is said once", async (_, declared, type) => {
  const schemas = {
    Subject: { type: "object", required: ["v"], properties: { v: declared, w: declared } },
    Base: { type: "object", required: ["v"], properties: { v: text } },
  };
  const { document, deviations } = repaired(documentOf(schemas, "3.0.3"));
  expect(deviations).toMatchObject([{ pointer: "#/components/schemas/Subject/properties/v" }]);
  const inFull = Object(document.components?.schemas?.Subject).properties.v;
  expect(await typeIn(documentOf({ ...schemas, Subject: inFull }, "3.0.3"))).toBe(type);
  expect(fits(null, readApi(document).schemaAt("#/components/schemas/Subject/properties/v"), "received")).toBe(true);
});

test("extensions next to responses and paths are no responses and paths", async () => {
  const document = documentOf({ Subject: text });
  const post = Object(document.paths?.["/subjects"]?.post);
  Object.assign(post.responses, { "x-own": "bar", "x-more": { a: 1 } });
  Object.assign(document.paths ?? {}, { "x-list": ["a"] });
  const { document: whole } = repaired(document);
  expect(Object.keys(whole.paths ?? {})).toEqual(["/subjects"]);
  expect((await mockedOf(whole)).status).toBe(200);
  expect(readClient(whole).resources.map(({ operations }) => operations.length)).toEqual([1]);
});

test("what a path has in a query are query parameters, and a path that is there twice then is left out", async () => {
  const query = { name: "query", in: "path", required: true, schema: text };
  const id = { name: "id", in: "path", required: true, schema: text };
  const responses = { 204: { description: "" } };
  const base = documentOf({ Subject: text });
  const { document, deviations } = repaired({
    ...base,
    paths: {
      "/a/{id}?query={query}&kind=all": { parameters: [id], get: { parameters: [query], responses } },
      "/b": { get: { responses } },
      "/b?c={query}": { get: { parameters: [query], responses } },
    },
  } as unknown as Document);
  const kind = { name: "kind", in: "query", required: true, schema: { ...text, enum: ["all"] } };
  expect(document.paths).toEqual({
    "/a/{id}": { parameters: [id, kind], get: { parameters: [{ ...query, in: "query" }], responses } },
    "/b": { get: { responses } },
  });
  expect(deviations.map(({ what, instead }) => `${what}; ${instead}`)).toEqual([
    "the path /a/{id}?query={query}&kind=all has a query; what is in it are query parameters",
    "the path /b?c={query} has a query; it is left out, since /b is there already",
  ]);
  const { method, target } = sampleRequest(present(readApi(document).operations[0]));
  expect([method, target]).toEqual(["GET", "/a/string?kind=all&query=string"]);
  expect((await createMock({ document }).fetch(`https://small.example${target}`)).status).toBe(204);
});
