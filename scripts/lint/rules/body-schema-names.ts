import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isNode, show } from "./support.js";

const why = "The name is the type's name for callers, and tells what goes from what comes.";

/** A request body's schema is a `…Request`, and that of a 2xx response a `…Response`. */
export const bodySchemaNames: Oas3Rule = () => {
  const check = (
    content: unknown,
    suffix: string,
    what: string,
    at: Location,
    report: (found: { message: string; location: Location }) => void,
  ) => {
    for (const [type, media] of Object.entries(isNode(content) ? content : {})) {
      const reference = isNode(media) && isNode(media.schema) ? media.schema.$ref : undefined;
      if (typeof reference === "string" && !reference.endsWith(suffix))
        report({
          message: `The schema of ${what} is ${show(reference.replace(/^.*\//, ""))}. Refer to one whose name ends in ${suffix}. ${why}`,
          location: at.child(["content", type, "schema"]),
        });
    }
  };
  return {
    RequestBody(body, { report, location }) {
      check(body.content, "Request", "a request body", location, report);
    },
    Response(response, { report, location, key }) {
      if (/^2/.test(String(key))) check(response.content, "Response", `the answer ${key}`, location, report);
    },
  };
};
