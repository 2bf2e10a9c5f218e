import { pathOf } from "../path.js";
import type { OutputUnit, Schema } from "../vendor/json-schema/index.js";
import { lists, maps, single } from "./applicators.js";

/** A keyword of a schema that a value violates. */
export interface Violation {
  keyword: string;
  /** The schema with the keyword. */
  schema: Schema;
  /** The properties that apply the schema through `dependentSchemas`. */
  triggers: readonly string[];
}

/** Keywords that hold several schemas. */
const several = [...lists, ...maps];
/** Keywords that a value may satisfy although it does not fit a schema in them: errors inside are no issues. */
const alternatives = ["anyOf", "oneOf", "not", "contains"];
/** Whether a keyword only applies the schemas in it, whose errors the validator reports too. */
const isWrapper = (keyword: string): boolean =>
  ["$ref", ...several, ...single].includes(keyword) && !alternatives.includes(keyword);

/** Finds the keyword of a validator's error; undefined if another error says the same in more detail. */
export function trace(
  { keywordLocation }: OutputUnit,
  root: Schema | boolean,
  shared: Record<string, Schema | boolean>,
): Violation | undefined {
  const tokens = pathOf(decodeURIComponent(keywordLocation));
  // The validator misspells this keyword.
  const last = tokens.pop()?.replace("dependantRequired", "dependentRequired");
  if (last === undefined || isWrapper(last)) return undefined;
  let outer = "";
  let isName = false;
  const triggers: string[] = [];
  // The validator made the location while it visited this schema, so each part exists.
  let schema = root as Schema;
  for (let index = 0; index < tokens.length; index++) {
    const keyword = tokens[index] ?? "";
    if (alternatives.includes(keyword)) return undefined;
    if (keyword === "propertyNames") isName = true;
    outer = keyword;
    if (keyword === "$ref") schema = shared[schema.$ref ?? ""] as Schema;
    else if (several.includes(keyword)) {
      const name = tokens[++index] ?? "";
      if (keyword === "dependentSchemas") triggers.push(name);
      schema = schema[keyword][name];
    } else schema = schema[keyword];
  }
  // `not: {}` replaces the schema `false`: the violated keyword is the one around it.
  const isFalse = last === "not" && typeof schema.not === "object" && Object.keys(schema.not).length === 0;
  if (isName) return { keyword: "propertyNames", schema, triggers };
  return { keyword: isFalse ? outer : last, schema, triggers };
}
