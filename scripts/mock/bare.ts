import { isNode, type Node } from "../contract/node.js";

/** An empty copy of a JSON object or a list; undefined for anything else. */
function emptied(value: unknown): Node | undefined {
  if (Array.isArray(value)) return Object([]);
  return isNode(value) && Object.getPrototypeOf(value) === Object.prototype ? Object.create(null) : undefined;
}

/**
 * Copies a JSON value into objects without a prototype, since Prism would find inherited properties such as `valueOf` in
 * ordinary ones. It is not recursive, since bodies may be nested deeper than the call stack.
 */
export function bare(value: unknown): unknown {
  const whole = emptied(value);
  const open: [from: unknown, to: Node | undefined][] = [[value, whole]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [from, to] = next;
    if (to === undefined) continue;
    for (const [name, each] of Object.entries(Object(from))) {
      const copy = emptied(each);
      to[name] = copy ?? each;
      if (copy !== undefined) open.push([each, copy]);
    }
  }
  return whole ?? value;
}
