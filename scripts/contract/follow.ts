import type { Document, Reference } from "./document.js";
import { isNode, type Node } from "./node.js";
import { atPointer } from "./pointer.js";

/** The direct target of a reference; undefined if the value is not a reference. */
export function referred(document: Document, value: unknown): Node | undefined {
  const target = isNode(value) && typeof value.$ref === "string" ? atPointer(document, value.$ref) : undefined;
  return isNode(target) ? target : undefined;
}

/**
 * Follows local references until the value is not a reference.
 * @throws Error if a reference has no target.
 */
export function follow<T extends object>(document: Document, value: T | Reference): T {
  let node: T | Reference = value;
  const seen = new Set<string>();
  while ("$ref" in node && typeof node.$ref === "string") {
    const target = atPointer(document, node.$ref);
    if (typeof target !== "object" || target === null || seen.has(node.$ref))
      throw new Error(`The reference ${node.$ref} has no target.`);
    seen.add(node.$ref);
    node = target as T | Reference;
  }
  return node as T;
}
