import { type Applies, keywords } from "../contract/keywords.js";
import { isNode } from "../contract/node.js";
import { under } from "../contract/pointer.js";
import { keywordsOf, type Schema } from "./schema.js";

/** A schema inside another one. */
export interface Held {
  readonly schema: Schema;
  readonly keyword: string;
  readonly applies: Applies;
  /** The name or index in a keyword that holds several schemas. */
  readonly key: string | undefined;
  /** Whether it is the target of a reference and declared elsewhere. */
  readonly isReference: boolean;
}

/** The schemas in one keyword; undefined if the keyword holds none. */
function heldIn({ pointer }: Schema, keyword: string, value: unknown): Held[] | undefined {
  const found = keywords.get(keyword);
  if (found?.role !== "applicator" || (!isNode(value) && !Array.isArray(value))) return undefined;
  const entries: [string | undefined, unknown][] =
    found.holds === "schema" ? [[undefined, value]] : Object.entries(value);
  return entries.map(([key, each]) => {
    // Reading has converted all values of applicators to schemas, so the cast is safe.
    const schema = each as Schema;
    const place = under(pointer, keyword, ...(key === undefined ? [] : [key]));
    return { schema, keyword, applies: found.applies, key, isReference: schema.pointer !== place };
  });
}

/** The schemas directly inside a schema, in the order of its keywords, without the target of a `$ref`. */
export function* heldBy(parent: Schema): Generator<Held> {
  for (const [keyword, value] of keywordsOf(parent)) yield* heldIn(parent, keyword, value) ?? [];
}

/** The keywords of a schema, with `map` applied to each schema in them. */
export const mapHeld = (parent: Schema, map: (held: Held) => unknown): [keyword: string, value: unknown][] =>
  keywordsOf(parent).map(([keyword, value]) => {
    const held = heldIn(parent, keyword, value);
    if (held === undefined) return [keyword, value];
    const mapped = held.map(map);
    if (Array.isArray(value)) return [keyword, mapped];
    if (held[0]?.key === undefined && held.length === 1) return [keyword, mapped[0]];
    return [keyword, Object.fromEntries(held.map(({ key = "" }, index) => [key, mapped[index]]))];
  });

/** A schema and all schemas declared inside it, outer before inner. */
export function* declaredIn(schema: Schema): Generator<Schema> {
  yield schema;
  for (const held of heldBy(schema)) if (!held.isReference) yield* declaredIn(held.schema);
}

/** The given schemas and all that they contain through keywords and references, each once. */
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
