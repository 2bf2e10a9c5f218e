import { isNode, under } from "../contract/document.js";
import { type Applies, keywords } from "../contract/keywords.js";
import type { Schema } from "./schema.js";

/** A schema that another one holds. */
export interface Held {
  readonly schema: Schema;
  readonly keyword: string;
  readonly applies: Applies;
  /** The name or the index in a keyword that holds several. */
  readonly key: string | undefined;
  /** Whether it is held by a reference and is declared elsewhere. */
  readonly isReference: boolean;
}

/** The schemas that a schema holds, in the order of its keywords; what a `$ref` leads to is not among them. */
export function* heldBy(parent: Schema): Generator<Held> {
  for (const [keyword, value] of Object.entries(parent)) {
    const found = keywords.get(keyword);
    if (found?.role !== "applicator" || (!isNode(value) && !Array.isArray(value))) continue;
    const entries: [string | undefined, unknown][] =
      found.holds === "schema" ? [[undefined, value]] : Object.entries(value);
    for (const [key, each] of entries) {
      // The cast: reading made a schema of everything that an applicator holds.
      const schema = each as Schema;
      const place = under(parent.pointer, keyword, ...(key === undefined ? [] : [key]));
      yield { schema, keyword, applies: found.applies, key, isReference: schema.pointer !== place };
    }
  }
}

/** A schema and all that are declared inside it, the outer before the inner. */
export function* declaredIn(schema: Schema): Generator<Schema> {
  yield schema;
  for (const held of heldBy(schema)) if (!held.isReference) yield* declaredIn(held.schema);
}

/** Some schemas and all that they lead to through keywords and references, each once. */
export function reachableFrom(schemas: Iterable<Schema>): Set<Schema> {
  const found = new Set<Schema>();
  const visit = (schema: Schema): void => {
    if (found.has(schema)) return;
    found.add(schema);
    if (schema.reference !== undefined) visit(schema.reference);
    for (const held of heldBy(schema)) visit(held.schema);
  };
  for (const schema of schemas) visit(schema);
  return found;
}
