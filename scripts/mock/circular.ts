import type { Operation } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import { heldBy, reachableFrom } from "../api/walk-schema.js";
import { memoized } from "../contract/memoized.js";

function containsItself(schema: Schema): boolean {
  const parts = [...heldBy(schema)].map((held) => held.schema);
  if (schema.reference !== undefined) parts.push(schema.reference);
  return reachableFrom(parts).has(schema);
}

/** Whether a response of the operation has a recursive schema. */
export const isCircular = memoized(({ responses }: Operation): boolean => {
  const schemas = responses
    .flatMap(({ content, headers }) => [...content, ...headers])
    .flatMap(({ schema }) => schema ?? []);
  return [...reachableFrom(schemas)].some(containsItself);
});
