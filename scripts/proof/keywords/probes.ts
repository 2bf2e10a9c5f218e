import type { Parameter, Schema } from "../../contract/document.js";

/** A small schema with a keyword, a value that keeps it and one that does not; annotations ask for nothing. */
export interface SchemaProbe {
  schema: Schema;
  good: unknown;
  bad?: unknown;
}

const size = { type: "object", properties: { size: { type: "integer" } } };
const ofType = (type: string, keyword: string, limit: unknown) => ({ type, [keyword]: limit });
const annotation = (keyword: string, value: unknown): SchemaProbe => ({
  schema: { type: "string", [keyword]: value },
  good: "a",
});

/** Of each format that is a rule a value; the bad one fits none of them. */
const formats = Object.fromEntries(
  Object.entries({
    uri: "https://a.example/",
    "uri-reference": "/a",
    "uri-template": "/a/{b}",
    email: "a@b.example",
    hostname: "a.example",
    ipv4: "127.0.0.1",
    ipv6: "::1",
    uuid: "0b8d1f0e-9d5b-4c53-8a3e-0d0a7a3a6a11",
    date: "2026-01-31",
    time: "10:00:00Z",
    "date-time": "2026-01-31T10:00:00Z",
    duration: "P1D",
    "json-pointer": "/a",
    "relative-json-pointer": "1/a",
    regex: "a",
  }).map(([format, good]) => [`format: ${format}`, { schema: ofType("string", "format", format), good, bad: "( {" }]),
);

/** The schemas that others refer to. */
export const shared: Record<string, Schema> = { Flag: { type: "boolean" } };

// biome-ignore-start lint/suspicious/noThenProperty: it is a keyword.
/** By keyword, as `keywordsIn` names it. */
export const schemaProbes: Record<string, SchemaProbe> = {
  $ref: { schema: { $ref: "#/components/schemas/Flag" }, good: true, bad: 1 },
  type: { schema: { type: "integer" }, good: 1, bad: "a" },
  enum: { schema: { type: "string", enum: ["a", "b"] }, good: "a", bad: "c" },
  const: { schema: { const: "a" }, good: "a", bad: "b" },
  minimum: { schema: ofType("integer", "minimum", 2), good: 2, bad: 1 },
  maximum: { schema: ofType("integer", "maximum", 2), good: 2, bad: 3 },
  exclusiveMinimum: { schema: ofType("integer", "exclusiveMinimum", 2), good: 3, bad: 2 },
  exclusiveMaximum: { schema: ofType("integer", "exclusiveMaximum", 2), good: 1, bad: 2 },
  multipleOf: { schema: ofType("integer", "multipleOf", 2), good: 4, bad: 3 },
  minLength: { schema: ofType("string", "minLength", 2), good: "ab", bad: "a" },
  maxLength: { schema: ofType("string", "maxLength", 1), good: "a", bad: "ab" },
  pattern: { schema: ofType("string", "pattern", "^a$"), good: "a", bad: "b" },
  ...formats,
  "format: int32": { schema: ofType("integer", "format", "int32"), good: 1, bad: 2 ** 31 },
  "format: int64": { schema: ofType("integer", "format", "int64"), good: 1, bad: 2 ** 63 },
  items: { schema: { type: "array", items: { type: "integer" } }, good: [1], bad: ["a"] },
  prefixItems: { schema: { type: "array", prefixItems: [{ type: "integer" }] }, good: [1], bad: ["a"] },
  minItems: { schema: ofType("array", "minItems", 1), good: [1], bad: [] },
  maxItems: { schema: ofType("array", "maxItems", 1), good: [1], bad: [1, 2] },
  uniqueItems: { schema: ofType("array", "uniqueItems", true), good: [1, 2], bad: [1, 1] },
  contains: { schema: { type: "array", contains: { const: 1 } }, good: [2, 1], bad: [2] },
  minContains: { schema: { type: "array", contains: { const: 1 }, minContains: 2 }, good: [1, 1], bad: [1] },
  maxContains: { schema: { type: "array", contains: { const: 1 }, maxContains: 1 }, good: [1], bad: [1, 1] },
  properties: { schema: size, good: { size: 1 }, bad: { size: "a" } },
  patternProperties: {
    schema: { type: "object", patternProperties: { "^a": { type: "integer" } } },
    good: { a: 1 },
    bad: { a: "a" },
  },
  required: { schema: { ...size, required: ["size"] }, good: { size: 1 }, bad: {} },
  additionalProperties: {
    schema: { ...size, additionalProperties: { type: "string" } },
    good: { a: "a" },
    bad: { a: 1 },
  },
  "additionalProperties: true": { schema: { ...size, additionalProperties: true }, good: { a: 1 } },
  "additionalProperties: false": { schema: { ...size, additionalProperties: false }, good: { size: 1 }, bad: { a: 1 } },
  "unevaluatedProperties: false": {
    schema: { allOf: [size], unevaluatedProperties: false },
    good: { size: 1 },
    bad: { a: 1 },
  },
  minProperties: { schema: ofType("object", "minProperties", 1), good: { a: 1 }, bad: {} },
  maxProperties: { schema: ofType("object", "maxProperties", 1), good: { a: 1 }, bad: { a: 1, b: 1 } },
  propertyNames: {
    schema: { type: "object", propertyNames: { pattern: "^a" } },
    good: { a: 1 },
    bad: { b: 1 },
  },
  dependentRequired: {
    schema: { type: "object", dependentRequired: { a: ["b"] } },
    good: { a: 1, b: 1 },
    bad: { a: 1 },
  },
  dependentSchemas: {
    schema: { type: "object", dependentSchemas: { a: { required: ["b"] } } },
    good: { a: 1, b: 1 },
    bad: { a: 1 },
  },
  allOf: { schema: { allOf: [size] }, good: { size: 1 }, bad: { size: "a" } },
  anyOf: { schema: { anyOf: [{ type: "integer" }, { type: "boolean" }] }, good: true, bad: "a" },
  oneOf: { schema: { oneOf: [{ type: "integer" }, { type: "number" }] }, good: 1.5, bad: 1 },
  not: { schema: { type: "string", not: { const: "a" } }, good: "b", bad: "a" },
  if: {
    schema: { type: "string", if: { const: "a" }, then: false, else: true },
    good: "b",
    bad: "a",
  },
  title: annotation("title", "A text"),
  description: annotation("description", "A text."),
  default: annotation("default", "a"),
  example: annotation("example", "a"),
  examples: annotation("examples", ["a"]),
  deprecated: annotation("deprecated", true),
};
// biome-ignore-end lint/suspicious/noThenProperty: it is a keyword.

