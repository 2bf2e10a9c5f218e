import type { Schema } from "../api/schema.js";
import { isNode } from "../contract/node.js";
import { own } from "../contract/own.js";
import { under } from "../contract/pointer.js";
import type { Validator } from "../proof/validators.js";
import type { Difference, Ledger } from "./ledger.js";
import type { Redaction } from "./redaction.js";
import { shapeOf } from "./shape.js";

export interface ValueComparison {
  readonly validator: Validator;
  readonly ledger: Ledger;
  readonly redaction: Redaction;
  readonly report: (difference: Difference) => void;
  /** Called with each value that has a schema and keeps to it. */
  readonly watch: (schema: Schema, value: unknown) => void;
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

/** The schema of properties that are not declared by name. */
function looseSchema(parts: readonly Schema[], name: string): Schema | undefined {
  for (const { patternProperties = {}, additionalProperties } of parts) {
    const pattern = Object.keys(patternProperties).find((each) => new RegExp(each, "u").test(name));
    if (pattern !== undefined) return patternProperties[pattern];
    if (typeof additionalProperties === "object") return additionalProperties;
  }
  return undefined;
}

/**
 * The schemas that apply to a value: the schema with its references and `allOf`, and the alternatives that match or come
 * closest.
 */
function partsOf(schema: Schema, value: unknown, { fits }: Pick<Validator, "fits">): Schema[] {
  const { reference, allOf = [], anyOf = [], oneOf = [] } = schema;
  const together = [...(reference === undefined ? [] : [reference]), ...allOf];
  const alternatives = [...anyOf, ...oneOf];
  const fitting = alternatives.filter((each) => fits(each, value));
  const [nearest] = [...alternatives].sort((one, other) => nearness(other, value) - nearness(one, value));
  const chosen = fitting.length > 0 || nearest === undefined ? fitting : [nearest];
  return [schema, ...[...together, ...chosen].flatMap((part) => partsOf(part, value, { fits }))];
}

/** Compares the value itself with its schema, but not the values in it. Returns whether they match. */
function compareKeywords(
  { validator, redaction, report }: ValueComparison,
  schema: Schema,
  parts: readonly Schema[],
  value: unknown,
  claim: string,
): boolean {
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

/** Compares the fields of an object with those that its schemas declare. */
function compareFields(
  comparison: ValueComparison,
  parts: readonly Schema[],
  value: Readonly<Record<string, unknown>>,
): void {
  const { ledger, report } = comparison;
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
    if (declaring !== undefined)
      compareValue(comparison, described, inner, under(declaring.pointer, "properties", name));
    else if (described !== undefined) compareValue(comparison, described, inner, described.pointer);
    else
      report({
        kind: "new",
        pointer: under(owner?.pointer ?? "#", "properties", name),
        what: "not declared",
        shape: shapeOf(inner),
      });
  }
}

/** Compares a value and the values in it with their schemas. `claim` is the pointer of what declares the value. */
export function compareValue(
  comparison: ValueComparison,
  schema: Schema | undefined,
  value: unknown,
  claim: string,
): void {
  if (schema === undefined) return;
  const { validator, ledger, watch } = comparison;
  const parts = partsOf(schema, value, validator);
  if (!compareKeywords(comparison, schema, parts, value, claim)) return;
  ledger.confirm(claim);
  for (const part of parts) watch(part, value);
  if (isNode(value)) compareFields(comparison, parts, value);
  if (Array.isArray(value)) {
    const items = parts.find((part) => part.items !== undefined);
    for (const item of value) compareValue(comparison, items?.items, item, under(items?.pointer ?? "#", "items"));
  }
}
