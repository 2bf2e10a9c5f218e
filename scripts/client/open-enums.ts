import { propertiesOf } from "../api/merge-schema.js";
import { readApi } from "../api/read-api.js";
import { type Schema, targetOf } from "../api/schema.js";
import { heldBy, schemasOf } from "../api/walk-schema.js";
import type { Document } from "../contract/document.js";
import type { Node } from "../contract/node.js";
import { own } from "../contract/own.js";
import { atPointer } from "../contract/pointer.js";

/** Keyword of the values that are known of an open enumeration. Any other value of its type may come. */
export const knownValues = "x-known-values";

/** Keywords whose schemas a value is only compared with: an open enumeration in them would change what they say. */
export const comparing: readonly string[] = ["not", "if", "contains", "propertyNames"];

/** What is asked about the schemas that a document declares. */
export interface OpenEnums {
  /** Whether a schema is an enumeration that is open where it is received. */
  isOpen(schema: Node): boolean;
  /** Whether several alternatives of its `oneOf` may fit where it is received. */
  isOverlapping(schema: Node): boolean;
}

const alternativesOf = ({ oneOf = [], anyOf = [] }: Schema): Schema[] => [...oneOf, ...anyOf];

/** The values that a schema allows alone, where it names them. */
function valuesOf(schema: Schema): readonly unknown[] | undefined {
  const { const: value, enum: values } = targetOf(schema);
  return value === undefined ? values : [value];
}

/** The names of the properties that tell the alternatives of a schema apart: as declared, or by having other values in each. */
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

/** The enumerations that tell the alternatives of a schema apart. */
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

/** Whether an enumeration has text and numbers, and nothing else but null. */
const isOpenable = (schema: Node | Schema): boolean =>
  Array.isArray(schema.enum) &&
  schema.const === undefined &&
  schema.enum.some(isTextOrNumber) &&
  schema.enum.every((value) => isTextOrNumber(value) || value === null);

/**
 * Finds the enumerations of the document that are open where they are received: a service may have new values before its
 * contract has them. One that tells alternatives apart is closed, since no alternative is known for another value; so is
 * one of anything but text and numbers.
 */
export function readOpenEnums(document: Document): OpenEnums {
  const schemas = [...schemasOf(readApi(document))];
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

/** Tells which enumerations of the document are open where they are received. */
export const openEnumsOf = (document: Document): OpenEnums["isOpen"] => readOpenEnums(document).isOpen;

/** An enumeration, opened: its type remains, and its values are known ones. */
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
