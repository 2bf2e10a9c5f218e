import type { Document } from "../../contract/document.js";
import { isNode, type Node } from "../../contract/node.js";
import { textOf } from "../behaviour.js";
import { renderedText } from "./rendered-text.js";

/** A copy of a node with its description rendered. */
function rendered(node: unknown): unknown {
  const description = isNode(node) ? textOf(node.description) : undefined;
  return description === undefined
    ? node
    : { ...Object(node), description: renderedText(description, { hasPlaces: false }) };
}

const renderedMap = (map: unknown): unknown =>
  isNode(map) ? Object.fromEntries(Object.entries(map).map(([name, node]) => [name, rendered(node)])) : map;

/** A copy of a node in which the values of some keys, if it has them, are rendered. */
const withRendered = <T extends object>(node: T, keys: Record<string, (value: unknown) => unknown>): T => ({
  ...node,
  ...Object.fromEntries(
    Object.entries(keys).flatMap(([key, render]) => (key in node ? [[key, render(node[key as keyof T])]] : [])),
  ),
});

/**
 * A copy of an operation in which the descriptions of its bodies are rendered for Redoc, which otherwise parses them as the
 * page starts.
 */
export const renderedBodies = (operation: Node): Node =>
  withRendered(operation, { requestBody: rendered, responses: renderedMap });

/** The same for shared bodies, which Redoc parses once for each operation, and security schemes. */
export const renderedComponents = (document: Document): Document =>
  withRendered(document, {
    components: (components) =>
      withRendered(Object(components), {
        requestBodies: renderedMap,
        responses: renderedMap,
        securitySchemes: renderedMap,
      }),
  });
