import type { BaseResolver, Document as Read } from "@redocly/openapi-core";
import { isNode } from "./node.js";
import { under } from "./pointer.js";

/** A `$ref`, and the JSON pointer of its object. */
export interface FoundReference {
  pointer: string;
  reference: string;
}

/** All references below a value. */
export function* referencesIn(value: unknown, pointer = "#"): Generator<FoundReference> {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value) && typeof value.$ref === "string") yield { pointer, reference: value.$ref };
  for (const [key, child] of Object.entries(value)) yield* referencesIn(child, under(pointer, key));
}

/** Files that were read, by path. */
export type Files = ReadonlyMap<string, Read>;

/** The files that a resolver has read. */
export async function filesOf(resolver: BaseResolver): Promise<Files> {
  const all = await Promise.all([...resolver.cache.values()].map((each) => each.catch(() => undefined)));
  return new Map(all.flatMap((read) => (read && "parsed" in read ? [[read.source.absoluteRef, read] as const] : [])));
}
