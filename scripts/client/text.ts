import { code } from "../contract/inline-code.js";

/** The first line of a generated file. */
export const header = "// Generated from the contract. Do not edit: change the contract and generate again.\n";

/** A documentation comment; empty if there are no lines. */
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

/** A bound in words. OpenAPI 3.0 excludes the bound with `true`; 3.1 has a separate exclusive bound. */
const bound = (within: string, beyond: string, included: unknown, excluded: unknown): string[] =>
  excluded === true
    ? [`${beyond} ${included}`]
    : [
        ...(included === undefined ? [] : [`${within} ${included}`]),
        ...(typeof excluded === "number" ? [`${beyond} ${excluded}`] : []),
      ];

const rangeOf = (least: unknown, most: unknown, above?: unknown, below?: unknown): string | undefined =>
  [...bound("at least", "more than", least, above), ...bound("at most", "less than", most, below)]
    .join(", ")
    .replace(/^at least (\S+), at most (\S+)$/, "$1 to $2") || undefined;

/** The keywords of a schema with references and `allOf` merged. */
export interface Limits {
  readonly description?: string;
  readonly items?: Limits;
  readonly [keyword: string]: unknown;
}

/** The constraints of a schema in words, for documentation comments. */
export function constraintsOf(schema: Limits | undefined): string[] {
  if (schema === undefined) return [];
  const line = (what: string, value: unknown) => (value === undefined ? [] : [`${what}: ${value}.`]);
  const valueCode = (value: unknown) => code(typeof value === "string" ? value : JSON.stringify(value));
  const marked = (value: unknown) => (value === undefined ? undefined : valueCode(value));
  // Values that the description explains are not listed again.
  const values = Array.isArray(schema.enum) ? schema.enum.map(valueCode) : [];
  const isDescribed = values.every((value) => schema.description?.includes(value));
  return [
    ...line("Range", rangeOf(schema.minimum, schema.maximum, schema.exclusiveMinimum, schema.exclusiveMaximum)),
    ...line("Multiple of", schema.multipleOf),
    ...line("Length", rangeOf(schema.minLength, schema.maxLength)),
    ...line("Items", rangeOf(schema.minItems, schema.maxItems)),
    ...(schema.uniqueItems === true ? ["Each item once."] : []),
    ...constraintsOf(schema.items)
      .filter((text) => !text.startsWith("@"))
      .map((text) => `Each item: ${text.charAt(0).toLowerCase()}${text.slice(1)}`),
    ...line("Pattern", marked(schema.pattern)),
    ...line("Format", marked(schema.format)),
    ...line("Always", marked(schema.const)),
    ...line("One of", isDescribed ? undefined : values.join(", ")),
    ...(schema.default === undefined ? [] : [`@default ${JSON.stringify(schema.default)}`]),
  ];
}

/** A property's name, quoted only if TypeScript requires it. */
export const propertyKey = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** An object literal with one property on each line. */
export function literal(value: unknown, indent = ""): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, indent)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return "{}";
  const inner = `${indent}  `;
  const lines = entries.map(([name, item]) => {
    // In an object literal, a plain `__proto__` key would set the prototype.
    const property = name === "__proto__" ? '["__proto__"]' : propertyKey(name);
    return `${inner}${property}: ${literal(item, inner)},`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}
