import { atPointer, type Document, isNode, type Node, type OperationEntry, tokensOf } from "../contract/document.js";

/** Every reference below a value, however deep, and what each leads to. */
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

function put(root: Node, [first = "", ...rest]: string[], value: unknown): void {
  if (rest.length === 0) root[first] = value;
  else {
    const next = root[first];
    const below = isNode(next) ? { ...next } : {};
    root[first] = below;
    put(below, rest, value);
  }
}

/**
 * A document of its own with one operation and what it refers to: reading a whole document takes long, and most of it is
 * not needed for the first answer.
 */
export function sliceOf(document: Document, { path, method, operation }: OperationEntry): Document {
  const { parameters } = document.paths?.[path] ?? {};
  const item = { ...(parameters !== undefined && { parameters }), [method.toLowerCase()]: operation };
  const { securitySchemes } = document.components ?? {};
  const slice = {
    ...document,
    paths: { [path]: item },
    components: securitySchemes === undefined ? {} : { securitySchemes },
  };
  for (const [pointer, target] of reachable(document, [item, securitySchemes]))
    if (atPointer(slice, pointer) === undefined) put(slice, tokensOf(pointer), target);
  // A copy, since Prism resolves references in place.
  return structuredClone(slice);
}

/** Whether a value refers to something that contains itself. */
export function isCircular(document: Document, start: unknown): boolean {
  const done = new Set<string>();
  const visit = (node: unknown, above: readonly string[]): boolean => {
    if (typeof node !== "object" || node === null) return false;
    if ("$ref" in node && typeof node.$ref === "string") {
      const { $ref } = node;
      if (above.includes($ref)) return true;
      if (!done.has($ref) && visit(atPointer(document, $ref), [...above, $ref])) return true;
      done.add($ref);
    }
    return Object.values(node).some((value) => visit(value, above));
  };
  return visit(start, []);
}
