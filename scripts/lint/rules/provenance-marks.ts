import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { checkFields, checkKeys, checkMap, isText, oneOf, type Report, saying } from "./support.js";

const name = "x-provenance";
const fields = {
  certainty: oneOf(["inferred", "contradictory", "not-visible"]),
  note: { isValid: isText, write: "what was seen and what follows from it" },
};
const keys = Object.keys(fields);

/** Reports the faults of a mark. */
export function checkMark(mark: unknown, at: Location, report: Report): void {
  const say = saying(report, "The docs show the mark and the check counts it.");
  if (!checkMap(mark, name, "a map of certainty and note", at, say)) return;
  checkKeys(mark, name, keys, at, saying(report));
  checkFields(mark, name, fields, at, say);
}

/** An `x-provenance` has a certainty and a note. */
export const provenanceMarks: Oas3Rule = () => ({
  SpecExtension(mark, { report, location, key }) {
    if (key === name) checkMark(mark, location, report);
  },
});
