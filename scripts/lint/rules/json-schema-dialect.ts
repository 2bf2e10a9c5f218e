import type { Oas3Rule } from "@redocly/openapi-core";
import { show, unchecked } from "./support.js";

const dialect = "https://json-schema.org/draft/2020-12/schema";

/** A 3.1 document names the JSON Schema dialect that its schemas are written in. */
export const jsonSchemaDialect: Oas3Rule = () => ({
  Root(root, { report, location, specVersion }) {
    if (specVersion === "oas3_0") return; // 3.0 has no such field.
    const { jsonSchemaDialect: found } = unchecked(root);
    if (found === dialect) return;
    report({
      message: `jsonSchemaDialect is ${show(found)}. Write jsonSchemaDialect: ${dialect}. With another dialect Prism accepts almost every body without a word.`,
      location: found === undefined ? location.child("openapi").key() : location.child("jsonSchemaDialect"),
    });
  },
});
