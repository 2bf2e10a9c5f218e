import { getLineColLocation } from "@redocly/openapi-core";
import type { GuardedResolver } from "./guarded-resolver.js";
import { isNode } from "./node.js";
import { LintError, type Problem, shownPath } from "./problem.js";
import { findReferenceCycle } from "./reference-cycle.js";
import { filesOf, referenceAt, referencesIn } from "./references.js";

/** References that lead to a whole contract, and those to an anchor. */
const toWholeOrAnchor = /^(#\/?)?$|#[^/]/;
const toAnchor = /#[^/]/;

/**
 * Refuses a reference to the whole contract or to an anchor: no types can be made of either, and lint reports the first
 * at its target. A file that is one schema may refer to itself.
 * @throws LintError with each of them.
 */
export async function refuseOddReferences(resolver: GuardedResolver): Promise<void> {
  const problems: Problem[] = [];
  for (const { source, parsed } of (await filesOf(resolver)).values()) {
    const odd = isNode(parsed) && "openapi" in parsed ? toWholeOrAnchor : toAnchor;
    for (const pointer of referencesIn(parsed, "#")) {
      const reference = referenceAt(parsed, pointer) ?? "";
      if (!odd.test(reference)) continue;
      const { line, col: column } = getLineColLocation({ source, pointer }).start;
      const message = `The reference "${reference}" is no JSON pointer to one thing. Write one, such as "#/components/schemas/Name".`;
      const place = { file: shownPath(source.absoluteRef), line, column, pointer };
      problems.push({ severity: "error", rule: "no-odd-reference", message, ...place });
    }
  }
  if (problems.length > 0) throw new LintError(problems);
}

/**
 * Refuses a contract with a reference that leads back to itself: lint fails on some of these and overlooks others.
 * @throws LintError with the first of them.
 */
export async function refuseReferenceCycle(resolver: GuardedResolver): Promise<void> {
  const cycle = await findReferenceCycle(resolver);
  if (cycle === undefined) return;
  const { to, keywords, ...place } = cycle;
  const path = keywords.length === 0 ? "references alone" : `references and ${keywords.join(", ")}`;
  const message = `The reference ${to} leads back to itself through ${path}. Let one of them be what is meant.`;
  throw new LintError([
    { severity: "error", rule: "no-reference-cycle", message, ...place, file: shownPath(place.file) },
  ]);
}
