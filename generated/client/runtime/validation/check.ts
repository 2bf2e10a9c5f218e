import type { ValidationIssue } from "../errors.js";
import { pathOf, valueAt } from "../path.js";
import { type Schema, validate } from "../vendor/json-schema/index.js";
import { trace } from "./trace.js";
import { wordsFor } from "./words.js";

const tooDeep: ValidationIssue = { pointer: "", keyword: "$ref", message: "is nested too deep to be checked" };

/** Maximum number of issues of a value, since a list may have a hundred thousand invalid items. */
export const maxIssues = 100;

/** The violations of a schema by a JSON value, at most the first hundred. Pointers lead into the value. */
export function check(
  value: unknown,
  schema: Schema | boolean,
  shared: Record<string, Schema | boolean>,
): ValidationIssue[] {
  if (schema === true) return [];
  if (value === undefined) return [{ pointer: "", keyword: "type", message: "must not be empty" }];
  try {
    // The references are names in `shared`, so the validator need not resolve them.
    const { valid, errors } = validate(value, schema, "2020-12", shared, false);
    // A map removes duplicates: the validator reports each missing property separately.
    const issues = new Map<string, ValidationIssue>();
    for (const error of errors) {
      const broken = trace(error, schema, shared);
      if (broken === undefined) continue;
      const pointer = decodeURIComponent(error.instanceLocation).slice(1);
      const message = wordsFor(broken, valueAt(value, pathOf(pointer)));
      const issue = { pointer, keyword: broken.keyword, message };
      issues.set(JSON.stringify(issue), issue);
      if (issues.size === maxIssues) break;
    }
    return valid || issues.size > 0 ? [...issues.values()] : [tooDeep];
  } catch (error) {
    // The validator visits a value by recursion.
    if (error instanceof RangeError) return [tooDeep];
    // The validator cannot encode the pointer of such a property.
    if (error instanceof URIError)
      return [{ pointer: "", keyword: "propertyNames", message: "must not have half of a surrogate pair in a name" }];
    throw error;
  }
}
