import { isNode, type Node } from "./node.js";

/** Null as a schema of OpenAPI 3.0, which has no such type. */
const onlyNull = { enum: [null] };

/** Keywords for readers and directions, which stay at the schema itself. */
const outer = new Set(["title", "description", "readOnly", "writeOnly", "deprecated", "default", "example", "xml"]);

const isOuter = (key: string): boolean => outer.has(key) || key.startsWith("x-");

/**
 * A schema of OpenAPI 3.0 with null among its values, as `nullable` next to an enumeration or next to parts of a schema
 * is meant; undefined if nothing has to change. Without a type, `nullable` has no effect, and Ajv refuses it.
 */
export function withNull(node: Node): Node | undefined {
  if (node.nullable === undefined) return undefined;
  const { nullable, ...rest } = node;
  const { type, enum: values, allOf, oneOf, anyOf, $ref } = rest;
  const isMeant = nullable === true && $ref === undefined;
  if (isMeant && Array.isArray(values)) {
    if (values.includes(null) && type !== undefined) return undefined;
    const all = values.includes(null) ? values : [...values, null];
    return type === undefined ? { ...rest, enum: all } : { ...node, enum: all };
  }
  if (isMeant && [allOf, oneOf, anyOf].some((parts) => Array.isArray(parts) && parts.every(isNode))) {
    const entries = Object.entries(rest);
    const inner = Object.fromEntries(entries.filter(([key]) => !isOuter(key)));
    return { ...Object.fromEntries(entries.filter(([key]) => isOuter(key))), anyOf: [inner, onlyNull] };
  }
  return type === undefined ? rest : undefined;
}
