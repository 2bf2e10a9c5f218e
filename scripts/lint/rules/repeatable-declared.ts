import type { Oas3Rule } from "@redocly/openapi-core";
import { saying, show, unchecked } from "./support.js";

const unsafe = ["post", "patch"];

/** Every current POST and PATCH declares whether it is retry-safe. */
export const repeatableDeclared: Oas3Rule = () => ({
  Operation(operation, { report, location, key }) {
    const { "x-repeatable": repeatable, deprecated } = unchecked(operation);
    const say = saying(report, "The client retries a request whose answer was lost only where that does no harm.");
    if (typeof repeatable === "boolean") return;
    if (repeatable !== undefined)
      say(`x-repeatable is ${show(repeatable)}. Write true or false.`, location.child("x-repeatable"));
    else if (deprecated !== true && unsafe.includes(String(key)))
      say(
        "The operation has no x-repeatable. Write x-repeatable: true if sending the same request twice does no harm, false otherwise.",
        location.key(),
      );
  },
});
