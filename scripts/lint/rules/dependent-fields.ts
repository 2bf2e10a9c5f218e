import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isNode, isTexts, list, unchecked } from "./support.js";

/** The names that `propertyNames` of a schema allows or forbids, with the tokens that lead to each. */
function namesIn(schema: unknown): { name: string; tokens: (string | number)[] }[] {
  if (!isNode(schema) || !isNode(schema.propertyNames)) return [];
  return [schema.propertyNames, schema.propertyNames.not].flatMap((rule, index) => {
    if (!isNode(rule)) return [];
    const base = ["propertyNames", ...(index === 1 ? ["not"] : [])];
    const listed = isTexts(rule.enum) ? rule.enum : [];
    return [
      ...(typeof rule.const === "string" ? [{ name: rule.const, tokens: [...base, "const"] }] : []),
      ...listed.map((name, at) => ({ name, tokens: [...base, "enum", at] })),
    ];
  });
}

/** Each field that `dependentRequired` or `dependentSchemas` names is a property of the schema. */
export const dependentFields: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    const { properties, dependentRequired, dependentSchemas } = unchecked(schema);
    const propertyNames = isNode(properties) ? Object.keys(properties) : [];
    const check = (name: string, at: Location) => {
      if (propertyNames.includes(name)) return;
      report({
        message: `"${name}" is not a property of the schema. Write one of ${list(propertyNames)}. A rule about a missing field has no effect.`,
        location: at,
      });
    };
    for (const [name, needed] of Object.entries(isNode(dependentRequired) ? dependentRequired : {})) {
      const at = location.child(["dependentRequired", name]);
      check(name, at.key());
      for (const [index, other] of (isTexts(needed) ? needed : []).entries()) check(other, at.child(index));
    }
    for (const [name, inner] of Object.entries(isNode(dependentSchemas) ? dependentSchemas : {})) {
      const at = location.child(["dependentSchemas", name]);
      check(name, at.key());
      for (const { name: other, tokens } of namesIn(inner)) check(other, at.child(tokens));
    }
  },
});
