import type { Oas3Rule } from "@redocly/openapi-core";
import { isNode, unchecked } from "./support.js";

const why = "Named once, an example feeds docs, mock, tests and type checks alike.";

/** Every media type has at least one entry in `examples`. */
export const mediaTypeNamedExample: Oas3Rule = () => ({
  MediaType(mediaType, { report, location }) {
    const { example, examples } = unchecked(mediaType);
    if (example !== undefined) {
      report({
        message: `The media type has a nameless example. Move it into examples.yaml and write examples: { <Name>: { $ref: examples.yaml#/<Name> } }. ${why}`,
        location: location.child("example").key(),
      });
    } else if (!isNode(examples) || Object.keys(examples).length === 0) {
      report({
        message: `The media type has no example. Write examples: { <Name>: { $ref: examples.yaml#/<Name> } }. ${why}`,
        location: location.key(),
      });
    }
  },
});
