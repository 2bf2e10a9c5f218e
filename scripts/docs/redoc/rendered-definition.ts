import type { Document } from "../../contract/document.js";
import { isNode, type Node } from "../../contract/node.js";
import { textOf } from "../behaviour.js";
import { renderedText } from "./rendered-text.js";

const nodesIn = (map: unknown): Node[] => (isNode(map) ? Object.values(map).filter(isNode) : []);

/**
 * Renders the descriptions of bodies, responses and security schemes in a document for Redoc, which otherwise parses them as the
 * page starts: those of shared responses once for each operation. It changes the document.
 */
export function renderDescriptions({ components = {} }: Document, operations: readonly Node[]): void {
  const { requestBodies, responses, securitySchemes } = components;
  const bodies = operations.map(({ requestBody }) => requestBody).filter(isNode);
  const own = operations.flatMap((operation) => nodesIn(operation.responses));
  for (const node of [...bodies, ...own, ...[requestBodies, responses, securitySchemes].flatMap(nodesIn)]) {
    const description = textOf(node.description);
    if (description !== undefined) node.description = renderedText(description, { hasPlaces: false });
  }
}
