import type { OutputUnit, Schema } from "../vendor/json-schema/index.js";
import { lists, maps, single } from "./applicators.js";

/** A keyword of a schema that a value violates. */
export interface Broken {
  keyword: string;
  /** The schema that the keyword stands in. */
  schema: Schema;
  /** The properties whose presence brought it in, through `dependentSchemas`. */
  beside: readonly string[];
}

/** Keywords that hold several schemas. */
const several = [...lists, ...maps];
/** Keywords that a value may keep although it does not fit a schema in them: what is reported inside is no issue. */
const alternatives = ["anyOf", "oneOf", "not", "contains"];
/** Keywords that only apply the schemas in them, whose issues the validator reports as well. */
const isWrapper = (keyword: string): boolean =>
  ["$ref", ...several, ...single].includes(keyword) && !alternatives.includes(keyword);

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
  if (last === undefined || isWrapper(last)) return undefined;
  let outer = "";
  let isName = false;
  const beside: string[] = [];
  // The location was made by walking this very schema, so what it names is there.
  let schema = root as Schema;
  for (let index = 0; index < tokens.length; index++) {
    const keyword = tokens[index] ?? "";
    if (alternatives.includes(keyword)) return undefined;
    if (keyword === "propertyNames") isName = true;
    outer = keyword;
    if (keyword === "$ref") schema = shared[schema.$ref ?? ""] as Schema;
    else if (several.includes(keyword)) {
      const name = tokens[++index] ?? "";
      if (keyword === "dependentSchemas") beside.push(name);
      schema = schema[keyword][name];
    } else schema = schema[keyword];
  }
  // `not: {}` stands for a schema that is `false`: it is the keyword around it that allows nothing.
  const nothing = last === "not" && typeof schema.not === "object" && Object.keys(schema.not).length === 0;
  return { keyword: isName ? "propertyNames" : nothing ? outer : last, schema, beside };
}
