import { own } from "../contract/own.js";
import { tokensOf } from "../contract/pointer.js";
import { keywordsOf, type Schema } from "./schema.js";

const known = new WeakMap<Schema, Schema>();

/**
 * Merges a schema with its reference and its `allOf`. Properties and required names of all parts are combined. For any
 * other keyword the last part takes precedence, and the schema itself over all parts. Each schema is merged once.
 */
export function merged(schema: Schema): Schema {
  if (schema.reference === undefined && schema.allOf === undefined) return schema;
  const before = known.get(schema);
  if (before !== undefined) return before;
  const { pointer, name, reference, allOf = [], ...itself } = schema;
  const parts = [...(reference === undefined ? [] : [reference]), ...allOf].map(merged);
  const all: Partial<Schema>[] = [...parts, itself];
  const properties = Object.assign({}, ...all.map((part) => part.properties));
  const required = [...new Set(all.flatMap((part) => part.required ?? []))];
  const result: Schema = {
    ...Object.assign({}, ...parts.map((part) => Object.fromEntries(keywordsOf(part))), itself),
    pointer,
    name,
    ...(all.some((part) => part.properties) && { properties }),
    ...(all.some((part) => part.required) && { required }),
  };
  known.set(schema, result);
  return result;
}

/** The properties of an object schema, including those of its reference and its `allOf`. */
export const propertiesOf = (schema: Schema | undefined): Readonly<Record<string, Schema>> =>
  (schema && merged(schema).properties) ?? {};

/** The schema at a JSON pointer into a value: through properties or, if there is none of that name, through items. */
export function schemaAt(schema: Schema | undefined, pointer: string): Schema | undefined {
  return tokensOf(pointer).reduce<Schema | undefined>((found, token) => {
    if (found === undefined) return undefined;
    const { properties, items } = merged(found);
    return own(properties, token) ?? items;
  }, schema);
}

/** Whether each property on the path of a JSON pointer is required. */
export function isAlwaysThere(schema: Schema | undefined, pointer: string): boolean {
  const [token, ...rest] = tokensOf(pointer);
  if (token === undefined) return true;
  const { properties = {}, required = [] } = schema === undefined ? {} : merged(schema);
  return required.includes(token) && isAlwaysThere(own(properties, token), ["", ...rest].join("/"));
}
