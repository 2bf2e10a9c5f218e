import { isEnforced } from "../contract/formats.js";
import { isAssertion, keywords } from "../contract/keywords.js";
import { isJson } from "../contract/media-type.js";
import { memoized } from "../contract/memoized.js";
import { under } from "../contract/pointer.js";
import type { Api } from "./api.js";
import type { Operation, Parameter } from "./operation.js";
import { keywordsOf, type Schema, targetOf, typesOf } from "./schema.js";

/** A rule of the contract for requests or responses. */
export interface Constraint {
  readonly keyword: string;
  /** The property of `required` and `dependentRequired`, the header of `security`, or the media type of `content`. */
  readonly property?: string;
  /** JSON pointer of the schema, parameter or body with the constraint. */
  readonly pointer: string;
}

/** A key that identifies a constraint. */
export const keyOf = ({ pointer, keyword, property }: Constraint): string => [pointer, keyword, property].join(" ");

/** Applicators that form one constraint together with their schemas. */
const whole = new Set(["contains", "propertyNames", "oneOf", "anyOf", "not"]);
/** Applicators whose schemas contain separate constraints. */
const walked = new Set(["properties", "items", "allOf", "dependentSchemas"]);
/** Applicators that are a constraint if their value is `false`. */
const closing = new Set(["additionalProperties", "unevaluatedProperties"]);

/** Whether the constraints cover everything that a keyword requires. */
export const isKnown = (keyword: string): boolean =>
  keywords.get(keyword)?.role !== "applicator"
    ? keyword === "$ref" || keywords.has(keyword)
    : [whole, walked, closing].some((known) => known.has(keyword));

/** Limits that have no effect if they are zero. */
const lowerCounts = new Set(["minLength", "minItems", "minContains", "minProperties"]);

/** Whether a keyword has no effect or is covered by another one. */
function isSilent(schema: Schema, keyword: string): boolean {
  // A value of another type violates the enum first.
  if (keyword === "type") return schema.enum !== undefined || schema.const !== undefined;
  if (keyword === "format") return !isEnforced(schema.format);
  if (keyword === "uniqueItems") return schema.uniqueItems !== true;
  if (keyword === "contains") return schema.minContains !== undefined;
  return lowerCounts.has(keyword) && schema[keyword] === 0;
}

function propertiesNamed(schema: Schema, keyword: string): string[] {
  if (keyword === "required") return [...(schema.required ?? [])];
  const dependent = Object.entries(schema.dependentRequired ?? {});
  return dependent.flatMap(([name, needed]) => (needed.length > 0 ? [name] : []));
}

/** The constraints of a schema's own keywords. */
export function constraintsOf(schema: Schema): Constraint[] {
  const { pointer } = schema;
  return keywordsOf(schema).flatMap(([keyword, value]): Constraint[] => {
    if (keyword === "required" || keyword === "dependentRequired")
      return propertiesNamed(schema, keyword).map((property) => ({ keyword, property, pointer }));
    const states = closing.has(keyword) ? value === false : isAssertion(keyword) || whole.has(keyword);
    return states && !isSilent(schema, keyword) ? [{ keyword, pointer }] : [];
  });
}

const namesRequiredOnly = (schema: Schema): boolean =>
  keywordsOf(schema)
    .map(([keyword]) => keyword)
    .join() === "required";

/**
 * The alternatives that contain separate constraints. Alternatives that are only `required` lists form one constraint.
 */
export const alternativesOf = (schema: Schema): Schema[] =>
  [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].filter((branch) => !namesRequiredOnly(branch));

/** The schemas in a schema that contain separate constraints. */
function partsOf(schema: Schema): Schema[] {
  // Ajv ignores a property of that name, so no value violates only its schema.
  const named = (map: Readonly<Record<string, Schema>> | undefined): Schema[] =>
    Object.entries(map ?? {}).flatMap(([name, each]) => (name === "__proto__" ? [] : [each]));
  const { reference, allOf = [], items, additionalProperties: additional } = schema;
  return [
    ...(reference === undefined ? [] : [reference]),
    ...allOf,
    ...alternativesOf(schema),
    ...(items === undefined ? [] : [items]),
    ...(typeof additional === "object" ? [additional] : []),
    ...named(schema.properties),
    ...named(schema.dependentSchemas),
  ];
}

const constraintsWithin = memoized((schema: Schema): readonly Constraint[] => {
  const seen = new Set<Schema>();
  const walk = (each: Schema): Constraint[] => {
    if (seen.has(each)) return [];
    seen.add(each);
    return [...constraintsOf(each), ...partsOf(each).flatMap(walk)];
  };
  return walk(schema);
});

/** All constraints that apply to a value of a schema. */
export const constraintsUnder = (schema: Schema | undefined): readonly Constraint[] =>
  schema === undefined ? [] : constraintsWithin(schema);

/** Whether a parameter can violate a constraint. URLs contain only text, and a list has at least one item. */
export function isBreakable({ in: place, schema }: Parameter, { keyword, pointer }: Constraint): boolean {
  const target = schema && targetOf(schema);
  if (target === undefined) return true;
  const items = target.items && targetOf(target.items);
  const isOf = (each: Schema) => each.pointer === pointer;
  if (keyword === "type" && items !== undefined && isOf(items)) return !typesOf(items).includes("string");
  if (!isOf(target)) return true;
  if (keyword === "type") return !typesOf(target).some((type) => type === "string" || type === "array");
  // A path with an empty segment is a different path.
  return !(place === "path" && keyword === "minLength" && target.minLength === 1);
}

const isList = (schema: Schema): boolean => targetOf(schema).type === "array";

function ofParameter(parameter: Parameter): Constraint[] {
  const { in: place, required, explode, schema, pointer } = parameter;
  // Only a list may be repeated.
  const isOnce = place === "query" && schema !== undefined && !(isList(schema) && explode);
  return [
    ...(required ? [{ keyword: "required", pointer }] : []),
    ...(isOnce ? [{ keyword: "style", pointer }] : []),
    ...constraintsUnder(schema).filter((constraint) => isBreakable(parameter, constraint)),
  ];
}

function ofBody({ body }: Operation): Constraint[] {
  if (body === undefined) return [];
  const { pointer, required, content } = body;
  const json = content.find(({ type }) => isJson(type));
  // Text that is not JSON and, if only one media type is accepted, another media type.
  const types = json === undefined ? [] : [json.type, ...(content.length === 1 ? ["text/plain"] : [])];
  return [
    ...(required ? [{ keyword: "required", pointer }] : []),
    ...constraintsUnder(json?.schema),
    ...types.map((property) => ({ keyword: "content", property, pointer: under(pointer, "content") })),
  ];
}

/** All constraints on the requests of an operation. */
export function requestConstraints({ signature }: Api, operation: Operation): Constraint[] {
  const headers = operation.signed ? Object.values(signature ?? {}) : [];
  return [
    ...operation.parameters.flatMap(ofParameter),
    ...ofBody(operation),
    ...headers.map((property) => ({ keyword: "security", property, pointer: "#/components/securitySchemes" })),
  ];
}
