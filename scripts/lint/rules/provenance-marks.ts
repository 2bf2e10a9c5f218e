import type { Location, Oas3Rule } from "@redocly/openapi-core";
import {
  checkFields,
  checkKeys,
  checkMap,
  type Field,
  isText,
  type Node,
  oneOf,
  type Report,
  saying,
} from "./support.js";

const name = "x-provenance";
const fields = {
  certainty: oneOf(["inferred", "contradictory", "not-visible", "verified"]),
  note: { isValid: isText, write: "what was seen and what follows from it" },
  untyped: { isValid: (value: unknown) => value === undefined || value === true, write: "true, or leave it out" },
};
/** The day of a mark that is verified; no other has one. */
const dateOf = ({ certainty }: Node): Field =>
  certainty === "verified"
    ? { isValid: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)), write: 'the day of the response, "YYYY-MM-DD"' }
    : { isValid: (value) => value === undefined, write: "no date, or the certainty verified" };
const keys = [...Object.keys(fields), "date"];

/** Reports the faults of a mark. */
export function checkMark(mark: unknown, at: Location, report: Report): void {
  const say = saying(report, "The docs show the mark and the check counts it.");
  if (!checkMap(mark, name, "a map of certainty and note", at, say)) return;
  checkKeys(mark, name, keys, at, saying(report));
  checkFields(mark, name, { ...fields, date: dateOf(mark) }, at, say);
}

/** An `x-provenance` has a certainty and a note. */
export const provenanceMarks: Oas3Rule = () => ({
  SpecExtension(mark, { report, location, key }) {
    if (key === name) checkMark(mark, location, report);
  },
});
