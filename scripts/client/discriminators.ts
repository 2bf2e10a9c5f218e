import type { Document } from "../contract/document.js";
import { isNode, listOf, type Node } from "../contract/node.js";
import { own } from "../contract/own.js";
import { atPointer, tokensOf, under } from "../contract/pointer.js";
import { knownValues } from "./open-enums.js";

const schemas = "#/components/schemas";

const referenceIn = (part: unknown): string[] => (isNode(part) && typeof part.$ref === "string" ? [part.$ref] : []);

/** The pointer of a mapping's entry, which is a reference or the name of a schema. */
const targetOf = (to: unknown): string => (String(to).startsWith("#") ? String(to) : under(schemas, String(to)));

/** The named schemas that inherit from another one by `allOf`, by its pointer. */
function heirsOf({ components = {} }: Document): Map<string, string[]> {
  const heirs = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(components.schemas ?? {}))
    for (const parent of listOf(schema.allOf).flatMap(referenceIn))
      heirs.set(parent, [...(heirs.get(parent) ?? []), under(schemas, name)]);
  return heirs;
}

/** The pointer of each named schema. */
const pointersOf = ({ components = {} }: Document): Map<Node, string> =>
  new Map(Object.entries(components.schemas ?? {}).map(([name, schema]) => [schema, under(schemas, name)]));

/**
 * Makes the function that completes the mapping of a discriminator. Without an entry, the name of a schema is its value. The
 * schemas are the alternatives or, if there are none, those that inherit from the schema with the discriminator.
 */
export function createMappings(document: Document) {
  const heirs = heirsOf(document);
  const pointers = pointersOf(document);
  return function mappingOf(schema: Node): Record<string, string> {
    const { discriminator, oneOf, anyOf } = schema;
    const declared = Object.entries(isNode(discriminator) ? Object(discriminator.mapping) : {});
    const mapping = Object.fromEntries(declared.map(([value, to]) => [value, targetOf(to)]));
    const alternatives = [...listOf(oneOf), ...listOf(anyOf)].flatMap(referenceIn);
    const targets = oneOf || anyOf ? alternatives : (heirs.get(pointers.get(schema) ?? "") ?? []);
    const known = new Set(Object.values(mapping));
    const implied = targets.filter((pointer) => !known.has(pointer) && pointer.startsWith(`${schemas}/`));
    return { ...Object.fromEntries(implied.map((pointer) => [tokensOf(pointer).at(-1) ?? "", pointer])), ...mapping };
  };
}

/** The schema of a property, from its reference and its `allOf` too. */
function propertyOf(document: Document, schema: unknown, name: string): Node | undefined {
  if (!isNode(schema)) return undefined;
  if (typeof schema.$ref === "string" && own(Object(schema.properties), name) === undefined)
    return propertyOf(document, atPointer(document, schema.$ref), name);
  const declared: unknown = own(Object(schema.properties), name);
  if (isNode(declared))
    return typeof declared.$ref === "string" ? Object(atPointer(document, declared.$ref)) : declared;
  return listOf(schema.allOf)
    .map((part) => propertyOf(document, part, name))
    .find((found) => found !== undefined);
}

/** The only values of a property, or the known values of an open enumeration. */
function listedIn(property: Node): unknown[] | undefined {
  if ("const" in property) return [property.const];
  const values = property.enum ?? property[knownValues];
  return Array.isArray(values) ? values : undefined;
}

/** Restricts a property to values that its own enumeration has too; undefined if none are left. */
function narrowed(document: Document, schema: unknown, name: string, values: readonly string[]): Node | undefined {
  const declared = propertyOf(document, schema, name) ?? {};
  const { [knownValues]: _, ...property } = declared;
  const listed = listedIn(declared);
  const all = values.filter((value) => listed?.includes(value) ?? true);
  const isText = property.type === undefined || property.type === "string";
  return all.length === 0 || !isText ? undefined : { ...property, type: "string", enum: all };
}

/** Makes the function that adds the discriminating values to a schema and its alternatives. */
export function createTagging(document: Document) {
  const mappingOf = createMappings(document);
  const pointers = pointersOf(document);
  const valuesFor = (mapping: Record<string, string>, pointer: unknown): string[] =>
    Object.entries(mapping).flatMap(([value, to]) => (to === pointer ? [value] : []));

  function tagged(part: unknown, name: string, values: readonly string[]): unknown {
    // The alternative declares its values itself.
    if (listedIn(propertyOf(document, part, name) ?? {}) !== undefined) return part;
    const property = narrowed(document, part, name, values);
    return property === undefined ? part : { allOf: [part, { type: "object", properties: { [name]: property } }] };
  }

  /** The parts of an `allOf`, and one with the schema's values of its parent's discriminator. */
  function inherited(schema: Node, pointer: string): unknown[] {
    const parents = listOf(schema.allOf)
      .flatMap(referenceIn)
      .map((reference) => atPointer(document, reference));
    return parents.filter(isNode).flatMap((parent) => {
      const { discriminator, oneOf, anyOf } = parent;
      if (!isNode(discriminator) || oneOf !== undefined || anyOf !== undefined) return [];
      const name = String(discriminator.propertyName);
      const property = narrowed(document, schema, name, valuesFor(mappingOf(parent), pointer));
      return property === undefined ? [] : [{ type: "object", properties: { [name]: property } }];
    });
  }

  return function withTags(schema: Node): Node {
    const { discriminator } = schema;
    const pointer = schema.allOf === undefined ? undefined : pointers.get(schema);
    const more = pointer === undefined ? [] : inherited(schema, pointer);
    const whole = more.length === 0 ? schema : { ...schema, allOf: [...listOf(schema.allOf), ...more] };
    if (!isNode(discriminator)) return whole;
    const mapping = mappingOf(schema);
    const tag = (part: unknown) =>
      tagged(part, String(discriminator.propertyName), valuesFor(mapping, referenceIn(part)[0]));
    return {
      ...whole,
      ...(Array.isArray(schema.oneOf) && { oneOf: schema.oneOf.map(tag) }),
      ...(Array.isArray(schema.anyOf) && { anyOf: schema.anyOf.map(tag) }),
    };
  };
}
