import type { Parameter, Schema } from "../../contract/document.js";

/**
 * A small schema with a keyword, a value that satisfies it and a value that breaks it. An annotation has no bad value.
 */
export interface SchemaProbe {
  schema: Schema;
  good: unknown;
  bad?: unknown;
}

const probe = (schema: Schema, good: unknown, bad: unknown): SchemaProbe => ({ schema, good, bad });
const annotation = (keyword: string, value: unknown): SchemaProbe => ({
  schema: { type: "string", [keyword]: value },
  good: "a",
});
const ofType = (type: string, keyword: string, value: unknown): Schema => ({ type, [keyword]: value });
const format = (name: string, good: string): [string, SchemaProbe] => [
  `format: ${name}`,
  // The bad value matches none of the formats.
  probe(ofType("string", "format", name), good, "( {"),
];

const size = { type: "object", properties: { size: { type: "integer" } } };

export const shared: Record<string, Schema> = { Flag: { type: "boolean" } };

// biome-ignore-start lint/suspicious/noThenProperty: it is a keyword.
/** By keyword, as named by `keywordsIn`. */
export const schemaProbes: Record<string, SchemaProbe> = {
  $ref: probe({ $ref: "#/components/schemas/Flag" }, true, 1),
  type: probe({ type: "integer" }, 1, "a"),
  enum: probe({ type: "string", enum: ["a", "b"] }, "a", "c"),
  const: probe({ const: "a" }, "a", "b"),
  minimum: probe(ofType("integer", "minimum", 2), 2, 1),
  maximum: probe(ofType("integer", "maximum", 2), 2, 3),
  exclusiveMinimum: probe(ofType("integer", "exclusiveMinimum", 2), 3, 2),
  exclusiveMaximum: probe(ofType("integer", "exclusiveMaximum", 2), 1, 2),
  multipleOf: probe(ofType("integer", "multipleOf", 2), 4, 3),
  minLength: probe(ofType("string", "minLength", 2), "ab", "a"),
  maxLength: probe(ofType("string", "maxLength", 1), "a", "ab"),
  pattern: probe(ofType("string", "pattern", "^a$"), "a", "b"),
  ...Object.fromEntries([
    format("uri", "https://a.example/"),
    format("uri-reference", "/a"),
    format("uri-template", "/a/{b}"),
    format("email", "a@b.example"),
    format("hostname", "a.example"),
    format("ipv4", "127.0.0.1"),
    format("ipv6", "::1"),
    format("uuid", "0b8d1f0e-9d5b-4c53-8a3e-0d0a7a3a6a11"),
    format("date", "2026-01-31"),
    format("time", "10:00:00Z"),
    format("date-time", "2026-01-31T10:00:00Z"),
    format("duration", "P1D"),
    format("json-pointer", "/a"),
    format("relative-json-pointer", "1/a"),
    format("regex", "a"),
  ]),
  "format: int32": probe(ofType("integer", "format", "int32"), 1, 2 ** 31),
  "format: int64": probe(ofType("integer", "format", "int64"), 1, 2 ** 63),
  items: probe({ type: "array", items: { type: "integer" } }, [1], ["a"]),
  prefixItems: probe({ type: "array", prefixItems: [{ type: "integer" }] }, [1], ["a"]),
  minItems: probe(ofType("array", "minItems", 1), [1], []),
  maxItems: probe(ofType("array", "maxItems", 1), [1], [1, 2]),
  uniqueItems: probe(ofType("array", "uniqueItems", true), [1, 2], [1, 1]),
  contains: probe({ type: "array", contains: { const: 1 } }, [2, 1], [2]),
  minContains: probe({ type: "array", contains: { const: 1 }, minContains: 2 }, [1, 1], [1]),
  maxContains: probe({ type: "array", contains: { const: 1 }, maxContains: 1 }, [1], [1, 1]),
  properties: probe(size, { size: 1 }, { size: "a" }),
  patternProperties: probe(ofType("object", "patternProperties", { "^a": { type: "integer" } }), { a: 1 }, { a: "a" }),
  required: probe({ ...size, required: ["size"] }, { size: 1 }, {}),
  additionalProperties: probe({ ...size, additionalProperties: { type: "string" } }, { a: "a" }, { a: 1 }),
  "additionalProperties: true": { schema: { ...size, additionalProperties: true }, good: { a: 1 } },
  "additionalProperties: false": probe({ ...size, additionalProperties: false }, { size: 1 }, { a: 1 }),
  "unevaluatedProperties: false": probe({ allOf: [size], unevaluatedProperties: false }, { size: 1 }, { a: 1 }),
  minProperties: probe(ofType("object", "minProperties", 1), { a: 1 }, {}),
  maxProperties: probe(ofType("object", "maxProperties", 1), { a: 1 }, { a: 1, b: 1 }),
  propertyNames: probe(ofType("object", "propertyNames", { pattern: "^a" }), { a: 1 }, { b: 1 }),
  dependentRequired: probe(ofType("object", "dependentRequired", { a: ["b"] }), { a: 1, b: 1 }, { a: 1 }),
  dependentSchemas: probe(ofType("object", "dependentSchemas", { a: { required: ["b"] } }), { a: 1, b: 1 }, { a: 1 }),
  allOf: probe({ allOf: [size] }, { size: 1 }, { size: "a" }),
  anyOf: probe({ anyOf: [{ type: "integer" }, { type: "boolean" }] }, true, "a"),
  oneOf: probe({ oneOf: [{ type: "integer" }, { type: "number" }] }, 1.5, 1),
  not: probe({ type: "string", not: { const: "a" } }, "b", "a"),
  if: probe({ type: "string", if: { const: "a" }, then: false, else: true }, "b", "a"),
  title: annotation("title", "A text"),
  description: annotation("description", "A text."),
  default: annotation("default", "a"),
  example: annotation("example", "a"),
  examples: annotation("examples", ["a"]),
  deprecated: annotation("deprecated", true),
};
// biome-ignore-end lint/suspicious/noThenProperty: it is a keyword.

