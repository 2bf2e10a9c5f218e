import type { Oas3Rule } from "@redocly/openapi-core";
import { checkFields, checkKeys, checkMap, isText, saying, unchecked } from "./support.js";

const shape = 'x-removal: { date: "YYYY-MM", replacedBy: <operationId> }';
const fields = {
  date: {
    isValid: (value: unknown) => typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(value),
    write: 'the month as "YYYY-MM", in quotes',
  },
  replacedBy: { isValid: isText, write: "an operationId" },
};

/** A deprecated operation, and no other, has the month of its removal and its replacement. */
export const removal: Oas3Rule = () => ({
  Operation(operation, { report, location }) {
    const { "x-removal": mark, deprecated } = unchecked(operation);
    const say = saying(report, "It tells callers how long the operation works, and what to call instead.");
    const at = location.child("x-removal");
    if (mark === undefined) {
      if (deprecated === true) say(`The operation is deprecated and has no x-removal. Write ${shape}.`, location.key());
      return;
    }
    if (deprecated !== true)
      say("The operation has x-removal and is not deprecated. Write deprecated: true, or remove x-removal.", at.key());
    if (!checkMap(mark, "x-removal", shape, at, say)) return;
    checkKeys(mark, "x-removal", Object.keys(fields), at, say);
    checkFields(mark, "x-removal", fields, at, say);
  },
});
