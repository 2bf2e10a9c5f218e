import { merged } from "../../api/merge-schema.js";
import type { Schema } from "../../api/schema.js";
import { isNode } from "../../contract/node.js";
import { own } from "../../contract/own.js";

/**
 * Reduces a value to the properties that a response shows: those in its schema or, if the schema has none, those in the
 * example.
 */
export function shape(declared: Schema | undefined, example: unknown, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const schema = declared && merged(declared);
  if (Array.isArray(value)) {
    const first = Array.isArray(example) ? example[0] : undefined;
    return value.map((element) => shape(schema?.items, first, element));
  }
  if (!isNode(value)) return value;
  const { properties } = schema ?? {};
  if (properties === undefined) {
    if (!isNode(example)) return value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => Object.hasOwn(example, name)));
  }
  const named = Object.entries(properties).filter(([name]) => own(value, name) !== undefined);
  const shown = isNode(example) ? example : {};
  return Object.fromEntries(named.map(([name, property]) => [name, shape(property, own(shown, name), value[name])]));
}

/** Merges a change into a value: objects are merged, anything else is replaced; undefined removes a property. */
export function overlay(base: unknown, change: unknown): unknown {
  if (!isNode(base) || !isNode(change)) return change;
  const merged = { ...base };
  for (const [name, value] of Object.entries(change))
    if (value === undefined) delete merged[name];
    else merged[name] = overlay(own(merged, name), value);
  return merged;
}
