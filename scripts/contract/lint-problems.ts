import type { NormalizedProblem } from "@redocly/openapi-core";
import { isNode } from "./node.js";
import { atPointer, tokensOf } from "./pointer.js";
import { type Problem, problem } from "./problem.js";
import type { Files } from "./references.js";

/** The value in the files that a lint finding is about. */
export function valueAt(files: Files, { location: [place] }: NormalizedProblem): unknown {
  const { pointer = "", source } = place ?? {};
  return atPointer(files.get(source?.absoluteRef ?? "")?.parsed, pointer);
}

/** A lint finding as a problem that includes the reference, which the library omits. */
function readable(files: Files, found: NormalizedProblem): Problem[] {
  const value = valueAt(files, found);
  const { pointer = "" } = found.location[0] ?? {};
  // An example lacks a name, such as `valueOf`, that every JavaScript object inherits.
  if (value === undefined && (tokensOf(pointer).at(-1) ?? "") in Object.prototype) return [];
  const each = problem(found);
  if (found.ruleId !== "no-unresolved-refs" || !isNode(value) || typeof value.$ref !== "string") return [each];
  const message = each.message.replace("$ref", `$ref "${value.$ref}"`).replace(/\.?$/, ".");
  return [{ ...each, message: `${message} Correct it, or write what it should lead to.` }];
}

/** The lint findings as problems, without duplicates. */
export function lintProblems(files: Files, found: NormalizedProblem[]): Problem[] {
  const problems = found.flatMap((each) => readable(files, each));
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
}
