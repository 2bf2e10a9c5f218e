import type { Oas3Rule } from "@redocly/openapi-core";
import { checkFields, checkKeys, checkMap, isCount, list, oneOf, saying } from "./support.js";

const name = "x-rate-limit";
const fields = {
  requests: { isValid: isCount, write: "a whole number above zero" },
  per: oneOf(["second", "minute"]),
};
const keys = Object.keys(fields);

/** An `x-rate-limit` is a number of requests per second or minute. */
export const rateLimit: Oas3Rule = () => ({
  SpecExtension(limit, { report, location, key }) {
    const say = saying(report, "The docs show it and the mock keeps to it.");
    if (key !== name || !checkMap(limit, name, `a map of ${list(keys)}`, location, say)) return;
    checkKeys(limit, name, keys, location, saying(report));
    checkFields(limit, name, fields, location, say);
  },
});
