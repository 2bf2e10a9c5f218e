import { isNode } from "../contract/node.js";

/**
 * Copies a JSON value into objects without a prototype, since Prism would find inherited properties such as `valueOf` in
 * ordinary ones.
 */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isNode(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const copies = Object.entries(value).map(([name, each]) => [name, bare(each)]);
  return Object.assign(Object.create(null), Object.fromEntries(copies));
}
