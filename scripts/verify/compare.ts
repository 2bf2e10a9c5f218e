import type { Api } from "../api/api.js";
import { type Operation, type Response, responseFor } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import { isJson } from "../contract/media-type.js";
import { isNode } from "../contract/node.js";
import { own } from "../contract/own.js";
import { atPointer, under } from "../contract/pointer.js";
import type { Validator } from "../proof/validators.js";
import type { Departure, Ledger } from "./ledger.js";
import type { Redaction } from "./redaction.js";
import type { Received } from "./service.js";
import { shapeOf, typeOf } from "./shape.js";

/** What comparing needs. */
export interface Comparing {
  readonly api: Api;
  readonly validator: Validator;
  readonly ledger: Ledger;
  readonly redaction: Redaction;
  /** Called with each value that a schema describes. */
  readonly watch: (schema: Schema, value: unknown, received: Received) => void;
}

/** Keywords that are looked at here; Ajv judges the others. */
const structural = new Set(
  "required properties patternProperties additionalProperties unevaluatedProperties items prefixItems anyOf oneOf allOf if".split(
    " ",
  ),
);

/** How near a value is to a schema that it does not fit: how many required names it has, at the top or nested in a new object. */
function nearness({ required = [], properties = {} }: Schema, value: unknown): number {
  const fields = isNode(value) ? value : {};
  const nested = Object.entries(fields).flatMap(([name, inner]) =>
    isNode(inner) && own(properties, name) === undefined ? Object.keys(inner) : [],
  );
  return required.filter((name) => Object.hasOwn(fields, name) || nested.includes(name)).length;
}

/** Makes the function that holds a response against its operation. */
export function createComparison({ api, validator, ledger, redaction, watch }: Comparing) {
  /** The schemas that describe a value together: with its references, its `allOf`, and of alternatives those that fit or come nearest. */
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
    const depart = (departure: Departure) => ledger.depart(operation.id, departure);

    function holdFields(parts: readonly Schema[], value: Readonly<Record<string, unknown>>): void {
      const owner = parts.findLast(({ properties }) => properties !== undefined) ?? parts.at(-1);
      const ownerOf = (name: string) => parts.find(({ properties }) => own(properties, name) !== undefined);
      for (const { pointer, properties = {} } of parts)
        ledger.sawObject(
          pointer,
          Object.keys(properties).map((name) => under(pointer, "properties", name)),
        );
      for (const name of new Set(parts.flatMap(({ required = [] }) => required)))
        if (!Object.hasOwn(value, name)) {
          const at = ownerOf(name) ?? owner;
          depart({
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
        if (declaring !== undefined) hold(described, inner, under(declaring.pointer, "properties", name));
        else if (described !== undefined) hold(described, inner, described.pointer);
        else
          depart({
            kind: "new",
            pointer: under(owner?.pointer ?? "#", "properties", name),
            what: "not declared",
            shape: shapeOf(inner),
          });
      }
    }

    /** Whether the value is as its schema says, apart from what is in it. */
    function holdItself(schema: Schema, parts: readonly Schema[], value: unknown, claim: string): boolean {
      const faults = validator
        .faults(schema, value)
        .filter(({ instancePath, keyword }) => instancePath === "" && !structural.has(keyword));
      // Whatever has another type breaks other keywords too.
      const relevant = faults.filter(({ keyword }) => keyword === "type");
      for (const { keyword } of relevant.length > 0 ? relevant : faults) {
        const part = parts.find((each) => each[keyword] !== undefined) ?? schema;
        const declared = ["type", "format"].includes(keyword) ? ` ${[part[keyword]].flat().join(" or ")}` : "";
        const found = keyword === "enum" ? redaction.constant(value) : redaction.value(value);
        depart({
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

    function hold(schema: Schema | undefined, value: unknown, claim: string): void {
      if (schema === undefined) return;
      const parts = partsOf(schema, value);
      if (!holdItself(schema, parts, value, claim)) return;
      ledger.confirm(claim);
      for (const part of parts) watch(part, value, received);
      if (isNode(value)) holdFields(parts, value);
      if (Array.isArray(value)) {
        const items = parts.find((part) => part.items !== undefined);
        for (const item of value) hold(items?.items, item, under(items?.pointer ?? "#", "items"));
      }
    }

    function holdBody(response: Response): void {
      const { mediaType, body } = received;
      if (response.content.length === 0) return;
      const media = response.content.find(({ type }) => type.toLowerCase() === mediaType);
      const isKnown = mediaType === undefined && response.content.some(({ pointer }) => isUntyped(api, pointer));
      if (media === undefined && !isKnown)
        depart({
          kind: mediaType === undefined ? "missing" : "different",
          pointer: under(response.pointer, "content"),
          keyword: "content",
          what: mediaType === undefined ? "the response has no Content-Type" : `the response is ${mediaType}`,
          ...(mediaType !== undefined && { constant: mediaType }),
        });
      const described = media ?? response.content.find(({ type }) => isJson(type)) ?? response.content[0];
      if (described === undefined || !isJson(described.type)) return;
      if (body !== undefined) hold(described.schema, body, under(described.pointer, "schema"));
      // Of another media type nothing else is expected.
      else if (isJson(mediaType ?? described.type))
        depart({ kind: "different", pointer: described.pointer, keyword: "body", what: "the response is not JSON" });
    }

    /** A success has the code of one. Another code may be one too, where the result is there and as declared. */
    function holdCode(response: Response): void {
      const { envelope } = api;
      const code = envelope && atPointer(received.body, envelope.code);
      if (envelope === undefined || !["string", "integer"].includes(typeOf(code))) return;
      if (envelope.success.includes(String(code))) return;
      const schema = response.content.find(({ type }) => isJson(type))?.schema;
      const hasResult = atPointer(received.body, envelope.data) !== undefined;
      const isSuccess = schema !== undefined && hasResult && validator.fits(schema, received.body);
      depart({
        ...{ kind: "different", pointer: "#/x-envelope/success", keyword: "success" },
        what: "a success has another code",
        ...(isSuccess && /^\w{1,16}$/.test(String(code)) && { constant: String(code) }),
      });
    }

    redaction.remember(received.body);
    const { status, headers, body } = received;
    const response = responseFor(operation, String(status));
    if (response === undefined) {
      depart({
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
        depart({ kind: "missing", pointer, keyword: "header", what: "required, and not in the response" });
    holdBody(response);
    if (status >= 200 && status < 300) holdCode(response);
  };
}

/** Whether a media type is known to be sent without its header. */
const isUntyped = ({ document }: Api, pointer: string): boolean =>
  atPointer(document, under(pointer, "x-provenance", "untyped")) === true;

/** The schema for properties that are not named. */
function looseSchema(parts: readonly Schema[], name: string): Schema | undefined {
  for (const { patternProperties = {}, additionalProperties } of parts) {
    const pattern = Object.keys(patternProperties).find((each) => new RegExp(each, "u").test(name));
    if (pattern !== undefined) return patternProperties[pattern];
    if (typeof additionalProperties === "object") return additionalProperties;
  }
  return undefined;
}
