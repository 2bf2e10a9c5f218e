import type { ValidationIssue } from "../errors.js";
import { valueAt } from "../path.js";
import { type Schema, validate } from "../vendor/json-schema/index.js";
import { trace } from "./trace.js";
import { wordsFor } from "./words.js";

const tooDeep: ValidationIssue = { pointer: "", keyword: "$ref", message: "is nested too deep to be checked" };

const tokensOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Issues of a value at most: a list may have a hundred thousand bad items. */
export const mostIssues = 100;

/** In what a JSON value departs from a schema, up to the first hundred issues; pointers lead into the value. */
export function check(
  value: unknown,
  schema: Schema | boolean,
  shared: Record<string, Schema | boolean>,
): ValidationIssue[] {
  if (schema === true) return [];
  if (value === undefined) return [{ pointer: "", keyword: "type", message: "must not be empty" }];
  try {
    // The references are names in `shared`, so there is nothing to resolve beforehand.
    const { valid, errors } = validate(value, schema, "2020-12", shared, false);
    // The validator tells each missing property by itself.
    const issues = new Map<string, ValidationIssue>();
    for (const error of errors) {
      const broken = trace(error, schema, shared);
      if (broken === undefined) continue;
      const pointer = decodeURIComponent(error.instanceLocation).slice(1);
      const message = wordsFor(broken, valueAt(value, tokensOf(pointer)));
      const issue = { pointer, keyword: broken.keyword, message };
      issues.set(JSON.stringify(issue), issue);
      if (issues.size === mostIssues) break;
    }
    return valid || issues.size > 0 ? [...issues.values()] : [tooDeep];
  } catch (error) {
    // The validator goes through a value by recursion.
    if (error instanceof RangeError) return [tooDeep];
    // The validator cannot write the place of such a property down.
    if (error instanceof URIError)
      return [{ pointer: "", keyword: "propertyNames", message: "must not have half of a surrogate pair in a name" }];
    throw error;
  }
}
