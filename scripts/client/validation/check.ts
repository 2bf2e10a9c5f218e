import type { ValidationIssue } from "../runtime/errors.js";
import { valueAt } from "../runtime/way.js";
import { type Schema, validate } from "../vendor/json-schema/index.js";
import { trace } from "./trace.js";
import { wordsFor } from "./words.js";

const tokensOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Everything in which a JSON value departs from a schema; pointers lead into the value. */
export function check(
  value: unknown,
  schema: Schema | boolean,
  shared: Record<string, Schema | boolean>,
): ValidationIssue[] {
  if (schema === true) return [];
  if (value === undefined) return [{ pointer: "", keyword: "type", message: "must not be empty" }];
  try {
    // The references are names in `shared`, so there is nothing to resolve beforehand.
    const { errors } = validate(value, schema, "2020-12", shared, false);
    const issues = errors.flatMap((error): ValidationIssue[] => {
      const broken = trace(error, schema, shared);
      if (broken === undefined) return [];
      const pointer = decodeURIComponent(error.instanceLocation).slice(1);
      return [{ pointer, keyword: broken.keyword, message: wordsFor(broken, valueAt(value, tokensOf(pointer))) }];
    });
    // The validator tells each missing property by itself.
    return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
  } catch (error) {
    // The validator cannot write the place of such a property down.
    if (error instanceof URIError)
      return [{ pointer: "", keyword: "propertyNames", message: "must not have half of a surrogate pair in a name" }];
    throw error;
  }
}
