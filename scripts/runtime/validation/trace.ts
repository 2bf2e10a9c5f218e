import type { OutputUnit, Schema } from "../vendor/json-schema/index.js";

/** A keyword of a schema that a value does not keep. */
export interface Broken {
  keyword: string;
  /** The schema that the keyword stands in. */
  schema: Schema;
  /** The properties whose presence brought it in, through `dependentSchemas`. */
  beside: readonly string[];
}

/** Keywords that only hand on what the schemas in them say; the validator reports those as well. */
const wrappers = new Set([
  ...["$ref", "allOf", "if", "properties", "patternProperties", "additionalProperties", "unevaluatedProperties"],
  ...["items", "prefixItems", "unevaluatedItems", "dependentSchemas", "propertyNames"],
]);
/** Keywords that may hold although a schema in them does not: what is said inside is no fault by itself. */
const alternatives = new Set(["anyOf", "oneOf", "not", "contains"]);
const named = new Set(["properties", "patternProperties", "dependentSchemas", "allOf", "prefixItems"]);

/**
 * Finds the keyword that an error of the validator is about; undefined where the error only repeats what another one
 * says in more detail.
 */
export function trace(
  { keywordLocation }: OutputUnit,
  root: Schema | boolean,
  shared: Record<string, Schema | boolean>,
): Broken | undefined {
  const tokens = decodeURIComponent(keywordLocation)
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  // The validator's own spelling.
  const last = tokens.pop()?.replace("dependantRequired", "dependentRequired");
  if (last === undefined || wrappers.has(last)) return undefined;
  let outer = "";
  let isName = false;
  const beside: string[] = [];
  // The location was made by walking this very schema, so what it names is there.
  let schema = root as Schema;
  for (let index = 0; index < tokens.length; index++) {
    const keyword = tokens[index] ?? "";
    if (alternatives.has(keyword)) return undefined;
    if (keyword === "propertyNames") isName = true;
    outer = keyword;
    if (keyword === "$ref") schema = shared[schema.$ref ?? ""] as Schema;
    else if (named.has(keyword)) {
      const name = tokens[++index] ?? "";
      if (keyword === "dependentSchemas") beside.push(name);
      schema = schema[keyword][name];
    } else schema = schema[keyword];
  }
  // `not: {}` stands for a schema that is `false`: it is the keyword around it that allows nothing.
  const nothing = last === "not" && typeof schema.not === "object" && Object.keys(schema.not).length === 0;
  return { keyword: isName ? "propertyNames" : nothing ? outer : last, schema, beside };
}
