import { type BaseResolver, getLineColLocation } from "@redocly/openapi-core";
import type { Document } from "./document.js";
import { atPointer } from "./pointer.js";
import { type Problem, shownPath } from "./problem.js";
import { filesOf, referenceAt, referencesIn } from "./references.js";

/** Whether a reference of a bundle leads to something in it. */
function isResolved(document: Document, reference: string): boolean {
  try {
    return reference.startsWith("#/") && atPointer(document, reference) !== undefined;
  } catch {
    // Its percent signs are no escapes.
    return false;
  }
}

function messageFor(reference: string): string {
  const [, , kind, name = ""] = reference.split("/");
  return reference.startsWith("#/components/") && name.includes("%")
    ? `What this refers to becomes the component "${name}" of ${kind}, and such a name has no "%". Rename the file or the key.`
    : `The reference "${reference}" leads nowhere: in a value, such as an example, none is followed. Write what it should lead to.`;
}

/**
 * Finds the references of a bundle that lead nowhere: those in values, which nobody resolves, and those to a component
 * whose name came out unreadable. Each is reported at its place in the files that the resolver has read.
 */
export async function findLostReferences(document: Document, resolver: BaseResolver): Promise<Problem[]> {
  const lost = new Set(
    [...referencesIn(document, "#")]
      .map((pointer) => referenceAt(document, pointer) ?? "")
      .filter((reference) => !isResolved(document, reference)),
  );
  if (lost.size === 0) return [];
  // Bundling rewrites the references of the files in place.
  const files = [...(await filesOf(resolver)).values()];
  return files.flatMap(({ source, parsed }) =>
    [...referencesIn(parsed, "#")].flatMap((pointer): Problem[] => {
      const reference = referenceAt(parsed, pointer) ?? "";
      if (!lost.delete(reference)) return [];
      const { line, col: column } = getLineColLocation({ source, pointer }).start;
      const place = { file: shownPath(source.absoluteRef), line, column, pointer };
      return [{ severity: "error", rule: "no-lost-reference", message: messageFor(reference), ...place }];
    }),
  );
}
