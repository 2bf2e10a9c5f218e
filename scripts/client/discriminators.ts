import type { Document } from "../contract/document.js";
import { namedMaps } from "../contract/keywords.js";
import { isNode, type Node } from "../contract/node.js";
import { own } from "../contract/own.js";
import { atPointer, tokensOf, under } from "../contract/pointer.js";
import { knownValues } from "./open-enums.js";

const schemas = "#/components/schemas";

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const referenceIn = (part: unknown): string[] => (isNode(part) && typeof part.$ref === "string" ? [part.$ref] : []);

/** The pointer that an entry of a mapping means: a reference, or the name of a schema. */
const targetOf = (to: unknown): string => (String(to).startsWith("#") ? String(to) : under(schemas, String(to)));

/** The named schemas that inherit from another one by `allOf`, by its pointer. */
function heirsOf({ components = {} }: Document): Map<string, string[]> {
  const heirs = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(components.schemas ?? {}))
    for (const parent of listOf(schema.allOf).flatMap(referenceIn))
      heirs.set(parent, [...(heirs.get(parent) ?? []), under(schemas, name)]);
  return heirs;
}

/**
 * Makes the function that returns the mapping of a discriminator with an entry for each schema that it tells by its name: the
 * alternatives beside it, or, where there are none, the schemas that inherit from the one that has it.
 */
export function createMappings(document: Document) {
  const heirs = heirsOf(document);
  const pointers = new Map(
    Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => [schema as Node, under(schemas, name)]),
  );
  return function mappingOf(schema: Node): Record<string, string> {
    const { discriminator, oneOf, anyOf } = schema;
    const declared = Object.entries(isNode(discriminator) ? Object(discriminator.mapping) : {});
    const mapping = Object.fromEntries(declared.map(([value, to]) => [value, targetOf(to)]));
    const beside = [...listOf(oneOf), ...listOf(anyOf)].flatMap(referenceIn);
    const told = oneOf || anyOf ? beside : (heirs.get(pointers.get(schema) ?? "") ?? []);
    const known = new Set(Object.values(mapping));
    const implied = told.filter((pointer) => !known.has(pointer) && pointer.startsWith(`${schemas}/`));
    return { ...Object.fromEntries(implied.map((pointer) => [tokensOf(pointer).at(-1) ?? "", pointer])), ...mapping };
  };
}

/** The values of a property that discriminators tell a schema by. */
export type Tags = ReadonlyMap<string, ReadonlySet<string>>;

/** The tags of each schema that a discriminator of the document tells, by its pointer. */
export function tagsIn(document: Document): Map<string, Map<string, Set<string>>> {
  const mappingOf = createMappings(document);
  const found = new Map<string, Map<string, Set<string>>>();
  function visit(node: unknown, isMap: boolean): void {
    if (Array.isArray(node)) for (const each of node) visit(each, false);
    if (!isNode(node)) return;
    const { discriminator } = node;
    if (!isMap && isNode(discriminator) && typeof discriminator.propertyName === "string")
      for (const [value, pointer] of Object.entries(mappingOf(node))) {
        const tags = found.get(pointer) ?? new Map<string, Set<string>>();
        found.set(pointer, tags);
        tags.set(discriminator.propertyName, new Set([...(tags.get(discriminator.propertyName) ?? []), value]));
      }
    for (const [key, child] of Object.entries(node)) visit(child, !isMap && namedMaps.has(key));
  }
  visit(document, false);
  return found;
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

/** The property of a schema with the values that tell it; undefined where its own enumeration has none of them. */
function narrowed(document: Document, schema: Node, name: string, values: ReadonlySet<string>): Node | undefined {
  const { [knownValues]: known, ...property } = propertyOf(document, schema, name) ?? {};
  const declared = "const" in property ? [property.const] : (property.enum ?? known);
  const all = [...values].filter((value) => !Array.isArray(declared) || declared.includes(value));
  const isText = property.type === undefined || property.type === "string";
  return all.length === 0 || !isText ? undefined : { ...property, type: "string", enum: all };
}

/** A schema whose discriminating properties have the values that tell it, where its own enumeration has them too. */
export function withTags(document: Document, schema: unknown, tags: Tags = new Map()): unknown {
  if (!isNode(schema) || tags.size === 0) return schema;
  const properties: Node = { ...Object(schema.properties) };
  const parts = [...listOf(schema.allOf)];
  for (const [name, values] of tags) {
    const property = narrowed(document, schema, name, values);
    if (property === undefined) continue;
    if (Object.hasOwn(properties, name)) properties[name] = property;
    else parts.push({ type: "object", properties: { [name]: property } });
  }
  const isOwn = schema.properties !== undefined;
  return { ...schema, ...(isOwn && { properties }), ...(parts.length > 0 && { allOf: parts }) };
}
