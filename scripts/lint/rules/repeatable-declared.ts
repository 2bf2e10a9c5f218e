import type { Oas3Rule } from "@redocly/openapi-core";
import { show, unchecked } from "./support.js";

const unsafe = ["post", "patch"];
const why = "The client retries a request whose answer was lost only where that does no harm.";

/** Every current POST and PATCH declares whether the same request may be sent twice. */
export const repeatableDeclared: Oas3Rule = () => ({
  Operation(operation, { report, location, key }) {
    const { "x-repeatable": repeatable, deprecated } = unchecked(operation);
    if (typeof repeatable === "boolean") return;
    if (repeatable !== undefined)
      report({
        message: `x-repeatable is ${show(repeatable)}. Write true or false. ${why}`,
        location: location.child("x-repeatable"),
      });
    else if (deprecated !== true && unsafe.includes(String(key)))
      report({
        message: `The operation has no x-repeatable. Write x-repeatable: true if sending the same request twice does no harm, false otherwise. ${why}`,
        location: location.key(),
      });
  },
});
