import type { NormalizedProblem } from "@redocly/openapi-core";

/** The lint rules whose violation makes a document unusable or ambiguous. */
const sound: ReadonlySet<string> = new Set(["struct", "no-unresolved-refs", "path-declaration-must-exist"]);

/**
 * Findings of `struct` that change nothing or whose intended meaning is clear: unknown keys, missing texts for readers,
 * missing responses, and keywords of another version of OpenAPI.
 */
const harmlessStructure: readonly [message: RegExp, pointer: RegExp][] = [
  [/^Property `[^`]*` is not expected here/, /./],
  [/^The field `(description|responses|summary)` must be present/, /./],
  [/^Expected type `ParameterList` \(array\) but got `null`/, /./],
  [/^Expected type `number` but got `boolean`/, /\/exclusiveM(in|ax)imum$/],
  [/^`type` can be one of the following only/, /\/type(\/\d+)?$/],
  [/^Expected type `Schema` \(object\) but got `null`/, /\/schema$/],
  [/^Expected type `Schema` \(object\) but got `boolean`/, /./],
  [/^Expected type `string` but got `(integer|number)`/, /^#\/info\/(title|version)$/],
];

function isHarmless({ ruleId, message, location: [place] }: NormalizedProblem): boolean {
  const { pointer = "" } = place ?? {};
  // A mapping may contain the name of a schema instead of a reference.
  if (ruleId === "no-unresolved-refs") return pointer.includes("/discriminator/mapping/");
  return ruleId === "struct" && harmlessStructure.some(([text, at]) => text.test(message) && at.test(pointer));
}

/** A lint finding for a document without the house rules: an error if the document is unusable, otherwise a warning. */
export function weighed(found: NormalizedProblem): NormalizedProblem {
  return sound.has(found.ruleId) && !isHarmless(found) ? found : { ...found, severity: "warn" };
}
