import { isNode, type Node } from "../contract/document.js";
import { isEnforced } from "../contract/formats.js";

/** The keywords that hold schemas, by how they hold them, and those that limit a value by themselves. */
const maps = ["properties", "patternProperties", "dependentSchemas"];
const lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const schemas = [
  ...["items", "contains", "unevaluatedItems", "additionalProperties", "unevaluatedProperties", "propertyNames"],
  ...["not", "if", "then", "else"],
];
const limits = [
  ...["type", "enum", "const", "required", "dependentRequired", "minProperties", "maxProperties"],
  ...[
    "minItems",
    "maxItems",
    "uniqueItems",
    "minContains",
    "maxContains",
    "minLength",
    "maxLength",
    "pattern",
    "format",
  ],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
];

/** Keyword of a `oneOf` of which several may fit, because open enumerations alone tell its alternatives apart. */
export const overlapping = "x-overlapping";

/** How a compact schema names another one: a component by its name, anything else by its pointer. */
const referenceName = (pointer: string): string => pointer.replace(/^#\/components\/schemas\/(?=[^/]+$)/, "");

/** The pointer that such a name stands for. */
export const referencePointer = (name: string): string =>
  name.startsWith("#") ? name : `#/components/schemas/${name}`;

/** What OpenAPI 3.0 says in words of its own, as JSON Schema 2020-12 says it. */
function modern(schema: Node): Node {
  if (schema.$ref !== undefined) return { $ref: schema.$ref };
  const { nullable, exclusiveMinimum, exclusiveMaximum, minimum, maximum, ...rest } = schema;
  const bound = (name: string, exclusiveName: string, value: unknown, exclusive: unknown) =>
    value === undefined ? {} : { [exclusive === true ? exclusiveName : name]: value };
  return {
    ...rest,
    ...bound("minimum", "exclusiveMinimum", minimum, exclusiveMinimum),
    ...bound("maximum", "exclusiveMaximum", maximum, exclusiveMaximum),
    ...(nullable === true && typeof rest.type === "string" ? { type: [rest.type, "null"] } : {}),
  };
}

function isRegExp(pattern: unknown): boolean {
  try {
    new RegExp(String(pattern), "u");
    return true;
  } catch {
    return false;
  }
}

/**
 * A schema of the contract without all that says nothing of whether a value fits: descriptions, defaults, examples,
 * extensions, formats that are remarks, and patterns that JavaScript cannot read. `false` becomes `{ not: {} }`, which a validator reports at its
 * place like any other keyword.
 */
export function compactSchema(schema: unknown, isOpenApi30: boolean): Node | boolean {
  if (schema === false) return { not: {} };
  if (!isNode(schema)) return true;
  const compact = (each: unknown) => compactSchema(each, isOpenApi30);
  const entries = Object.entries(isOpenApi30 ? modern(schema) : schema).flatMap(
    ([keyword, value]): [string, unknown][] => {
      if (keyword === "$ref") return [[keyword, referenceName(String(value))]];
      if (maps.includes(keyword) && isNode(value))
        return [[keyword, Object.fromEntries(Object.entries(value).map(([name, each]) => [name, compact(each)]))]];
      if (keyword === "oneOf" && Array.isArray(value) && schema[overlapping] === true)
        return [["anyOf", value.map(compact)]];
      if (lists.includes(keyword) && Array.isArray(value)) return [[keyword, value.map(compact)]];
      if (schemas.includes(keyword)) return [[keyword, compact(value)]];
      if (keyword === "pattern" && !isRegExp(value)) return [];
      if (keyword === "format" && !isEnforced(value)) return [];
      return limits.includes(keyword) ? [[keyword, value]] : [];
    },
  );
  return Object.fromEntries(entries);
}

/** The names of the schemas that a compact schema refers to. */
export function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === "$ref" && typeof each === "string" ? [each] : referencesIn(each),
  );
}
