/** The way into a JSON value, name after name: a JSON pointer of the contract, taken apart. */
export type Way = readonly string[];

/** What a way leads to, or undefined. An empty one leads to the whole value. */
export function valueAt(value: unknown, way: Way): unknown {
  let node = value;
  for (const name of way) {
    if (!Object.hasOwn(Object(node), name)) return undefined;
    node = (node as Record<string, unknown>)[name];
  }
  return node;
}
