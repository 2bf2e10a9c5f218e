import type { NormalizedProblem } from "@redocly/openapi-core";

/** The lint rules without which a document cannot be carried out, or means something else than it says. */
const sound: ReadonlySet<string> = new Set([
  "struct",
  "no-unresolved-refs",
  "path-declaration-must-exist",
  "path-not-include-query",
  "path-parameters-defined",
]);

/** What `struct` finds that changes nothing: keys that nobody reads, and texts for readers that are missing. */
const harmlessStructure = [
  /^Property `[^`]*` is not expected here/,
  /^The field `(description|summary)` must be present/,
];

/**
 * A lint finding as it weighs for a document that is not under the house rules: an error where the document is not sound,
 * otherwise a warning.
 */
export function weighed(found: NormalizedProblem): NormalizedProblem {
  const isHarmless = found.ruleId === "struct" && harmlessStructure.some((each) => each.test(found.message));
  return sound.has(found.ruleId) && !isHarmless ? found : { ...found, severity: "warn" };
}
