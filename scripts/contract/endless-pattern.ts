import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** From this degree on, a backtracking engine takes hours for some hundred characters. */
const maxDegree = 4;

/**
 * The limits of the check: an exponential pattern shows in its first rounds, and a large automaton takes minutes. It counts
 * steps instead of seconds, so that its result is the same on a slow machine.
 */
export const limits = {
  maxIteration: 3,
  maxNFASize: 500,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
} as const;

/** Whether a pattern may be that slow: a group is repeated, or there are more repetitions than the degree allows. */
const needsJudging = (pattern: string): boolean => /\)[*+{]/.test(pattern) || pattern.split(/[*+{]/).length > maxDegree;

function judge(pattern: string): boolean {
  // Only this build runs in the process itself, without a JVM, a binary or a worker. It is loaded on demand.
  const { checkSync } = require("recheck/lib/browser.js") as typeof import("recheck");
  const found = checkSync(pattern, "u", limits);
  if (found.status !== "vulnerable") return false;
  return found.complexity.type === "exponential" || found.complexity.degree > maxDegree;
}

const verdicts = new Map<string, boolean>();

/** Whether a regular expression takes unlimited time for some texts. Invalid ones are reported elsewhere. */
export function isEndless(pattern: string): boolean {
  const verdict = verdicts.get(pattern) ?? (needsJudging(pattern) && judge(pattern));
  verdicts.set(pattern, verdict);
  return verdict;
}
