import type { Node } from "../contract/node.js";
import { type Schema as JsonSchema, validate } from "../runtime/vendor/json-schema/index.js";
import { type Direction, isHidden, type Schema } from "./schema.js";
import { mapHeld } from "./walk-schema.js";

/**
 * Converts schemas for the validator: references become parts of `allOf`, and properties that are hidden in a direction
 * are not required in it.
 */
function createView(direction: Direction) {
  const known = new WeakMap<Schema, JsonSchema>();
  return function view(schema: Schema): JsonSchema {
    const before = known.get(schema);
    if (before !== undefined) return before;
    // Filled below, since a recursive schema refers to its own view.
    const result: Node = {};
    known.set(schema, result);
    Object.assign(result, Object.fromEntries(mapHeld(schema, (held) => view(held.schema))));
    const { reference, allOf = [], required, properties = {} } = schema;
    if (reference !== undefined) result.allOf = [view(reference), ...allOf.map(view)];
    const hidden = Object.entries(properties).filter(([, property]) => isHidden(property, direction));
    const names = new Set(hidden.map(([name]) => name));
    if (Array.isArray(required)) result.required = required.filter((name) => !names.has(name));
    return result;
  };
}

const views = { sent: createView("sent"), received: createView("received") };

/** Where and how a value does not match its schema. */
export interface Misfit {
  /** JSON pointer into the value; empty for the value itself. */
  readonly pointer: string;
  readonly message: string;
}

/** The innermost of the first errors of a value; undefined if the value matches the schema. */
export function misfitOf(value: unknown, schema: Schema, direction: Direction): Misfit | undefined {
  try {
    const { errors } = validate(value, views[direction](schema), "2020-12", {});
    const error = errors.at(-1);
    return error && { pointer: error.instanceLocation.slice(1), message: error.error };
  } catch {
    // A pattern that this validator cannot parse is ignored.
    return undefined;
  }
}

/** Whether a value matches a schema. */
export const fits = (value: unknown, schema: Schema, direction: Direction): boolean =>
  misfitOf(value, schema, direction) === undefined;
