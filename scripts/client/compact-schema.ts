import type { Schema } from "../api/schema.js";
import { mapHeld } from "../api/walk-schema.js";
import { isEnforced } from "../contract/formats.js";
import { keywords } from "../contract/keywords.js";
import type { Node } from "../contract/node.js";

/** Keyword of a `oneOf` of which several may fit, because open enumerations alone tell its alternatives apart. */
export const overlapping = "x-overlapping";

/** Gives the name by which compact schemas refer to a schema. */
export type Refer = (schema: Schema) => string;

function isRegExp(pattern: unknown): boolean {
  try {
    new RegExp(String(pattern), "u");
    return true;
  } catch {
    return false;
  }
}

/** Whether a keyword limits values: it is no annotation, no format that is a remark, and no pattern that JavaScript cannot read. */
export function isLimit(keyword: string, value: unknown): boolean {
  if (keyword === "pattern") return isRegExp(value);
  if (keyword === "format") return isEnforced(value);
  const found = keywords.get(keyword);
  return found?.role === "applicator" ? found.applies !== "nothing" : found?.role === "assertion";
}

/**
 * A schema without the keywords that limit nothing, as JSON Schema that refers to other schemas by their names. `false`
 * becomes `{ not: {} }`, which a validator reports at its place like any other keyword.
 */
export function compactSchema(schema: Schema, refer: Refer): Node {
  const mapped = mapHeld(schema, ({ schema: held, isReference }) =>
    isReference ? { $ref: refer(held) } : compactSchema(held, refer),
  );
  const limits = mapped.filter(([keyword, value]) => isLimit(keyword, value));
  const compact = Object.fromEntries(
    limits.map(([keyword, value]) => {
      if (keyword === "oneOf" && schema[overlapping] === true) return ["anyOf", value];
      return [keyword, value === false ? { not: {} } : value];
    }),
  );
  return schema.reference === undefined ? compact : { $ref: refer(schema.reference), ...compact };
}
