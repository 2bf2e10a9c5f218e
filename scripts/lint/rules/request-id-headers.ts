import type { Oas3Rule } from "@redocly/openapi-core";
import { checkExperiment } from "./experiments.js";
import { wellFormed } from "./header-names.js";
import { checkMark } from "./provenance-marks.js";
import { checkFields, checkKeys, checkMap, isTexts, list, saying, show } from "./support.js";

const extension = "x-request-id-headers";
const keys = ["names", "x-provenance", "x-experiment"];
const isList = (value: unknown): value is string[] => isTexts(value) && value.length > 0;
const fields = { names: { isValid: isList, write: "a list of names of response headers" } };

/** `x-request-id-headers` lists each name of a response header once. */
export const requestIdHeaders: Oas3Rule = () => ({
  SpecExtension(value, { report, location, key }) {
    const say = saying(report, "The client reads the request id from the first of them that a response has.");
    if (key !== extension || !checkMap(value, extension, `a map of ${list(keys)}`, location, say)) return;
    checkKeys(value, extension, keys, location, saying(report));
    if ("x-provenance" in value) checkMark(value["x-provenance"], location.child("x-provenance"), report);
    if ("x-experiment" in value) checkExperiment(value["x-experiment"], value, location.child("x-experiment"), report);
    checkFields(value, extension, fields, location, say);
    const names = isList(value.names) ? value.names : [];
    for (const [index, name] of names.entries()) {
      const at = location.child(["names", index]);
      if (!wellFormed.test(name))
        report({ message: `${show(name)} is no name for a header. Write words with hyphens between.`, location: at });
      if (names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index)
        report({ message: `${show(name)} is in the list twice. Remove one of the two.`, location: at });
    }
  },
});
