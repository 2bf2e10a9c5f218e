import type { Oas3Rule } from "@redocly/openapi-core";

/** One case throughout, or a capital at the beginning of a word. */
export const wellFormed = /^([A-Z]?[a-z0-9]+|[A-Z0-9]+)(-([A-Z]?[a-z0-9]+|[A-Z0-9]+))*$/;

/** A header's name is words with hyphens between. */
export const headerNames: Oas3Rule = () => ({
  Parameter(parameter, { report, location }) {
    const { in: place, name } = parameter;
    if (place !== "header" || wellFormed.test(name)) return;
    report({
      message: `"${name}" is no name for a header. Write words with hyphens between, or another place in "in". Names of headers have no case, and servers drop those with an underscore.`,
      location: location.child("in"),
    });
  },
});
