/** The names that lead into a JSON value: a JSON pointer of the contract, split. */
export type Path = readonly string[];

/** The value at a path, or undefined. An empty path is the whole value. */
export function valueAt(value: unknown, path: Path): unknown {
  let node = value;
  for (const name of path) {
    if (!Object.hasOwn(Object(node), name)) return undefined;
    node = (node as Record<string, unknown>)[name];
  }
  return node;
}
