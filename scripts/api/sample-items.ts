import { isNode } from "../contract/node.js";
import type { Schema } from "./schema.js";

/** Finds the values in a list or an object. */
export interface Finder {
  /** Whether a property with this schema is part of the value. */
  isShown(schema: Schema): boolean;
  fits(value: unknown, schemas: readonly Schema[]): boolean;
  /** The likeliest value that matches all of the schemas; undefined if none is found. */
  first(schemas: readonly Schema[]): unknown;
  /** The values that match all of the schemas, likeliest first. */
  all(schemas: readonly Schema[]): Iterable<unknown>;
}

/** How many values are tried for each value that is needed. */
const tries = 40;

const characters = [..."0123456789abcABC"];

/** Other values of the same type. The caller has to test them. */
function* variations(value: unknown): Generator<unknown> {
  if (typeof value === "number") for (let step = 1; step <= tries; step++) yield* [value + step, value - step];
  if (typeof value === "string") {
    for (const character of characters) yield value + character;
    // From the end, since the start of a text such as a date or a URL is less free.
    for (let at = value.length - 1; at >= 0 && at >= value.length - tries; at--)
      for (const character of characters) yield value.slice(0, at) + character + value.slice(at + 1);
  }
  if (isNode(value))
    for (const [name, each] of Object.entries(value))
      for (const other of variations(each)) yield { ...value, [name]: other };
}

/** At most `count` of the values. */
export function* firstOf<Value>(values: Iterable<Value>, count: number): Generator<Value> {
  let left = count;
  if (left <= 0) return;
  for (const value of values) {
    yield value;
    left -= 1;
    if (left <= 0) return;
  }
}

/** Some different values that match all of the schemas: at most `count`, and fewer if no more are found. */
export function different(schemas: readonly Schema[], count: number, finder: Finder): unknown[] {
  const found = new Map<string, unknown>();
  const add = (values: Iterable<unknown>) => {
    for (const value of values) if (found.size < count) found.set(JSON.stringify(value), value);
  };
  const addVariations = () => {
    for (const value of [...found.values()])
      for (const other of firstOf(variations(value), count * tries))
        if (found.size < count && finder.fits(other, schemas)) add([other]);
  };
  const first = finder.first(schemas);
  if (first !== undefined) add([first]);
  // Numbers in a row are easier to read than those that are tried for limits.
  if (typeof first === "number") addVariations();
  if (found.size < count) add(firstOf(finder.all(schemas), count + tries));
  if (found.size < count) addVariations();
  return [...found.values()];
}
