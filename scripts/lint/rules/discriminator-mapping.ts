import type { Oas3Rule } from "@redocly/openapi-core";
import { isNode, show, unchecked } from "./support.js";

/** A discriminator maps each value to a schema. */
export const discriminatorMapping: Oas3Rule = () => ({
  Discriminator(discriminator, { report, location }) {
    const { mapping, propertyName } = unchecked(discriminator);
    if (isNode(mapping) && Object.keys(mapping).length > 0) return;
    report({
      message: `The discriminator over ${show(propertyName)} has ${mapping === undefined ? "no mapping" : "an empty mapping"}. Write mapping: { <value>: <$ref of the member> } with an entry for each member. Without it openapi-typescript replaces a member's const by its schema's name.`,
      location: mapping === undefined ? location.key() : location.child("mapping").key(),
    });
  },
});
