import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isNode, isText, list, show, unchecked, unknownKeys } from "./support.js";

const keys = ["date", "replacedBy"];
const month = /^\d{4}-(0[1-9]|1[0-2])$/;
const shape = 'x-removal: { date: "YYYY-MM", replacedBy: <operationId> }';
const why = "Who still calls it reads there how long that works, and what to call instead.";

/** A deprecated operation, and no other, has the month of its removal and its replacement. */
export const removal: Oas3Rule = () => ({
  Operation(operation, { report, location }) {
    const { "x-removal": mark, deprecated } = unchecked(operation);
    const say = (message: string, at: Location) => report({ message: `${message} ${why}`, location: at });
    const at = location.child("x-removal");
    if (mark === undefined) {
      if (deprecated === true) say(`The operation is deprecated and has no x-removal. Write ${shape}.`, location.key());
      return;
    }
    if (deprecated !== true)
      say("The operation has x-removal and is not deprecated. Write deprecated: true, or remove x-removal.", at.key());
    if (!isNode(mark)) {
      say(`x-removal is ${show(mark)}. Write ${shape}.`, at);
      return;
    }
    const placeOf = (name: string) => (name in mark ? at.child(name) : at.key());
    for (const name of unknownKeys(mark, keys))
      say(`x-removal has no "${name}". Write one of ${list(keys)}: nothing else is read.`, placeOf(name).key());
    if (typeof mark.date !== "string" || !month.test(mark.date))
      say(`x-removal.date is ${show(mark.date)}. Write the month as "YYYY-MM", in quotes.`, placeOf("date"));
    if (!isText(mark.replacedBy))
      say(`x-removal.replacedBy is ${show(mark.replacedBy)}. Write an operationId.`, placeOf("replacedBy"));
  },
});
