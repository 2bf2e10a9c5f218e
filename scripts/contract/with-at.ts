import { isNode, tokensOf } from "./document.js";

/**
 * The value with another one in place of what a JSON pointer leads to; undefined takes away what stands there. Nothing is
 * changed in place.
 */
export function withAt(value: unknown, pointer: string, part: unknown): unknown {
  const put = (node: unknown, [token, ...rest]: string[]): unknown => {
    if (token === undefined) return part;
    if (Array.isArray(node)) return node.map((item, index) => (String(index) === token ? put(item, rest) : item));
    const parent = isNode(node) ? node : {};
    const next = put(Object.hasOwn(parent, token) ? parent[token] : undefined, rest);
    return Object.fromEntries(
      Object.entries({ ...parent, [token]: next }).filter(([key]) => key !== token || next !== undefined),
    );
  };
  return put(value, tokensOf(pointer));
}
