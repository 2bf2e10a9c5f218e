import { isNode } from "./node.js";
import { atPointer } from "./pointer.js";

const toComponent = /^#\/components\/[^/]+\/[\w.-]+$/;

/** The values of a discriminator's mapping that bundling follows. */
const mappedIn = (node: Record<string, unknown>): string[] =>
  Object.values(Object(node.mapping)).filter((to): to is string => typeof to === "string" && /[#./]/.test(to));

/**
 * Whether bundling a document would change nothing: it consists of one file, whose references lead to its own components.
 * The library walks all of a document to find that out, which takes long for a large one.
 */
export function isOwnBundle(document: unknown): boolean {
  const isComponent = (reference: string): boolean => {
    const target = toComponent.test(reference) ? atPointer(document, reference) : undefined;
    // Of references to references, bundling shortens some.
    return target !== undefined && !(isNode(target) && "$ref" in target);
  };
  function isOwn(value: unknown): boolean {
    if (typeof value !== "object" || value === null) return true;
    if (Array.isArray(value)) return value.every(isOwn);
    if (!isNode(value) || "externalValue" in value || "defaultMapping" in value) return false;
    if (typeof value.$ref === "string" && !isComponent(value.$ref)) return false;
    return ("mapping" in value ? mappedIn(value).every(isComponent) : true) && Object.values(value).every(isOwn);
  }
  return isNode(document) && isNode(document.components) && isOwn(document);
}
