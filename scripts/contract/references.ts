import type { BaseResolver, Document as Read } from "@redocly/openapi-core";
import { isNode } from "./node.js";
import { atPointer, under } from "./pointer.js";

/** The JSON pointer of each object below a value that has a `$ref`. */
export function* referencesIn(value: unknown, pointer: string): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value) && typeof value.$ref === "string") yield pointer;
  for (const [key, child] of Object.entries(value)) yield* referencesIn(child, under(pointer, key));
}

/** The `$ref` of the object at a pointer; undefined where there is none. */
export function referenceAt(value: unknown, pointer: string): string | undefined {
  const node = atPointer(value, pointer);
  return isNode(node) && typeof node.$ref === "string" ? node.$ref : undefined;
}

/** The files that a resolver has read, by their paths. */
export async function filesOf(resolver: BaseResolver): Promise<Map<string, Read>> {
  const all = await Promise.all([...resolver.cache.values()].map((each) => each.catch(() => undefined)));
  return new Map(all.flatMap((read) => (read && "parsed" in read ? [[read.source.absoluteRef, read] as const] : [])));
}
