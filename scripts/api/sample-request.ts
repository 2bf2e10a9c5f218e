import { concreteType, isForm, isJson } from "../contract/media-type.js";
import { fits } from "./fits.js";
import type { MediaType, Operation, Parameter } from "./operation.js";
import { parameterHeaders, requestTarget } from "./request-target.js";
import { declaredIn, findValue } from "./sample-value.js";
import type { Schema } from "./schema.js";

/** A request that shows how an operation is called. */
export interface SampleRequest {
  readonly method: string;
  /** Path and query, encoded. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: { readonly contentType: string; readonly value: unknown; readonly media: MediaType };
}

/** A parameter with the value that a sample call gives it. */
export interface SampleParameter {
  readonly parameter: Parameter;
  readonly value: unknown;
}

/** The first of the examples that its schema allows, without what the schema does not declare; else a value made from it. */
function exampleOr(examples: readonly unknown[], schema: Schema | undefined): unknown {
  const given = examples.filter((example) => example !== undefined);
  if (schema === undefined) return given[0] ?? "string";
  const declared = given.map((example) => declaredIn(example, [schema], "sent"));
  return declared.find((example) => fits(example, schema, "sent")) ?? findValue(schema, "sent") ?? given[0] ?? "string";
}

function sampleBody(content: readonly MediaType[]): SampleRequest["body"] | undefined {
  const media = content.find(({ type }) => isJson(type)) ?? content.find(({ type }) => isForm(type)) ?? content[0];
  if (media === undefined) return undefined;
  const { type, example, examples, schema } = media;
  return {
    media,
    contentType: concreteType(type),
    value: exampleOr([example, ...examples.map(({ value }) => value)], schema),
  };
}

/** A list or object with something in it: an empty one is nothing in a path. */
function filled(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Object.keys(value).length > 0) return value;
  return Array.isArray(value) ? ["string"] : { name: "string" };
}

/** The parameters of a sample call: every required one, and every optional one that has an example. */
export const sampleParameters = ({ parameters }: Operation): SampleParameter[] =>
  parameters.flatMap((parameter) => {
    const { example, examples, required } = parameter;
    const schema = parameter.schema ?? parameter.content?.schema;
    const values = [example, ...examples.map(({ value }) => value)];
    if (example === undefined && !required) return [];
    const value = exampleOr(values, schema);
    return [{ parameter, value: parameter.in === "path" ? filled(value) : value }];
  });

/**
 * A sample request of an operation: every required parameter, every optional one that has an example, and the body's
 * first example. Values come from the examples of the document, or else from the schema.
 */
export function sampleRequest(operation: Operation): SampleRequest {
  const values = sampleParameters(operation);
  const { method, path } = operation;
  const body = operation.body && sampleBody(operation.body.content);
  const headers = parameterHeaders(values);
  return { method, target: requestTarget(path, values), headers, ...(body !== undefined && { body }) };
}
