import type { Document } from "../contract/document.js";
import { isNode, type Node } from "../contract/node.js";
import { atPointer, tokensOf } from "../contract/pointer.js";
import type { Operation } from "./operation.js";

/** The references below a value at any depth, each with its target. */
function reachable(document: Document, start: unknown): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const queue = [start];
  while (queue.length > 0) {
    const node = queue.pop();
    if (typeof node !== "object" || node === null) continue;
    if ("$ref" in node && typeof node.$ref === "string" && !found.has(node.$ref)) {
      const target = atPointer(document, node.$ref);
      found.set(node.$ref, target);
      queue.push(target);
    }
    queue.push(...Object.values(node));
  }
  return found;
}

function put(root: Node, [first = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) root[first] = value;
  else {
    const next = root[first];
    const below = isNode(next) ? { ...next } : {};
    root[first] = below;
    put(below, rest, value);
  }
}

/** A document with one operation and everything that it refers to. Its parts are those of the whole document. */
export function partOf(document: Document, { path, pointer }: Operation): Document {
  const { parameters } = document.paths?.[path] ?? {};
  const item = {
    ...(parameters !== undefined && { parameters }),
    [String(tokensOf(pointer).at(-1))]: atPointer(document, pointer),
  };
  const { openapi, jsonSchemaDialect, info, servers, security, components: { securitySchemes } = {} } = document;
  // Not the rest, such as webhooks and tags: these and extensions may refer to parts that are not in the slice.
  const slice = {
    openapi,
    ...(jsonSchemaDialect !== undefined && { jsonSchemaDialect }),
    info: { title: info.title, version: info.version },
    ...(servers !== undefined && { servers }),
    ...(security !== undefined && { security }),
    paths: { [path]: item },
    components: securitySchemes === undefined ? {} : { securitySchemes },
  };
  for (const [reference, target] of reachable(document, [item, securitySchemes]))
    if (atPointer(slice, reference) === undefined) put(slice, tokensOf(reference), target);
  return slice;
}

/**
 * A separate document with one operation and everything that it refers to, for a tool that takes long to read a whole
 * document. It is a copy, so the tool may change it.
 */
export const sliceOf = (document: Document, operation: Operation): Document =>
  structuredClone(partOf(document, operation));
