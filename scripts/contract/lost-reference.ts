import type { Deviation } from "./deviation.js";
import type { Document } from "./document.js";
import { isNode, without } from "./node.js";
import { atPointer } from "./pointer.js";
import { errorAt, type Problem, placeOf } from "./problem.js";
import { type Files, referencesIn } from "./references.js";
import { withAt } from "./with-at.js";

/** Whether a reference of a bundle has a target. */
function isResolved(document: Document, reference: string): boolean {
  const isWellEncoded = !/%(?![\da-f]{2})/i.test(reference);
  return isWellEncoded && reference.startsWith("#/") && atPointer(document, reference) !== undefined;
}

/** Whether bundling gave the target of a reference a name that no component can have. */
const isOfBadName = (reference: string): boolean =>
  reference.startsWith("#/components/") && (reference.split("/")[3] ?? "").includes("%");

function messageFor(reference: string): string {
  const [, , kind, name] = reference.split("/");
  return isOfBadName(reference)
    ? `The target of this reference becomes the component "${name}" of ${kind}, and a component's name must not have a "%". Rename the file or the key.`
    : `The reference "${reference}" has no target: in a value, such as an example, references are not followed. Write the target in its place.`;
}

/**
 * Finds the references of a bundle without a target: those in data, which bundling does not resolve, and those to a
 * component whose name bundling made invalid. Each is reported at its place in the files.
 */
export function findLostReferences(document: Document, files: Files): Problem[] {
  const references = referencesIn(document).map(({ reference }) => reference);
  const lost = new Set(references.filter((reference) => !isResolved(document, reference)));
  if (lost.size === 0) return [];
  return [...files.values()].flatMap(({ source, parsed }) =>
    referencesIn(parsed).flatMap(({ pointer, reference }) =>
      lost.delete(reference) ? [errorAt(placeOf({ source, pointer }), "no-lost-reference", messageFor(reference))] : [],
    ),
  );
}

/**
 * Another vendor's document without the references that have no target, each of which is reported. They are values of an
 * example, such as the `$ref` of SCIM, or in a keyword that its version of OpenAPI does not have.
 */
export function withoutLostReferences(document: Document, deviations: Deviation[]): Document {
  const lost = referencesIn(document).filter(
    ({ reference }) => !isOfBadName(reference) && !isResolved(document, reference),
  );
  return lost.reduce<Document>((whole, { pointer, reference }) => {
    const node = atPointer(whole, pointer);
    if (!isNode(node)) return whole;
    deviations.push({
      operation: undefined,
      pointer,
      what: `"$ref": "${reference}" is in a value or in an unknown keyword, where references are not followed`,
      instead: "it is left out",
    });
    // Only a key of this node is removed, so this is still a document.
    return withAt(whole, pointer, without(node, "$ref")) as Document;
  }, document);
}
