import { type Document, isNode, type Schema, tokensOf } from "../../contract/document.js";
import { own } from "../../contract/own.js";
import { resolveSchema } from "../../contract/resolve-schema.js";

/** The schema of what a JSON pointer leads to in a value of another schema. */
export function schemaAt(document: Document, schema: Schema, pointer: string): Schema | undefined {
  return tokensOf(pointer).reduce<Schema | undefined>((found, token) => {
    if (found === undefined) return undefined;
    const { properties, items } = resolveSchema(document, found);
    return own(properties, token) ?? items;
  }, schema);
}

/**
 * What of a value an answer shows: of an object the properties that its schema names, or where it names none, those
 * that the example has.
 */
export function shape(document: Document, declared: Schema | undefined, example: unknown, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const schema = declared && resolveSchema(document, declared);
  if (Array.isArray(value)) {
    const first = Array.isArray(example) ? example[0] : undefined;
    return value.map((element) => shape(document, schema?.items, first, element));
  }
  if (!isNode(value)) return value;
  const { properties } = schema ?? {};
  if (properties === undefined) {
    if (!isNode(example)) return value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => Object.hasOwn(example, name)));
  }
  const named = Object.entries(properties).filter(([name]) => own(value, name) !== undefined);
  const shown = isNode(example) ? example : {};
  return Object.fromEntries(
    named.map(([name, property]) => [name, shape(document, property, own(shown, name), value[name])]),
  );
}

/** A value laid over another: objects are merged, anything else replaces; undefined takes a property away. */
export function overlay(base: unknown, change: unknown): unknown {
  if (!isNode(base) || !isNode(change)) return change;
  const merged = { ...base };
  for (const [name, value] of Object.entries(change))
    if (value === undefined) delete merged[name];
    else merged[name] = overlay(own(merged, name), value);
  return merged;
}
