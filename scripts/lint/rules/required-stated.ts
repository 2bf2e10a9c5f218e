import type { Oas3Rule } from "@redocly/openapi-core";
import { isNode, list, placeOf, show, unchecked } from "./support.js";
import { follow } from "./support-references.js";

/** A parameter in the path is required, and so is a request body whose schema requires something. */
export const requiredStated: Oas3Rule = () => ({
  Parameter(parameter, { report, location }) {
    if (parameter.in !== "path" || parameter.required === true) return;
    report({
      message: `required is ${show(parameter.required)} for a parameter in the path. Write required: true: without it there is another path.`,
      location: placeOf(unchecked(parameter), "required", location),
    });
  },
  RequestBody(body, { report, location, resolve }) {
    if (body.required === true) return;
    const schemas = Object.values(body.content ?? {}).map(
      (media) => follow(resolve, { node: unchecked(media).schema, location })?.node,
    );
    const fields = schemas.flatMap((schema) =>
      isNode(schema) && Array.isArray(schema.required) ? schema.required.map(String) : [],
    );
    if (fields.length > 0)
      report({
        message: `required is ${show(body.required)} for a body that must have ${list(fields)}. Write required: true: a call without a body would lack them.`,
        location: placeOf(unchecked(body), "required", location),
      });
  },
});
