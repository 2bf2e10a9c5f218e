import type { Api } from "../api/api.js";
import { type Operation, type Response, responseFor } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import { isJson } from "../contract/media-type.js";
import { isNode } from "../contract/node.js";
import { own } from "../contract/own.js";
import { atPointer, under } from "../contract/pointer.js";
import type { Validator } from "../proof/validators.js";
import type { Difference, Ledger } from "./ledger.js";
import type { Redaction } from "./redaction.js";
import type { Received } from "./service.js";
import { shapeOf, typeOf } from "./shape.js";

/** The dependencies of the comparison. */
export interface ComparisonContext {
  readonly api: Api;
  readonly validator: Validator;
  readonly ledger: Ledger;
  readonly redaction: Redaction;
  /** Called with each value that has a schema. */
  readonly watch: (schema: Schema, value: unknown, received: Received) => void;
}

/** The keywords that are checked here. Ajv checks the others. */
const structural = new Set(
  "required properties patternProperties additionalProperties unevaluatedProperties items prefixItems anyOf oneOf allOf if".split(
    " ",
  ),
);

/**
 * How close a value comes to a schema that it does not match: the number of required names that it has, at the top
 * level or in a nested new object.
 */
function nearness({ required = [], properties = {} }: Schema, value: unknown): number {
  const fields = isNode(value) ? value : {};
  const nested = Object.entries(fields).flatMap(([name, inner]) =>
    isNode(inner) && own(properties, name) === undefined ? Object.keys(inner) : [],
  );
  return required.filter((name) => Object.hasOwn(fields, name) || nested.includes(name)).length;
}

/** Creates the function that compares a response with its operation. */
export function createComparison({ api, validator, ledger, redaction, watch }: ComparisonContext) {
  /**
   * The schemas that apply to a value: the schema with its references and `allOf`, and the alternatives that match or
   * come closest.
   */
  function partsOf(schema: Schema, value: unknown): Schema[] {
    const { reference, allOf = [], anyOf = [], oneOf = [] } = schema;
    const together = [...(reference === undefined ? [] : [reference]), ...allOf];
    const alternatives = [...anyOf, ...oneOf];
    const fitting = alternatives.filter((each) => validator.fits(each, value));
    const [nearest] = [...alternatives].sort((one, other) => nearness(other, value) - nearness(one, value));
    const chosen = fitting.length > 0 || nearest === undefined ? fitting : [nearest];
    return [schema, ...[...together, ...chosen].flatMap((part) => partsOf(part, value))];
  }

  return function compare(operation: Operation, received: Received): void {
    const report = (departure: Difference) => ledger.addDifference(operation.id, departure);

    function compareFields(parts: readonly Schema[], value: Readonly<Record<string, unknown>>): void {
      const owner = parts.findLast(({ properties }) => properties !== undefined) ?? parts.at(-1);
      const ownerOf = (name: string) => parts.find(({ properties }) => own(properties, name) !== undefined);
      for (const { pointer, properties = {} } of parts)
        ledger.addObject(
          pointer,
          Object.keys(properties).map((name) => under(pointer, "properties", name)),
        );
      for (const name of new Set(parts.flatMap(({ required = [] }) => required)))
        if (!Object.hasOwn(value, name)) {
          const at = ownerOf(name) ?? owner;
          report({
            kind: "missing",
            pointer: under(at?.pointer ?? "#", "properties", name),
            keyword: "required",
            what: "required, and not in the response",
            ...(at && { at: at.pointer }),
          });
        }
      for (const [name, inner] of Object.entries(value)) {
        const declaring = ownerOf(name);
        const described = own(declaring?.properties, name) ?? looseSchema(parts, name);
        if (declaring !== undefined) compareValue(described, inner, under(declaring.pointer, "properties", name));
        else if (described !== undefined) compareValue(described, inner, described.pointer);
        else
          report({
            kind: "new",
            pointer: under(owner?.pointer ?? "#", "properties", name),
            what: "not declared",
            shape: shapeOf(inner),
          });
      }
    }

    /** Compares the value itself with its schema, but not the values in it. */
    function compareKeywords(schema: Schema, parts: readonly Schema[], value: unknown, claim: string): boolean {
      const faults = validator
        .faults(schema, value)
        .filter(({ instancePath, keyword }) => instancePath === "" && !structural.has(keyword));
      // A value of a wrong type breaks other keywords as well, which would be reported twice.
      const relevant = faults.filter(({ keyword }) => keyword === "type");
      for (const { keyword } of relevant.length > 0 ? relevant : faults) {
        const part = parts.find((each) => each[keyword] !== undefined) ?? schema;
        const declared = ["type", "format"].includes(keyword) ? ` ${[part[keyword]].flat().join(" or ")}` : "";
        const found = keyword === "enum" ? redaction.constant(value) : redaction.value(value);
        report({
          kind: "different",
          pointer: claim,
          keyword,
          what: `${keyword}${declared} is declared, ${found} was received`,
          at: part.pointer,
          shape: shapeOf(value),
          ...(keyword === "enum" && found === value && { constant: value }),
        });
      }
      return faults.length === 0;
    }

    function compareValue(schema: Schema | undefined, value: unknown, claim: string): void {
      if (schema === undefined) return;
      const parts = partsOf(schema, value);
      if (!compareKeywords(schema, parts, value, claim)) return;
      ledger.confirm(claim);
      for (const part of parts) watch(part, value, received);
      if (isNode(value)) compareFields(parts, value);
      if (Array.isArray(value)) {
        const items = parts.find((part) => part.items !== undefined);
        for (const item of value) compareValue(items?.items, item, under(items?.pointer ?? "#", "items"));
      }
    }

    function compareBody(response: Response): void {
      const { mediaType, body } = received;
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
      if (body !== undefined) compareValue(described.schema, body, under(described.pointer, "schema"));
      // A response of an undeclared media type is not compared further.
      else if (isJson(mediaType ?? described.type))
        report({ kind: "different", pointer: described.pointer, keyword: "body", what: "the response is not JSON" });
    }

    /**
     * Compares the envelope's code with the success codes. If the result is present and matches its schema, an
     * undeclared code is proposed as a success code.
     */
    function compareCode(response: Response): void {
      const { envelope } = api;
      const code = envelope && atPointer(received.body, envelope.code);
      if (envelope === undefined || !["string", "integer"].includes(typeOf(code))) return;
      if (envelope.success.includes(String(code))) return;
      const schema = response.content.find(({ type }) => isJson(type))?.schema;
      const hasResult = atPointer(received.body, envelope.data) !== undefined;
      const isSuccess = schema !== undefined && hasResult && validator.fits(schema, received.body);
      report({
        kind: "different",
        pointer: "#/x-envelope/success",
        keyword: "success",
        what: "a success has another code",
        ...(isSuccess && /^\w{1,16}$/.test(String(code)) && { constant: String(code) }),
      });
    }

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
    compareBody(response);
    if (status >= 200 && status < 300) compareCode(response);
  };
}

/** Whether the contract says that this media type is sent without a Content-Type header. */
const isUntyped = ({ document }: Api, pointer: string): boolean =>
  atPointer(document, under(pointer, "x-provenance", "untyped")) === true;

/** The schema of properties that are not declared by name. */
function looseSchema(parts: readonly Schema[], name: string): Schema | undefined {
  for (const { patternProperties = {}, additionalProperties } of parts) {
    const pattern = Object.keys(patternProperties).find((each) => new RegExp(each, "u").test(name));
    if (pattern !== undefined) return patternProperties[pattern];
    if (typeof additionalProperties === "object") return additionalProperties;
  }
  return undefined;
}