/** What differs from a request to the probe's own path: what is behind the path, and headers. */
export interface Wire {
  target: string;
  headers?: Record<string, string>;
}

/** A parameter `q` with a keyword, and how it is to be sent. */
export interface ParameterProbe {
  parameter: Omit<Parameter, "name">;
  value: unknown;
  /** What must be in the request that is sent; undefined where nothing may be sent at all. */
  sent: string | undefined;
  good: Wire;
  bad?: Wire;
}

const integer = { type: "integer" };
const integers = { type: "array", items: integer };
const list = (style: string, separator: string): ParameterProbe => ({
  parameter: { in: "query", style, explode: false, schema: integers },
  value: [1, 2],
  sent: `?q=1${separator}2`,
  good: { target: `?q=1${separator}2` },
  bad: { target: `?q=1${separator}x` },
});

/** By keyword, as `keywordsIn` names it. */
export const parameterProbes: Record<string, ParameterProbe> = {
  "in: path": {
    parameter: { in: "path", required: true, schema: integer },
    value: 5,
    sent: "/5",
    good: { target: "/5" },
    bad: { target: "/x" },
  },
  "in: query": {
    parameter: { in: "query", schema: integer },
    value: 5,
    sent: "?q=5",
    good: { target: "?q=5" },
    bad: { target: "?q=x" },
  },
  "in: header": {
    parameter: { in: "header", schema: integer },
    value: 5,
    sent: "q: 5",
    good: { target: "", headers: { q: "5" } },
    bad: { target: "", headers: { q: "x" } },
  },
  "in: cookie": {
    parameter: { in: "cookie", schema: integer },
    value: 5,
    sent: "cookie: q=5",
    good: { target: "", headers: { cookie: "q=5" } },
    bad: { target: "", headers: { cookie: "q=x" } },
  },
  required: {
    parameter: { in: "query", required: true, schema: integer },
    value: undefined,
    sent: undefined,
    good: { target: "?q=5" },
    bad: { target: "" },
  },
  "style: form": {
    parameter: { in: "query", style: "form", schema: integers },
    value: [1, 2],
    sent: "?q=1&q=2",
    good: { target: "?q=1&q=2" },
    bad: { target: "?q=1&q=x" },
  },
  "style: simple": {
    parameter: { in: "path", required: true, style: "simple", schema: integers },
    value: [1, 2],
    sent: "/1,2",
    good: { target: "/1,2" },
    bad: { target: "/1,x" },
  },
  "style: spaceDelimited": list("spaceDelimited", "%20"),
  "style: pipeDelimited": list("pipeDelimited", "%7C"),
  "style: deepObject": {
    parameter: {
      in: "query",
      style: "deepObject",
      schema: { type: "object", properties: { a: integer }, additionalProperties: false },
    },
    value: { a: 1 },
    sent: "?q[a]=1",
    good: { target: "?q[a]=1" },
    bad: { target: "?q[a]=x" },
  },
  "explode: true": {
    parameter: { in: "query", explode: true, schema: integers },
    value: [1, 2],
    sent: "?q=1&q=2",
    good: { target: "?q=1&q=2" },
    bad: { target: "?q=1&q=x" },
  },
  "explode: false": list("form", ","),
  "allowReserved: true": {
    parameter: { in: "query", schema: { type: "string" }, allowReserved: true } as Omit<Parameter, "name">,
    value: "a/b",
    sent: "?q=a/b",
    good: { target: "?q=a/b" },
  },
  deprecated: {
    parameter: { in: "query", deprecated: true, schema: integer },
    value: 5,
    sent: "?q=5",
    good: { target: "?q=5" },
  },
};
