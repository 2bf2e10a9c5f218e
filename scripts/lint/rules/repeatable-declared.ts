import type { Oas3Rule } from "@redocly/openapi-core";
import { list, saying, show, unchecked } from "./support.js";

const unsafe = ["post", "patch"];
const effects = ["duplicate", "refused", "rerun"];

/** Every current POST and PATCH declares whether it is safe to retry and, if not, what a second request may do. */
export const repeatableDeclared: Oas3Rule = () => ({
  Operation(operation, { report, location, key }) {
    const { "x-repeatable": repeatable, "x-retry-effect": effect, deprecated } = unchecked(operation);
    const say = saying(report, "The client retries a request after a lost response only if that is safe.");
    if (repeatable === undefined && deprecated !== true && unsafe.includes(String(key)))
      say(
        "The operation has no x-repeatable. Write x-repeatable: true if the request is safe to retry, false otherwise.",
        location.key(),
      );
    if (repeatable !== undefined && typeof repeatable !== "boolean")
      say(`x-repeatable is ${show(repeatable)}. Write true or false.`, location.child("x-repeatable"));
    if (effect === undefined && repeatable === false)
      say(
        `The operation has x-repeatable: false but no x-retry-effect. Write one of ${list(effects)}.`,
        location.child("x-repeatable"),
      );
    if (effect !== undefined && !effects.includes(String(effect)))
      say(`x-retry-effect is ${show(effect)}. Write one of ${list(effects)}.`, location.child("x-retry-effect"));
  },
});
