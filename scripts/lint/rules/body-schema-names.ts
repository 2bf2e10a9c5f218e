import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { isNode, saying, show } from "./support.js";

/** Reports the schemas of a body's content whose names have another ending. */
function checkNames(content: unknown, suffix: string, body: string, { report, location }: UserContext): void {
  const say = saying(report, "The name is the type's name for callers, and distinguishes requests from responses.");
  for (const [type, media] of Object.entries(isNode(content) ? content : {})) {
    const reference = isNode(media) && isNode(media.schema) ? media.schema.$ref : undefined;
    if (typeof reference === "string" && !reference.endsWith(suffix))
      say(
        `The schema of ${body} is ${show(reference.replace(/^.*\//, ""))}. Refer to one whose name ends in ${suffix}.`,
        location.child(["content", type, "schema"]),
      );
  }
}

/** A request body's schema is a `…Request`, and that of a 2xx response a `…Response`. */
export const bodySchemaNames: Oas3Rule = () => ({
  RequestBody(body, context) {
    checkNames(body.content, "Request", "a request body", context);
  },
  Response(response, context) {
    if (/^2/.test(String(context.key))) checkNames(response.content, "Response", `the answer ${context.key}`, context);
  },
});
