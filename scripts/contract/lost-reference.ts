import type { Document } from "./document.js";
import { atPointer } from "./pointer.js";
import { errorAt, type Problem, placeOf } from "./problem.js";
import { type Files, referencesIn } from "./references.js";

/** Whether a reference of a bundle has a target. */
function isResolved(document: Document, reference: string): boolean {
  const isWellEncoded = !/%(?![\da-f]{2})/i.test(reference);
  return isWellEncoded && reference.startsWith("#/") && atPointer(document, reference) !== undefined;
}

function messageFor(reference: string): string {
  const [, , kind, name = ""] = reference.split("/");
  return reference.startsWith("#/components/") && name.includes("%")
    ? `The target of this reference becomes the component "${name}" of ${kind}, and a component's name must not have a "%". Rename the file or the key.`
    : `The reference "${reference}" has no target: in a value, such as an example, references are not followed. Write the target in its place.`;
}

/**
 * Finds the references of a bundle without a target: those in data, which bundling does not resolve, and those to a
 * component whose name bundling made invalid. Each is reported at its place in the files.
 */
export function findLostReferences(document: Document, files: Files): Problem[] {
  const references = [...referencesIn(document)].map(({ reference }) => reference);
  const lost = new Set(references.filter((reference) => !isResolved(document, reference)));
  if (lost.size === 0) return [];
  return [...files.values()].flatMap(({ source, parsed }) =>
    [...referencesIn(parsed)].flatMap(({ pointer, reference }) =>
      lost.delete(reference) ? [errorAt(placeOf({ source, pointer }), "no-lost-reference", messageFor(reference))] : [],
    ),
  );
}
