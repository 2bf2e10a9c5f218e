import { isNode } from "./node.js";
import { tokensOf } from "./pointer.js";

/** A copy of a value with `part` at a JSON pointer. If `part` is undefined, the value at the pointer is removed. */
export function withAt(value: unknown, pointer: string, part: unknown): unknown {
  const tokens = tokensOf(pointer);
  const put = (node: unknown, depth: number): unknown => {
    const token = tokens[depth];
    if (token === undefined) return part;
    if (Array.isArray(node))
      return node
        .map((item, index) => (String(index) === token ? put(item, depth + 1) : item))
        .filter((item) => item !== undefined);
    const parent = isNode(node) ? node : {};
    const next = put(Object.hasOwn(parent, token) ? parent[token] : undefined, depth + 1);
    if (next !== undefined) return { ...parent, [token]: next };
    const { [token]: _, ...others } = parent;
    return others;
  };
  return put(value, 0);
}
