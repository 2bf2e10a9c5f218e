import type { Oas3Rule } from "@redocly/openapi-core";
import { isNode, isText, list } from "./support.js";

const isCapital = (text: string): boolean => /^[A-Z][A-Z0-9_-]*$/.test(text);
const isLower = (text: string): boolean => /^[a-z][a-z0-9]*$/.test(text);

/** The code spans of a description that look like values of the enumeration. */
function lookalikes(description: string, values: string[]): string[] {
  const alike = [isCapital, isLower].find((spelt) => values.every(spelt));
  return [...description.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code).filter((code) => alike?.(code) === true);
}

/** The description of a string with an `enum` names each of its values, and no other. */
export const enumValuesDescribed: Oas3Rule = () => ({
  Schema(schema, { report, location, key, parent }) {
    const { enum: values, description } = schema as { enum?: unknown; description?: unknown };
    if (!Array.isArray(values) || !values.every(isText) || key === "not") return;
    const above = key === "items" && isNode(parent) ? parent.description : undefined;
    const text = [description, above].filter(isText).join("\n");
    const missing = values.length > 1 ? values.filter((value) => !text.includes(`\`${value}\``)) : [];
    if (missing.length > 0)
      report({
        message: `The description does not name ${list(missing)}. Explain each value, with the value in backticks. A reader of a type or a response sees only the name.`,
        location: location.child("enum"),
      });
    for (const code of lookalikes(text, values).filter((each) => !values.includes(each)))
      report({
        message: `The description names \`${code}\`, which is no value of the enum. Write one of ${list(values)}, or add it to the enum.`,
        location: location.child(isText(description) ? "description" : "enum"),
      });
  },
});
