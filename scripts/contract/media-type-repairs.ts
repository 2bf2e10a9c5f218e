import { partsOf, type Repair } from "./contradictions.js";
import type { Document } from "./document.js";
import { isJson, isMediaType } from "./media-type.js";
import { isNode, type Node } from "./node.js";

/** The node with another name for a media type of its content. */
const withType = (node: Node, type: string, becomes: string): Node => {
  const entries = Object.entries(Object(node.content)).map(([each, media]) => [each === type ? becomes : each, media]);
  return { ...node, content: Object.fromEntries(entries) };
};

/** Names the media types of a content that are none as bytes of any kind. */
export function withMediaTypes(node: Node): Repair | undefined {
  const types = Object.keys(Object(node.content));
  const any = "application/octet-stream";
  const wrong = types.find((type) => !isMediaType(type));
  if (wrong === undefined || types.includes(any)) return undefined;
  return { what: `"${wrong}" is no media type`, instead: `it is ${any}`, node: withType(node, wrong, any) };
}

/** Whether the values of a schema have a structure, or are numbers or Booleans. */
const isStructured = (document: Document, schema: Node): boolean =>
  [...partsOf(document, schema)].some(
    ({ type, properties, oneOf, anyOf }) =>
      [type].flat().some((each) => each !== undefined && each !== "string" && each !== "null") ||
      [properties, oneOf, anyOf].some((each) => each !== undefined),
  );

/** Names a range that contains JSON as JSON if its values have a structure and the content has no other JSON. */
export function withJson(document: Document, node: Node): Repair | undefined {
  const { content } = node;
  if (!isNode(content) || Object.keys(content).some(isJson)) return undefined;
  const found = Object.entries(content).find(([type]) => /^(\*|application)\/\*\s*(;|$)/.test(type));
  const [type = "", media] = found ?? [];
  const { schema } = Object(media);
  if (!isNode(schema) || !isStructured(document, schema)) return undefined;
  return {
    what: `${type} allows any form of a value with a structure`,
    instead: "it is application/json",
    node: withType(node, type, "application/json"),
  };
}
