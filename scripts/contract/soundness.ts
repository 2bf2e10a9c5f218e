import type { NormalizedProblem } from "@redocly/openapi-core";

/** The lint rules without which a document cannot be carried out, or means something else than it says. */
const sound: ReadonlySet<string> = new Set([
  "struct",
  "no-unresolved-refs",
  "path-declaration-must-exist",
  "path-not-include-query",
  "path-parameters-defined",
]);

/**
 * What `struct` finds that changes nothing, or that reads as what was meant: keys that nobody reads, texts for readers that
 * are missing, and a keyword of another version of OpenAPI.
 */
const harmlessStructure: readonly [message: RegExp, pointer: RegExp][] = [
  [/^Property `[^`]*` is not expected here/, /./],
  [/^The field `(description|summary)` must be present/, /./],
  [/^Expected type `number` but got `boolean`/, /\/exclusiveM(in|ax)imum$/],
  [/^`type` can be one of the following only/, /\/type(\/\d+)?$/],
  [/^Expected type `Schema` \(object\) but got `null`/, /\/schema$/],
];

function isHarmless({ ruleId, message, location: [place] }: NormalizedProblem): boolean {
  const { pointer = "" } = place ?? {};
  // A mapping may name a schema instead of referring to it.
  if (ruleId === "no-unresolved-refs") return pointer.includes("/discriminator/mapping/");
  return ruleId === "struct" && harmlessStructure.some(([text, at]) => text.test(message) && at.test(pointer));
}

/**
 * A lint finding as it weighs for a document that is not under the house rules: an error where the document is not sound,
 * otherwise a warning.
 */
export function weighed(found: NormalizedProblem): NormalizedProblem {
  return sound.has(found.ruleId) && !isHarmless(found) ? found : { ...found, severity: "warn" };
}
