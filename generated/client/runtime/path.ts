/** The property names from a JSON value to one inside it. */
export type Path = readonly string[];

/** The path of a JSON pointer (RFC 6901). */
export const pathOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The value at a path, or undefined. An empty path is the whole value. */
export function valueAt(value: unknown, path: Path): unknown {
  let node = value;
  for (const name of path) {
    if (!Object.hasOwn(Object(node), name)) return undefined;
    node = (node as Record<string, unknown>)[name];
  }
  return node;
}
