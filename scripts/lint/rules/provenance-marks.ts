import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { isNode, isText, list, show, unknownKeys } from "./support.js";

const certainties = ["inferred", "contradictory", "not-visible", "verified"];
const keys = ["certainty", "note", "date"];
const why = "The docs show the mark and the check counts it.";

const isDay = (value: unknown): boolean => /^\d{4}-\d\d-\d\d$/.test(String(value));

/** Reports the faults of a mark. */
export function checkMark(mark: unknown, location: Location, report: UserContext["report"]): void {
  if (!isNode(mark)) {
    report({ message: `x-provenance is ${show(mark)}. Write a map of certainty and note. ${why}`, location });
    return;
  }
  for (const name of unknownKeys(mark, keys))
    report({
      message: `x-provenance has no "${name}". Write one of ${list(keys)}: nothing else is read.`,
      location: location.child(name).key(),
    });
  if (!certainties.includes(String(mark.certainty)))
    report({
      message: `x-provenance.certainty is ${show(mark.certainty)}. Write one of ${list(certainties)}. ${why}`,
      location: "certainty" in mark ? location.child("certainty") : location.key(),
    });
  const isVerified = mark.certainty === "verified";
  if (isVerified ? !isDay(mark.date) : mark.date !== undefined)
    report({
      message: isVerified
        ? `x-provenance.date is ${show(mark.date)}. Write the day on which the service was asked, "YYYY-MM-DD". ${why}`
        : `x-provenance.date is ${show(mark.date)}, and only a mark that is verified has a day. Remove it.`,
      location: "date" in mark ? location.child("date") : location.key(),
    });
  if (!isText(mark.note))
    report({
      message: `x-provenance.note is ${show(mark.note)}. Write what was seen and what follows from it. ${why}`,
      location: "note" in mark ? location.child("note") : location.key(),
    });
}

/** An `x-provenance` has a certainty and a note, and a day where it is verified. */
export const provenanceMarks: Oas3Rule = () => ({
  SpecExtension(mark, { report, location, key }) {
    if (key === "x-provenance") checkMark(mark, location, report);
  },
});
