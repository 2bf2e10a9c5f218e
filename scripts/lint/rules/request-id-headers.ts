import type { Oas3Rule } from "@redocly/openapi-core";
import { checkExperiment } from "./experiments.js";
import { wellFormed } from "./header-names.js";
import { checkMark } from "./provenance-marks.js";
import { isNode, isTexts, list, show, unknownKeys } from "./support.js";

const keys = ["names", "x-provenance", "x-experiment"];
const why = "The client reads the id of a request from the first of them that an answer has.";

/** An `x-request-id-headers` lists the names of response headers, once each. */
export const requestIdHeaders: Oas3Rule = () => ({
  SpecExtension(value, { report, location, key }) {
    if (key !== "x-request-id-headers") return;
    if (!isNode(value)) {
      report({ message: `x-request-id-headers is ${show(value)}. Write a map of ${list(keys)}. ${why}`, location });
      return;
    }
    for (const name of unknownKeys(value, keys))
      report({
        message: `x-request-id-headers has no "${name}". Write one of ${list(keys)}: nothing else is read.`,
        location: location.child(name).key(),
      });
    if ("x-provenance" in value) checkMark(value["x-provenance"], location.child("x-provenance"), report);
    if ("x-experiment" in value) checkExperiment(value["x-experiment"], value, location.child("x-experiment"), report);
    const { names } = value;
    if (!isTexts(names) || names.length === 0) {
      report({
        message: `x-request-id-headers.names is ${show(names)}. Write a list of names of response headers. ${why}`,
        location: "names" in value ? location.child("names") : location.key(),
      });
      return;
    }
    for (const [index, name] of names.entries()) {
      const at = location.child(["names", index]);
      if (!wellFormed.test(name))
        report({ message: `${show(name)} is no name for a header. Write words with hyphens between.`, location: at });
      if (names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index)
        report({ message: `${show(name)} stands in the list already. Remove one of the two.`, location: at });
    }
  },
});
