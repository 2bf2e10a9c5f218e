import type { Oas3Rule } from "@redocly/openapi-core";
import { isNode, list, show, unknownKeys } from "./support.js";

const keys = ["requests", "per"];
const periods = ["second", "minute"];
const why = "The docs show it and the mock keeps to it.";

/** An `x-rate-limit` is a number of requests per second or minute. */
export const rateLimit: Oas3Rule = () => ({
  SpecExtension(limit, { report, location, key }) {
    if (key !== "x-rate-limit") return;
    if (!isNode(limit)) {
      report({ message: `x-rate-limit is ${show(limit)}. Write a map of ${list(keys)}. ${why}`, location });
      return;
    }
    const placeOf = (name: string) => (name in limit ? location.child(name) : location.key());
    for (const name of unknownKeys(limit, keys))
      report({
        message: `x-rate-limit has no "${name}". Write one of ${list(keys)}: nothing else is read.`,
        location: placeOf(name).key(),
      });
    if (!Number.isInteger(limit.requests) || Number(limit.requests) < 1)
      report({
        message: `x-rate-limit.requests is ${show(limit.requests)}. Write a whole number above zero. ${why}`,
        location: placeOf("requests"),
      });
    if (!periods.includes(String(limit.per)))
      report({
        message: `x-rate-limit.per is ${show(limit.per)}. Write one of ${list(periods)}. ${why}`,
        location: placeOf("per"),
      });
  },
});
