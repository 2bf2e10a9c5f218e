import type { NormalizedProblem, Document as Read } from "@redocly/openapi-core";
import type { GuardedResolver } from "./guarded-resolver.js";
import { atPointer, tokensOf } from "./pointer.js";
import { type Problem, problem } from "./problem.js";
import { filesOf, referenceAt } from "./references.js";

/** Whether lint stumbled over a name, such as `valueOf`, that an example lacks but every JavaScript object inherits. */
function isInherited(files: Map<string, Read>, { location: [location] }: NormalizedProblem): boolean {
  const { pointer = "", source } = location ?? {};
  const read = files.get(source?.absoluteRef ?? "");
  return (tokensOf(pointer).at(-1) ?? "") in Object.prototype && atPointer(read?.parsed, pointer) === undefined;
}

/** A lint finding as a problem. Lint does not name the reference that it cannot resolve; this does. */
function readable(files: Map<string, Read>, found: NormalizedProblem): Problem {
  const each = problem(found);
  const [location] = found.location;
  const reference = location?.pointer && referenceAt(files.get(location.source.absoluteRef)?.parsed, location.pointer);
  if (found.ruleId !== "no-unresolved-refs" || !reference) return each;
  const message = each.message.replace("$ref", `$ref "${reference}"`).replace(/\.?$/, ".");
  return { ...each, message: `${message} Correct it, or write what it should lead to.` };
}

/** The lint findings as problems, without duplicates. */
export async function lintProblems(resolver: GuardedResolver, found: NormalizedProblem[]): Promise<Problem[]> {
  const files = await filesOf(resolver);
  const problems = found.filter((each) => !isInherited(files, each)).map((each) => readable(files, each));
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
}
