import type { BaseResolver, Document as Read } from "@redocly/openapi-core";
import { isNode } from "./node.js";
import { under } from "./pointer.js";

/** A `$ref`, and the JSON pointer of its object. */
export interface FoundReference {
  pointer: string;
  reference: string;
}

/** All references below a value. */
export function referencesIn(value: unknown): FoundReference[] {
  const found: FoundReference[] = [];
  const path: string[] = [];
  // Few of the nodes of a large document are references, and only these need a pointer.
  function visit(each: unknown): void {
    if (typeof each !== "object" || each === null) return;
    if (isNode(each) && typeof each.$ref === "string")
      found.push({ pointer: under("#", ...path), reference: each.$ref });
    for (const [key, child] of Object.entries(each)) {
      path.push(key);
      visit(child);
      path.pop();
    }
  }
  visit(value);
  return found;
}

/** Files that were read, by path. */
export type Files = ReadonlyMap<string, Read>;

/** The files that a resolver has read. */
export async function filesOf(resolver: BaseResolver): Promise<Files> {
  const all = await Promise.all([...resolver.cache.values()].map((each) => each.catch(() => undefined)));
  return new Map(all.flatMap((read) => (read && "parsed" in read ? [[read.source.absoluteRef, read] as const] : [])));
}
