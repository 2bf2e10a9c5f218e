import { dataKeywords } from "../contract/keywords.js";
import { isNode, type Node } from "../contract/node.js";

/** A value with its tuples as JSON Schema draft 7 has them: Prism knows no `prefixItems`. */
function converted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(converted);
  if (!isNode(value)) return value;
  const entries = Object.entries(value).map(([key, child]) => [
    key,
    dataKeywords.includes(key) ? child : converted(child),
  ]);
  const node: Node = Object.fromEntries(entries);
  const { prefixItems, items, ...rest } = node;
  if (!Array.isArray(prefixItems)) return node;
  return { ...rest, items: prefixItems, ...(items !== undefined && { additionalItems: items }) };
}

/** A document for Prism, with its tuples in the form that Prism knows. The cast: everything else stays. */
export const withTuples = <Document extends object>(document: Document): Document => converted(document) as Document;
