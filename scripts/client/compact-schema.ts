import type { Schema } from "../api/schema.js";
import { mapHeld } from "../api/walk-schema.js";
import { isEnforced } from "../contract/formats.js";
import { isPattern } from "../contract/is-pattern.js";
import { keywords } from "../contract/keywords.js";
import type { Node } from "../contract/node.js";

/** Keyword of a `oneOf` of which several alternatives may fit, because they differ only in open enumerations. */
export const overlapping = "x-overlapping";

/** Returns the name by which compact schemas refer to a schema. */
export type Refer = (schema: Schema) => string;

/** Whether a keyword limits values. Annotations, formats that are not enforced and invalid patterns do not. */
export function isLimit(keyword: string, value: unknown): boolean {
  if (keyword === "pattern") return isPattern(String(value));
  if (keyword === "format") return isEnforced(value);
  const found = keywords.get(keyword);
  return found?.role === "applicator" ? found.applies !== "nothing" : found?.role === "assertion";
}

/**
 * Returns a JSON Schema with only the keywords that limit values. It refers to other schemas by their names. A schema `false`
 * becomes `{ not: {} }`, which a validator reports like any other keyword.
 */
export function compactSchema(schema: Schema, refer: Refer): Node {
  const mapped = mapHeld(schema, ({ schema: held, isReference }) =>
    isReference ? { $ref: refer(held) } : compactSchema(held, refer),
  );
  const limits = mapped.filter(([keyword, value]) => isLimit(keyword, value));
  const compact = Object.fromEntries(
    limits.map(([keyword, value]) => {
      if (keyword === "oneOf" && schema[overlapping] === true) return ["anyOf", value];
      const isNothing = value === false && keywords.get(keyword)?.role === "applicator";
      return [keyword, isNothing ? { not: {} } : value];
    }),
  );
  return schema.reference === undefined ? compact : { $ref: refer(schema.reference), ...compact };
}
