import type { Schema } from "../vendor/json-schema/index.js";
import type { Violation } from "./trace.js";

const list = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).join(", ");
const plural = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
const names: Record<string, string> = { array: "an array", integer: "an integer", object: "an object", null: "null" };
const typeName = (type: string) => names[type] ?? `a ${type}`;

/** Describes a value. Text may be a presigned URL or a key, so only its length is shown, unless it is short where an enum is expected. */
function found(keyword: string, value: unknown): string {
  if (typeof value === "string") {
    if ((keyword === "enum" || keyword === "const") && value.length < 20) return JSON.stringify(value);
    return `a string of ${plural([...value].length, "character")}`;
  }
  if (Array.isArray(value)) return `an array of ${plural(value.length, "item")}`;
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

const nameOf = (schema: Schema) => schema.$ref?.split("/").at(-1);

function choice(schemas: Schema[], how: string): string {
  // Alternatives often differ in one required property each.
  const required = schemas.map((each) => (Object.keys(each).join() === "required" ? each.required : undefined));
  if (required.every((each) => each !== undefined)) return `must have ${how} of ${list(required.flat())}`;
  const named = schemas.map(nameOf);
  return `must be ${how} of ${named.every((name) => name !== undefined) ? named.join(", ") : plural(schemas.length, "alternative")}`;
}

const lacking = (value: unknown, properties: string[]) =>
  properties.filter((name) => !Object.hasOwn(value as object, name));

/** For each keyword, what a value must satisfy, by the keyword's schema and the value that violates it. */
const rules: Record<string, (schema: Schema, value: unknown) => string> = {
  type: ({ type }) => `must be ${[type ?? []].flat().map(typeName).join(" or ")}`,
  enum: (schema) => `must be one of ${list(schema.enum ?? [])}`,
  const: (schema) => `must be ${JSON.stringify(schema.const)}`,
  minimum: ({ minimum }) => `must be at least ${minimum}`,
  maximum: ({ maximum }) => `must be at most ${maximum}`,
  exclusiveMinimum: ({ exclusiveMinimum }) => `must be above ${exclusiveMinimum}`,
  exclusiveMaximum: ({ exclusiveMaximum }) => `must be below ${exclusiveMaximum}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  minLength: ({ minLength = 0 }) => `must have at least ${plural(minLength, "character")}`,
  maxLength: ({ maxLength = 0 }) => `must have at most ${plural(maxLength, "character")}`,
  pattern: ({ pattern }) => `must match ${pattern}`,
  format: ({ format }) => `must have the format ${format}`,
  minItems: ({ minItems = 0 }) => `must have at least ${plural(minItems, "item")}`,
  maxItems: ({ maxItems = 0 }) => `must have at most ${plural(maxItems, "item")}`,
  uniqueItems: () => "must not have an item twice",
  minProperties: ({ minProperties }) => `must have at least this many properties: ${minProperties}`,
  maxProperties: ({ maxProperties }) => `must have at most this many properties: ${maxProperties}`,
  required: ({ required = [] }, value) => `must have ${list(lacking(value, required))}`,
  dependentRequired: ({ dependentRequired = {} }, value) =>
    Object.entries(dependentRequired)
      .filter(([name]) => Object.hasOwn(value as object, name))
      .map(([name, others]) => [name, lacking(value, others)] as const)
      .filter(([, missing]) => missing.length > 0)
      .map(([name, missing]) => `must have ${list(missing)} if it has "${name}"`)
      .join(" and "),
  oneOf: ({ oneOf = [] }) => choice(oneOf, "exactly one"),
  anyOf: ({ anyOf = [] }) => choice(anyOf, "at least one"),
  contains: (schema) => `must hold ${wanted(1, schema)}`,
  minContains: (schema) => `must hold at least ${wanted(schema.minContains, schema)}`,
  maxContains: (schema) => `must hold at most ${wanted(schema.maxContains, schema)}`,
  propertyNames: () => "must not be given",
  additionalProperties: () => "is not in the contract",
  unevaluatedProperties: () => "is not in the contract",
};

const wanted = (count: number | undefined, { contains }: Schema) =>
  `${count} ${(typeof contains === "object" && nameOf(contains)) || "of the items that are asked for"}`;

/** Keywords whose message needs no description of the value. */
const withoutValue = new Set(
  (
    "required dependentRequired propertyNames additionalProperties unevaluatedProperties " +
    "contains minContains maxContains uniqueItems anyOf oneOf"
  ).split(" "),
);

/** The message of an issue, as it follows the name of a place. */
export function wordsFor({ keyword, schema, triggers }: Violation, value: unknown): string {
  const where = triggers.length === 0 ? "" : ` together with ${list(triggers)}`;
  const rule = `${rules[keyword]?.(schema, value) ?? `is not allowed by ${keyword}`}${where}`;
  return withoutValue.has(keyword) ? rule : `${rule}, but is ${found(keyword, value)}`;
}
