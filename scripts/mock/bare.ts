import { isNode, type Node } from "../contract/document.js";

/** An empty copy of a JSON object, or of a list, whose items are values by their numbers; undefined for anything else. */
function emptied(value: unknown): Node | undefined {
  if (Array.isArray(value)) return Object([]);
  return isNode(value) && Object.getPrototypeOf(value) === Object.prototype ? Object.create(null) : undefined;
}

/**
 * A JSON value whose objects have their own keys alone: Prism finds a `valueOf` that is absent in every other object. It
 * does not call itself, since bodies may be nested deeper than calls.
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
