import { isNode, type Node } from "../contract/document.js";

/** A JSON value whose objects have their own keys alone: Prism finds a `valueOf` that is absent in every other object. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isNode(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const copy: Node = Object.create(null);
  for (const [name, each] of Object.entries(value)) copy[name] = bare(each);
  return copy;
}
