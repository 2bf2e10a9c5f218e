import { merged } from "../../api/merge-schema.js";
import { keywordsOf, type Schema } from "../../api/schema.js";
import { mapHeld } from "../../api/walk-schema.js";

/** Keywords that do not restrict a value. */
const remarks =
  /^(title|description|examples?|deprecated|\$comment|externalDocs|x-(provenance|source|experiment|displayName|mock))$/;

/** A key of a schema without texts, examples and marks. Schemas with the same key allow the same values. */
export function shapeOf(schema: Schema, around: readonly Schema[] = []): string {
  const index = around.indexOf(schema);
  if (index >= 0) return `#${around.length - index}`;
  const whole = merged(schema);
  const within = [...around, schema];
  const entries = mapHeld(whole, (held) => shapeOf(held.schema, within)).filter(([keyword]) => !remarks.test(keyword));
  return JSON.stringify(Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))));
}

/** Whether a keyword does not restrict a value. */
const isRemark = (keyword: string): boolean => remarks.test(keyword);

/** The extensions of a schema except remarks. */
export const extensionNames = (schema: Schema): string[] =>
  keywordsOf(schema).flatMap(([keyword]) => (keyword.startsWith("x-") && !isRemark(keyword) ? [keyword] : []));
