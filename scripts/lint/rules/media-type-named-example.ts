import type { Oas3Rule } from "@redocly/openapi-core";
import { isNode, saying, unchecked } from "./support.js";

const cure = "examples: { <Name>: { $ref: examples.yaml#/<Name> } }";

/** Every media type has at least one entry in `examples`, unless a mark says that too little is known of it. */
export const mediaTypeNamedExample: Oas3Rule = () => ({
  MediaType(mediaType, { report, location }) {
    const { example, examples, "x-provenance": mark } = unchecked(mediaType);
    const say = saying(report, "Named once, an example feeds docs, mock, tests and type checks alike.");
    if (example !== undefined)
      say(
        `The media type has a nameless example. Move it into examples.yaml and write ${cure}.`,
        location.child("example").key(),
      );
    else if (mark === undefined && (!isNode(examples) || Object.keys(examples).length === 0))
      say(`The media type has no example. Write ${cure}.`, location.key());
  },
});
