import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { isNode, isText, list, show, unknownKeys } from "./support.js";

const certainties = ["inferred", "contradictory", "not-visible"];
const keys = ["certainty", "note"];
const why = "The docs show the mark and the check counts it.";

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
  if (!isText(mark.note))
    report({
      message: `x-provenance.note is ${show(mark.note)}. Write what was seen and what follows from it. ${why}`,
      location: "note" in mark ? location.child("note") : location.key(),
    });
}

/** An `x-provenance` has a certainty and a note. */
export const provenanceMarks: Oas3Rule = () => ({
  SpecExtension(mark, { report, location, key }) {
    if (key === "x-provenance") checkMark(mark, location, report);
  },
});
