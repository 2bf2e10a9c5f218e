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

/** The words of {@link constraintsOf} in a language. */
export interface ConstraintWords {
  atLeast: (bound: unknown) => string;
  moreThan: (bound: unknown) => string;
  atMost: (bound: unknown) => string;
  lessThan: (bound: unknown) => string;
  between: (least: unknown, most: unknown) => string;
  names: Record<"range" | "multipleOf" | "length" | "items" | "pattern" | "format" | "always" | "oneOf", string>;
  eachOnce: string;
  /** A constraint of the items of a list. */
  eachItem: (constraint: string) => string;
}

/** {@link ConstraintWords} in English. */
export const englishConstraints: ConstraintWords = {
  atLeast: (bound) => `at least ${bound}`,
  moreThan: (bound) => `more than ${bound}`,
  atMost: (bound) => `at most ${bound}`,
  lessThan: (bound) => `less than ${bound}`,
  between: (least, most) => `${least} to ${most}`,
  names: {
    range: "Range",
    multipleOf: "Multiple of",
    length: "Length",
    items: "Items",
    pattern: "Pattern",
    format: "Format",
    always: "Always",
    oneOf: "One of",
  },
  eachOnce: "Each item once.",
  eachItem: (constraint) => `Each item: ${constraint.charAt(0).toLowerCase()}${constraint.slice(1)}`,
};

/** A bound in words. OpenAPI 3.0 excludes the bound with `true`; 3.1 has a separate exclusive bound. */
const bound = (
  within: ConstraintWords["atLeast"],
  beyond: ConstraintWords["moreThan"],
  included: unknown,
  excluded: unknown,
): string[] =>
  excluded === true
    ? [beyond(included)]
    : [
        ...(included === undefined ? [] : [within(included)]),
        ...(typeof excluded === "number" ? [beyond(excluded)] : []),
      ];

const isBound = (value: unknown): boolean => typeof value === "number" || value === true;

function rangeOf(
  words: ConstraintWords,
  least: unknown,
  most: unknown,
  above?: unknown,
  below?: unknown,
): string | undefined {
  if (least !== undefined && most !== undefined && !isBound(above) && !isBound(below))
    return words.between(least, most);
  const all = [
    ...bound(words.atLeast, words.moreThan, least, above),
    ...bound(words.atMost, words.lessThan, most, below),
  ];
  return all.join(", ") || undefined;
}

/** The keywords of a schema with references and `allOf` merged. */
export interface Limits {
  readonly description?: string;
  readonly items?: Limits;
  readonly [keyword: string]: unknown;
}

/** The constraints of a schema in words, for documentation comments. By default in English. */
export function constraintsOf(
  schema: Limits | undefined,
  words = englishConstraints,
  around: readonly Limits[] = [],
): string[] {
  // A list may be a list of itself.
  if (schema === undefined || around.includes(schema)) return [];
  const line = (what: keyof ConstraintWords["names"], value: unknown) =>
    value === undefined ? [] : [`${words.names[what]}: ${value}.`];
  const valueCode = (value: unknown) => code(typeof value === "string" ? value : JSON.stringify(value));
  const marked = (value: unknown) => (value === undefined ? undefined : valueCode(value));
  // Values that the description explains are not listed again.
  const values = Array.isArray(schema.enum) ? schema.enum.map(valueCode) : [];
  const isDescribed = values.every((value) => schema.description?.includes(value));
  return [
    ...line("range", rangeOf(words, schema.minimum, schema.maximum, schema.exclusiveMinimum, schema.exclusiveMaximum)),
    ...line("multipleOf", schema.multipleOf),
    ...line("length", rangeOf(words, schema.minLength, schema.maxLength)),
    ...line("items", rangeOf(words, schema.minItems, schema.maxItems)),
    ...(schema.uniqueItems === true ? [words.eachOnce] : []),
    ...constraintsOf(schema.items, words, [...around, schema])
      .filter((text) => !text.startsWith("@"))
      .map(words.eachItem),
    ...line("pattern", marked(schema.pattern)),
    ...line("format", marked(schema.format)),
    ...line("always", marked(schema.const)),
    ...line("oneOf", isDescribed ? undefined : values.join(", ")),
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
