/** A JSON object with unchecked content. */
export type Node = Record<string, unknown>;

/** Whether a value is a JSON object: neither null nor an array. */
export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The JSON Schema type of a value. A whole number is an integer. */
export function jsonTypeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/** The items of a JSON array; none of any other value. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A copy of an object without a key. */
export const without = (node: Node, key: string): Node =>
  Object.fromEntries(Object.entries(node).filter(([each]) => each !== key));
