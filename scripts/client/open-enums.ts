import { allSchemas } from "../api/all-schemas.js";
import type { Api } from "../api/api.js";
import { propertiesOf } from "../api/merge-schema.js";
import { readApi } from "../api/read-api.js";
import { type Schema, targetOf } from "../api/schema.js";
import { heldBy } from "../api/walk-schema.js";
import type { Document } from "../contract/document.js";
import type { Node } from "../contract/node.js";
import { own } from "../contract/own.js";
import { atPointer } from "../contract/pointer.js";

/** Keyword with the known values of an open enumeration, which allows any other value of its type. */
export const knownValues = "x-known-values";

/** Keywords whose schemas only test a value. An open enumeration would change their result. */
export const comparing: readonly string[] = ["not", "if", "contains", "propertyNames"];

export interface OpenEnums {
  /** Whether a schema is an enumeration that is open if it is received. */
  isOpen(schema: Node): boolean;
  /** Whether several alternatives of its `oneOf` may fit if it is received. */
  isOverlapping(schema: Node): boolean;
}

const alternativesOf = ({ oneOf = [], anyOf = [] }: Schema): Schema[] => [...oneOf, ...anyOf];

/** The only values that a schema allows; undefined if it does not list them. */
function valuesOf(schema: Schema): readonly unknown[] | undefined {
  const { const: value, enum: values } = targetOf(schema);
  return value === undefined ? values : [value];
}

/** The properties that discriminate the alternatives of a schema: as declared, or because each alternative has other values. */
function discriminatorsOf(schema: Schema): string[] {
  if (schema.discriminator !== undefined) return [schema.discriminator.propertyName];
  const alternatives = alternativesOf(schema).map(propertiesOf);
  const names = new Set(alternatives.flatMap((properties) => Object.keys(properties)));
  return [...names].filter((name) => {
    const declared = alternatives.flatMap((properties) => own(properties, name) ?? []);
    const values = declared.map(valuesOf);
    const all = values.flatMap((each) => each?.map((value) => JSON.stringify(value)) ?? []);
    return values.length > 1 && !values.includes(undefined) && new Set(all).size === all.length;
  });
}

/** The enumerations that discriminate the alternatives of a schema. */
function discriminatingEnums(schema: Schema): Schema[] {
  const names = discriminatorsOf(schema);
  if (names.length === 0) return [];
  return [schema, ...alternativesOf(schema)].map(propertiesOf).flatMap((properties) =>
    names.flatMap((name) => {
      const property = own(properties, name);
      return property === undefined ? [] : [targetOf(property)];
    }),
  );
}

const isTextOrNumber = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

/** Whether an enumeration consists of text, numbers and null, not only null. */
const isOpenable = (schema: Node | Schema): boolean =>
  Array.isArray(schema.enum) &&
  schema.const === undefined &&
  schema.enum.some(isTextOrNumber) &&
  schema.enum.every((value) => isTextOrNumber(value) || value === null);

/**
 * Finds the enumerations that are open if they are received, since a service may have new values before its contract has
 * them. Two kinds stay closed: an enumeration that discriminates alternatives, because no alternative would fit a new value,
 * and one with values other than text and numbers.
 */
export function readOpenEnums(document: Document): OpenEnums {
  const schemas = allSchemas(readApi(document));
  const discriminating = new Set(schemas.flatMap(discriminatingEnums));

  /** Whether a schema holds an open enumeration, at any depth. */
  function holdsOpenEnum(schema: Schema, seen = new Set<Schema>()): boolean {
    const target = targetOf(schema);
    if (seen.has(target)) return false;
    seen.add(target);
    if (isOpenable(target) && !discriminating.has(target)) return true;
    return [...heldBy(target)].some((held) => !comparing.includes(held.keyword) && holdsOpenEnum(held.schema, seen));
  }

  const overlapping = schemas.filter(
    (schema) => schema.oneOf?.some((each) => holdsOpenEnum(each)) && discriminatorsOf(schema).length === 0,
  );
  const declared = (found: Iterable<Schema>) => new Set([...found].map(({ pointer }) => atPointer(document, pointer)));
  const closedNodes = declared(discriminating);
  const overlappingNodes = declared(overlapping);
  return {
    isOpen: (schema) => isOpenable(schema) && !closedNodes.has(schema),
    isOverlapping: (schema) => overlappingNodes.has(schema),
  };
}

/** Finds the enumerations of the API that are open in responses. */
export function openEnumsOf(api: Api): (schema: Schema) => boolean {
  const discriminating = new Set(allSchemas(api).flatMap(discriminatingEnums));
  return (schema) => isOpenable(schema) && !discriminating.has(schema);
}

/** Opens an enumeration: keeps its type and turns its values into known values. */
export function opened({ enum: values, nullable, ...schema }: Node): Node {
  const listed = [...(values as unknown[]), ...(nullable === true ? [null] : [])];
  const number = [schema.type].flat().includes("integer") ? "integer" : "number";
  const types = listed.map((value) => {
    if (value === null) return "null";
    return typeof value === "number" ? number : "string";
  });
  const [type, ...others] = new Set(types);
  return { ...schema, type: others.length === 0 ? type : [type, ...others], [knownValues]: [...new Set(listed)] };
}
