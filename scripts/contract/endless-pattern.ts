import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** From this polynomial degree on, a backtracking engine takes hours for a few hundred characters. */
const maxDegree = 4;

/**
 * The limits of the analysis. An exponential pattern is found in the first rounds, but a large automaton takes minutes.
 * The limits count steps instead of seconds, so that the result is the same on a slow machine.
 */
export const limits = {
  maxIteration: 3,
  maxNFASize: 500,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
} as const;

/**
 * Writes `x` for what matches texts of one length in one way: escapes, classes, what has a fixed number of repetitions, and groups of
 * these. Backreferences stay.
 */
const withoutFixed = (pattern: string): string =>
  pattern
    .replace(/\\[^1-9k]/gs, "x")
    .replace(/\[[^\]]*\]/g, "x")
    .replace(/(?<=[^()|])\{\d+\}/g, "")
    .replace(/\(\?:[^()|*+?{\\]+\)(?:\{\d+\})?/g, "x");

/**
 * Whether a pattern might be that slow: a group is repeated, or there are at least as many repetitions as the maximum
 * degree. The library that judges it takes long to load.
 */
function needsJudging(pattern: string): boolean {
  const rest = withoutFixed(pattern);
  return /\)[*+{]/.test(rest) || rest.split(/[*+{]/).length > maxDegree;
}

function judge(pattern: string): boolean {
  // Only this build runs in the process itself, without a JVM, a binary or a worker.
  const { checkSync } = require("recheck/lib/browser.js") as typeof import("recheck");
  const found = checkSync(pattern, "u", limits);
  if (found.status !== "vulnerable") return false;
  return found.complexity.type === "exponential" || found.complexity.degree > maxDegree;
}

const verdicts = new Map<string, boolean>();

/** Whether a regular expression takes unlimited time for some texts. Invalid expressions are reported elsewhere. */
export function isEndless(pattern: string): boolean {
  if (!needsJudging(pattern)) return false;
  const verdict = verdicts.get(pattern) ?? judge(pattern);
  // A copy, since a part of a file's text keeps the whole text in memory.
  verdicts.set(structuredClone(pattern), verdict);
  return verdict;
}
