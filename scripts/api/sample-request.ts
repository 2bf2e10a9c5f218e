import { concreteType, isForm, isJson } from "../contract/media-type.js";
import { memoized } from "../contract/memoized.js";
import { isNode } from "../contract/node.js";
import { fits } from "./fits.js";
import { byPreference, type MediaType, type Operation, type Parameter, type RequestBody } from "./operation.js";
import { parameterHeaders, requestTarget } from "./request-target.js";
import { bodyText } from "./sample-body-text.js";
import { declaredIn, findValue } from "./sample-value.js";
import type { Schema } from "./schema.js";

/** A request that shows how to call an operation. */
export interface SampleRequest {
  readonly method: string;
  /** Encoded path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: { readonly contentType: string; readonly value: unknown; readonly media: MediaType };
}

/** A parameter with its value in a sample call. */
export interface SampleParameter {
  readonly parameter: Parameter;
  readonly value: unknown;
}

/**
 * The first example that matches the schema, without undeclared properties. If none matches, a value that is generated
 * from the schema; undefined if no value is found.
 */
function validValue(examples: readonly unknown[], schema: Schema | undefined): unknown {
  const given = examples.filter((example) => example !== undefined);
  if (schema === undefined) return given.length > 0 ? given[0] : "string";
  const declared = given.map((example) => declaredIn(example, [schema], "sent"));
  const valid = declared.filter((example) => fits(example, schema, "sent"));
  // A schema without a type allows null too, which shows nothing.
  const shown = valid.find((example) => example !== null);
  if (shown !== undefined) return shown;
  const found = findValue(schema, "sent");
  return found === undefined ? valid[0] : found;
}

/** A valid value or, if none is found, the first example, which is invalid. */
function exampleOr(examples: readonly unknown[], schema: Schema | undefined): unknown {
  const [value = "string"] = [validValue(examples, schema), ...examples].filter((each) => each !== undefined);
  return value;
}

/** The sample of a body. An optional body for which no valid value is found is left out. */
const sampleBody = memoized(({ content, required }: RequestBody): SampleRequest["body"] | undefined => {
  const [media] = byPreference(content);
  if (media === undefined) return undefined;
  const { type, example, examples, schema } = media;
  const given = [example, ...examples.map(({ value }) => value)];
  if (!required && validValue(given, schema) === undefined) return undefined;
  const value = exampleOr(given, schema);
  if (isForm(type)) return { media, contentType: concreteType(type), value: isNode(value) ? value : {} };
  const isText = !isJson(type);
  return { media, contentType: concreteType(type), value: isText ? bodyText(media, value) : value };
});

/** A value with something in it: an empty one is nothing in a path. */
function filled(value: unknown): unknown {
  if (value === "") return "string";
  if (typeof value !== "object" || value === null || Object.keys(value).length > 0) return value;
  return Array.isArray(value) ? ["string"] : { name: "string" };
}

/** A parameter in a sample call; nothing if it is left out. */
const sampleParameter = memoized((parameter: Parameter): SampleParameter[] => {
  const { example, examples, required } = parameter;
  const schema = parameter.schema ?? parameter.content?.schema;
  const values = [example, ...examples.map(({ value }) => value)];
  if (example === undefined && !required) return [];
  const value = exampleOr(values, schema);
  // A parameter has no form for null.
  if (value === null && !required) return [];
  return [{ parameter, value: parameter.in === "path" ? filled(value) : value }];
});

/** The parameters of a sample call: all required ones, and the optional ones with an example. */
export const sampleParameters = ({ parameters }: Operation): SampleParameter[] => parameters.flatMap(sampleParameter);

/**
 * A sample request of an operation: all required parameters, the optional ones with an example, and the body's first
 * example. Values come from examples in the document, otherwise from the schema.
 */
export const sampleRequest = memoized((operation: Operation): SampleRequest => {
  const values = sampleParameters(operation);
  const { method, path } = operation;
  const body = operation.body && sampleBody(operation.body);
  const headers = parameterHeaders(values);
  return { method, target: requestTarget(path, values), headers, ...(body !== undefined && { body }) };
});
