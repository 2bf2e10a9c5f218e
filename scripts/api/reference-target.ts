import type { Document } from "../contract/document.js";
import { isNode, type Node } from "../contract/node.js";
import { atPointer } from "../contract/pointer.js";

/** The object that a reference leads to, one step on; undefined if the value is no reference. */
export function referenceTarget(document: Document, value: unknown): Node | undefined {
  const target = isNode(value) && typeof value.$ref === "string" ? atPointer(document, value.$ref) : undefined;
  return isNode(target) ? target : undefined;
}