/** The parts of a request that differ between probes: the end of its URL, and headers. */
export interface Wire {
  target: string;
  headers?: Record<string, string>;
}

/** A parameter `q` with a keyword, a value for it, and requests that satisfy and break the keyword. */
export interface ParameterProbe {
  parameter: Omit<Parameter, "name">;
  value: unknown;
  /** The end of the URL, or the header, that a client must send; undefined if it must send nothing. */
  sent: string | undefined;
  good: Wire;
  bad?: Wire;
}

const integer = { type: "integer" };
const integers = { type: "array", items: integer };

function inUrl(parameter: ParameterProbe["parameter"], value: unknown, sent: string, bad?: string): ParameterProbe {
  const good = { target: sent };
  return bad === undefined ? { parameter, value, sent, good } : { parameter, value, sent, good, bad: { target: bad } };
}

const list = (keywords: Partial<Parameter>, separator: string): ParameterProbe =>
  inUrl({ in: "query", ...keywords, schema: integers }, [1, 2], `?q=1${separator}2`, `?q=1${separator}x`);

/** A probe that is sent in a header, with `prefix` before the value. */
const inHeader = (place: "header" | "cookie", header: string, prefix: string): ParameterProbe => ({
  parameter: { in: place, schema: integer },
  value: 5,
  sent: `${header}: ${prefix}5`,
  good: { target: "", headers: { [header]: `${prefix}5` } },
  bad: { target: "", headers: { [header]: `${prefix}x` } },
});

const record = { type: "object", properties: { a: integer }, additionalProperties: false };
// The contract's types do not have this keyword, since no tool supports it, so a cast is needed.
const reserved = { in: "query", schema: { type: "string" }, allowReserved: true } as ParameterProbe["parameter"];

/** By keyword, as named by `keywordsIn`. */
export const parameterProbes: Record<string, ParameterProbe> = {
  "in: path": inUrl({ in: "path", required: true, schema: integer }, 5, "/5", "/x"),
  "in: query": inUrl({ in: "query", schema: integer }, 5, "?q=5", "?q=x"),
  "in: header": inHeader("header", "q", ""),
  "in: cookie": inHeader("cookie", "cookie", "q="),
  required: {
    parameter: { in: "query", required: true, schema: integer },
    value: undefined,
    sent: undefined,
    good: { target: "?q=5" },
    bad: { target: "" },
  },
  "style: form": list({ style: "form" }, "&q="),
  "style: simple": inUrl({ in: "path", required: true, style: "simple", schema: integers }, [1, 2], "/1,2", "/1,x"),
  "style: spaceDelimited": list({ style: "spaceDelimited", explode: false }, "%20"),
  "style: pipeDelimited": list({ style: "pipeDelimited", explode: false }, "%7C"),
  "style: deepObject": inUrl({ in: "query", style: "deepObject", schema: record }, { a: 1 }, "?q[a]=1", "?q[a]=x"),
  "explode: true": list({ explode: true }, "&q="),
  "explode: false": list({ style: "form", explode: false }, ","),
  "allowReserved: true": inUrl(reserved, "a/b", "?q=a/b"),
  deprecated: inUrl({ in: "query", deprecated: true, schema: integer }, 5, "?q=5"),
};
