import { isNode } from "./node.js";
import { errorAt, type Problem, placeOf } from "./problem.js";
import { type Files, referencesIn } from "./references.js";

/** Matches references to a whole document and to an anchor. */
const toWholeOrAnchor = /^(#\/?)?$|#[^/]/;
const toAnchor = /#[^/]/;

/**
 * Finds references to the whole contract or to an anchor. No types can be generated for them, and lint reports the
 * former at their target. A file that contains one schema may refer to itself.
 */
export function findOddReferences(files: Files): Problem[] {
  return [...files.values()].flatMap(({ source, parsed }) => {
    const odd = isNode(parsed) && "openapi" in parsed ? toWholeOrAnchor : toAnchor;
    return referencesIn(parsed).flatMap(({ pointer, reference }): Problem[] => {
      if (!odd.test(reference)) return [];
      const message = `The reference "${reference}" is not a JSON pointer to a value. Write one, such as "#/components/schemas/Name".`;
      return [errorAt(placeOf({ source, pointer }), "no-odd-reference", message)];
    });
  });
}
