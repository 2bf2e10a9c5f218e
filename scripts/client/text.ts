import type { Schema } from "../contract/document.js";

/** A documentation comment, indented; nothing for no lines. */
export function docComment(lines: string[], indent = ""): string {
  const text = lines
    .join("\n")
    .replaceAll("*/", "*\\/")
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());
  if (text.length === 1 && text[0] === "") return "";
  if (text.length === 1) return `${indent}/** ${text[0]} */\n`;
  return `${indent}/**\n${text.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}`).join("\n")}\n${indent} */\n`;
}

/** What a schema demands, in words, for the editor's hover. */
export function constraintsOf(schema: Schema | undefined): string[] {
  if (schema === undefined) return [];
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, pattern } = schema;
  const range = (what: string, low: unknown, high: unknown) =>
    low !== undefined && high !== undefined
      ? [`${what}${low} to ${high}.`]
      : low !== undefined
        ? [`${what}at least ${low}.`]
        : high !== undefined
          ? [`${what}at most ${high}.`]
          : [];
  return [
    ...range("Range: ", minimum, maximum),
    ...range("Length: ", minLength, maxLength),
    ...range("Items: ", minItems, maxItems),
    ...(typeof pattern === "string" ? [`Pattern: \`${pattern}\`.`] : []),
    ...(schema.default === undefined ? [] : [`@default ${JSON.stringify(schema.default)}`]),
  ];
}

/** An object literal on one line or several, with keys quoted only where TypeScript wants it. */
export function literal(value: unknown, indent = ""): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, indent)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return "{}";
  const inner = `${indent}  `;
  const lines = entries.map(([name, item]) => {
    // In an object literal, a plain `__proto__` key would set the prototype.
    const property =
      name === "__proto__" ? '["__proto__"]' : /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
    return `${inner}${property}: ${literal(item, inner)},`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}
