import type { Api } from "../api/api.js";
import { type Operation, type Response, responseFor } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import { isJson } from "../contract/media-type.js";
import { jsonTypeOf } from "../contract/node.js";
import { atPointer, under } from "../contract/pointer.js";
import type { Validator } from "../proof/validators.js";
import { compareValue, type ValueComparison } from "./compare-value.js";
import type { Difference, Ledger } from "./ledger.js";
import type { Redaction } from "./redaction.js";
import { isSuccess, type Received } from "./service.js";
import { shapeOf } from "./shape.js";

export interface ComparisonContext {
  readonly api: Api;
  readonly validator: Validator;
  readonly ledger: Ledger;
  readonly redaction: Redaction;
  /** Called with each value that has a schema. */
  readonly watch: (schema: Schema, value: unknown, received: Received) => void;
}

interface Comparison extends ValueComparison {
  readonly api: Api;
}

/** Whether the contract says that this media type is sent without a Content-Type header. */
const isUntyped = ({ document }: Api, pointer: string): boolean =>
  atPointer(document, under(pointer, "x-provenance", "untyped")) === true;

function compareBody(comparison: Comparison, response: Response, { mediaType, body }: Received): void {
  const { api, report } = comparison;
  if (response.content.length === 0) return;
  const media = response.content.find(({ type }) => type.toLowerCase() === mediaType);
  const isKnown = mediaType === undefined && response.content.some(({ pointer }) => isUntyped(api, pointer));
  if (media === undefined && !isKnown)
    report({
      kind: mediaType === undefined ? "missing" : "different",
      pointer: under(response.pointer, "content"),
      keyword: "content",
      what: mediaType === undefined ? "the response has no Content-Type" : `the response is ${mediaType}`,
      ...(mediaType !== undefined && { constant: mediaType }),
    });
  const described = media ?? response.content.find(({ type }) => isJson(type)) ?? response.content[0];
  if (described === undefined || !isJson(described.type)) return;
  if (body !== undefined) compareValue(comparison, described.schema, body, under(described.pointer, "schema"));
  // A response of an undeclared media type is not compared further.
  else if (isJson(mediaType ?? described.type))
    report({ kind: "different", pointer: described.pointer, keyword: "body", what: "the response is not JSON" });
}

/**
 * Compares the envelope's code with the success codes. If the result is present and matches its schema, an
 * undeclared code is proposed as a success code.
 */
function compareCode({ api, validator, report }: Comparison, response: Response, received: Received): void {
  const { envelope } = api;
  const code = envelope && atPointer(received.body, envelope.code);
  if (envelope === undefined || !["string", "integer"].includes(jsonTypeOf(code))) return;
  if (envelope.success.includes(String(code))) return;
  const schema = response.content.find(({ type }) => isJson(type))?.schema;
  const hasResult = atPointer(received.body, envelope.data) !== undefined;
  const isComplete = schema !== undefined && hasResult && validator.fits(schema, received.body);
  report({
    kind: "different",
    pointer: "#/x-envelope/success",
    keyword: "success",
    what: "a success has another code",
    ...(isComplete && /^\w{1,16}$/.test(String(code)) && { constant: String(code) }),
  });
}

/** Creates the function that compares a response with its operation. */
export function createComparison({ watch, ...context }: ComparisonContext) {
  return function compare(operation: Operation, received: Received): void {
    const { ledger, redaction } = context;
    const report = (difference: Difference) => ledger.addDifference(operation.id, difference);
    const comparison = {
      ...context,
      report,
      watch: (schema: Schema, value: unknown) => watch(schema, value, received),
    };
    redaction.remember(received.body);
    const { status, headers, body } = received;
    const response = responseFor(operation, String(status));
    if (response === undefined) {
      report({
        kind: "new",
        pointer: under(operation.pointer, "responses", status),
        keyword: "responses",
        what: `HTTP ${status} is not declared`,
        ...(body !== undefined && { shape: shapeOf(body) }),
      });
      return;
    }
    ledger.confirm(under(operation.pointer, "responses", response.status));
    for (const { name, required, pointer } of response.headers)
      if (headers.get(name) !== null) ledger.confirm(pointer);
      else if (required)
        report({ kind: "missing", pointer, keyword: "header", what: "required, and not in the response" });
    compareBody(comparison, response, received);
    if (isSuccess(received)) compareCode(comparison, response, received);
  };
}
