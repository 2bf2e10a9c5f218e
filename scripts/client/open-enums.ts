import { type Document, follow, isNode, type Node, type Schema } from "../contract/document.js";
import { propertiesOf } from "../contract/resolve-schema.js";
import { schemasOf } from "../contract/schemas.js";

/** Keyword of the values that are known of an open enumeration. Any other value of its type may come. */
export const knownValues = "x-known-values";

/** The alternatives of a schema. */
export const alternativesOf = ({ oneOf, anyOf }: Node): Schema[] =>
  [oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? list.filter(isNode) : []));

/** The values that a schema allows alone, where it names them. */
function valuesOf(document: Document, schema: Schema): unknown[] | undefined {
  const target = follow<Schema>(document, schema as Schema);
  if (target.const !== undefined) return [target.const];
  return Array.isArray(target.enum) ? target.enum : undefined;
}

/** The names of the properties that tell the alternatives of a schema apart: as declared, or by having other values in each. */
export function discriminatorsOf(document: Document, schema: Node): string[] {
  const declared = isNode(schema.discriminator) ? schema.discriminator.propertyName : undefined;
  if (typeof declared === "string") return [declared];
  const properties = alternativesOf(schema).map((each) => propertiesOf(document, each));
  const names = new Set(properties.flatMap((each) => Object.keys(each)));
  return [...names].filter((name) => {
    const values = properties.flatMap((each) => {
      const property = Object.hasOwn(each, name) ? each[name] : undefined;
      return property === undefined ? [] : [valuesOf(document, property)];
    });
    const all = values.flatMap((each) => each?.map((value) => JSON.stringify(value)) ?? []);
    return values.length > 1 && !values.includes(undefined) && new Set(all).size === all.length;
  });
}

/** Every enumeration that tells alternatives apart. */
function discriminatingEnums(document: Document): Set<unknown> {
  return new Set(
    schemasOf(document).flatMap(({ schema }) => {
      const names = discriminatorsOf(document, schema);
      return [schema, ...(names.length > 0 ? alternativesOf(schema) : [])].flatMap((part) => {
        const properties = names.length > 0 ? propertiesOf(document, part) : {};
        return names.flatMap((name) => {
          const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
          return property === undefined ? [] : [follow<Schema>(document, property as Schema)];
        });
      });
    }),
  );
}

/**
 * Tells which enumerations of the document are open where they are received: a service may have new values before its
 * contract has them. One that tells alternatives apart is not, since no alternative is known for another value; nor is
 * one of anything but text and numbers.
 */
export function openEnumsOf(document: Document): (schema: Node) => boolean {
  const discriminating = discriminatingEnums(document);
  const isOpen = (value: unknown) => typeof value === "string" || typeof value === "number";
  return (schema) =>
    Array.isArray(schema.enum) &&
    schema.const === undefined &&
    schema.enum.some(isOpen) &&
    schema.enum.every((value) => isOpen(value) || value === null) &&
    !discriminating.has(schema);
}

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
