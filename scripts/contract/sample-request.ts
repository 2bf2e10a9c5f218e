import { encode } from "../runtime/encoding.js";
import {
  type Document,
  type Example,
  follow,
  type MediaType,
  type OperationEntry,
  type Parameter,
  type Reference,
  type Schema,
} from "./document.js";
import { isJson } from "./media-type.js";
import { own } from "./own.js";

/** A request that shows how an operation is called. */
export interface SampleRequest {
  method: string;
  /** Path and query, encoded. */
  target: string;
  headers: Record<string, string>;
  body?: { contentType: string; value: unknown };
}

interface WithExamples {
  example?: unknown;
  examples?: Record<string, Example | Reference>;
}

function exampleOf(document: Document, { example, examples }: WithExamples): unknown {
  if (example !== undefined) return example;
  const first = Object.values(examples ?? {})[0];
  return first === undefined ? undefined : follow(document, first).value;
}

/** A value that a schema allows, as far as its own examples, default, enumeration, bounds and type tell. */
export function sampleValue(document: Document, declared: Schema, depth = 0): unknown {
  const schema = typeof declared.$ref === "string" ? follow<Schema>(document, { $ref: declared.$ref }) : declared;
  const first = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);
  const given = schema.example ?? first(schema.examples) ?? schema.const ?? schema.default ?? first(schema.enum);
  if (given !== undefined) return given;
  const type = Array.isArray(schema.type) ? schema.type.find((name) => name !== "null") : schema.type;
  if (type === "integer" || type === "number") return schema.minimum ?? 1;
  if (type === "boolean") return true;
  if (type === "array") return schema.items === undefined ? [] : [sampleValue(document, schema.items, depth + 1)];
  if (type === "object" || schema.properties !== undefined) {
    const required = depth < 8 ? (schema.required ?? []) : [];
    return Object.fromEntries(
      required.map((name) => [name, sampleValue(document, own(schema.properties, name) ?? {}, depth + 1)]),
    );
  }
  return "string";
}

const asText = (value: unknown): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

function queryPairs({ name, explode, style }: Parameter, value: unknown): string[] {
  const pair = (key: string, text: string) => `${encode(key)}=${text}`;
  if (Array.isArray(value)) {
    const items = value.map((item) => encode(asText(item)));
    return (explode ?? (style ?? "form") === "form")
      ? items.map((item) => pair(name, item))
      : [pair(name, items.join(","))];
  }
  if (typeof value === "object" && value !== null && (style === "deepObject" || explode !== false))
    return Object.entries(value).map(([key, item]) =>
      pair(style === "deepObject" ? `${name}[${key}]` : key, encode(asText(item))),
    );
  return [pair(name, encode(asText(value)))];
}

function sampleBody(document: Document, content: Record<string, MediaType>): SampleRequest["body"] | undefined {
  const [contentType, media] =
    Object.entries(content).find(([name]) => isJson(name)) ?? Object.entries(content)[0] ?? [];
  if (contentType === undefined || media === undefined) return undefined;
  return { contentType, value: exampleOf(document, media) ?? sampleValue(document, media.schema ?? {}) };
}

/** A parameter with the value that a sample call gives it. */
export interface SampleParameter {
  parameter: Parameter;
  value: unknown;
}

/** What a sample call gives: every required parameter, and every optional one that has an example. */
const sampleParameters = (document: Document, { parameters }: OperationEntry): SampleParameter[] =>
  parameters.flatMap((parameter) => {
    const example = exampleOf(document, parameter);
    if (example === undefined && parameter.required !== true) return [];
    return [{ parameter, value: example ?? sampleValue(document, parameter.schema ?? {}) }];
  });

/**
 * A sample request of an operation: every required parameter, every optional one that has an example, and the body's
 * first example. Values come from the examples of the document; what has none is made from its schema.
 */
export function sampleRequest(document: Document, entry: OperationEntry): SampleRequest {
  const values = sampleParameters(document, entry);
  const of = (place: Parameter["in"]) => values.filter(({ parameter }) => parameter.in === place);
  const path = of("path").reduce((text, { parameter, value }) => {
    const items = (Array.isArray(value) ? value : [value]).map((item) => encode(asText(item)));
    return text.replaceAll(`{${parameter.name}}`, () => items.join(","));
  }, entry.path);
  const query = of("query").flatMap(({ parameter, value }) => queryPairs(parameter, value));
  const headers = Object.fromEntries(of("header").map(({ parameter, value }) => [parameter.name, asText(value)]));
  const body = entry.requestBody && sampleBody(document, entry.requestBody.content);
  const target = query.length === 0 ? path : `${path}?${query.join("&")}`;
  return { method: entry.method, target, headers, ...(body !== undefined && { body }) };
}
