import type { Node } from "../contract/node.js";
import { type Schema as JsonSchema, validate } from "../runtime/vendor/json-schema/index.js";
import { propertiesOf } from "./merge-schema.js";
import { type Direction, isHidden, type Schema } from "./schema.js";
import { type Held, mapHeld, reachableFrom } from "./walk-schema.js";

/** The properties of a schema and its parts that are omitted in a direction. */
const hiddenIn = (schema: Schema, direction: Direction): string[] =>
  Object.entries(propertiesOf(schema)).flatMap(([name, property]) => (isHidden(property, direction) ? [name] : []));

/**
 * Converts schemas for the validator: references become parts of `allOf`, and properties that are hidden in a direction
 * are not required in it.
 */
function createView(direction: Direction) {
  const known = new WeakMap<Schema, JsonSchema>();
  /** @param around the properties that are hidden in the schema that has this one as an inline part */
  return function view(schema: Schema, around: readonly string[] = []): JsonSchema {
    const before = known.get(schema);
    if (before !== undefined) return before;
    // Filled below, since a recursive schema refers to its own view.
    const result: Node = {};
    known.set(schema, result);
    const { reference, required } = schema;
    const hidden = [...around, ...hiddenIn(schema, direction)];
    const isInline = (held: Held) => held.applies === "same" && !held.isReference;
    const held = mapHeld(schema, (each) => view(each.schema, isInline(each) ? hidden : []));
    Object.assign(result, Object.fromEntries(held));
    if (reference !== undefined) result.allOf = [view(reference), ...[result.allOf ?? []].flat()];
    if (Array.isArray(required)) result.required = required.filter((name) => !hidden.includes(name));
    return result;
  };
}

const views = { sent: createView("sent"), received: createView("received") };

/** Whether values of a schema omit properties in a direction. */
export const hasHidden = (schema: Schema, direction: Direction): boolean =>
  [...reachableFrom([schema])].some((each) => hiddenIn(each, direction).length > 0);

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

/** Whether a value matches a schema that has properties which are omitted in a direction. Ajv does not know directions. */
export const fitsWithoutHidden = (value: unknown, schema: Schema, direction: Direction): boolean =>
  hasHidden(schema, direction) && fits(value, schema, direction);
