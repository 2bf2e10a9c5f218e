import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** A text of some hundred characters takes a backtracking engine hours from here on. */
const maxDegree = 4;

/**
 * How far the judge looks: an exponential pattern shows in its first rounds, and a large automaton takes it minutes. It counts
 * steps instead of seconds, so that its verdict is the same on a slow machine.
 */
export const limits = {
  maxIteration: 3,
  maxNFASize: 500,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
} as const;

/** Whether a pattern can be that slow: a group is repeated, or there are more repetitions than the degree allows. */
const needsJudging = (pattern: string): boolean => /\)[*+{]/.test(pattern) || pattern.split(/[*+{]/).length > maxDegree;

function judge(pattern: string): boolean {
  // Only this build judges in the process itself, without a JVM, a binary or a worker. It is loaded where it is needed.
  const { checkSync } = require("recheck/lib/browser.js") as typeof import("recheck");
  const found = checkSync(pattern, "u", limits);
  if (found.status !== "vulnerable") return false;
  return found.complexity.type === "exponential" || found.complexity.degree > maxDegree;
}

const verdicts = new Map<string, boolean>();

/** Whether a regular expression never ends on some texts. An invalid one is reported elsewhere. */
export function isEndless(pattern: string): boolean {
  const verdict = verdicts.get(pattern) ?? (needsJudging(pattern) && judge(pattern));
  verdicts.set(pattern, verdict);
  return verdict;
}
