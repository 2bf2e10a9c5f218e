import type { Operation } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import { heldBy } from "../api/walk-schema.js";

/** Whether a response of the operation has a schema that contains itself. */
export function isCircular({ responses }: Operation): boolean {
  const done = new Set<Schema>();
  const visit = (schema: Schema, above: ReadonlySet<Schema>): boolean => {
    if (above.has(schema)) return true;
    if (done.has(schema)) return false;
    const inside = new Set(above).add(schema);
    const parts = [...heldBy(schema)].map((held) => held.schema);
    if (schema.reference !== undefined) parts.push(schema.reference);
    if (parts.some((part) => visit(part, inside))) return true;
    done.add(schema);
    return false;
  };
  return responses
    .flatMap(({ content, headers }) => [...content, ...headers])
    .some(({ schema }) => schema !== undefined && visit(schema, new Set()));
}
