import { createContext, Script } from "node:vm";

/** Milliseconds; sound patterns take none. */
const patience = 1_000;

// Only a script of its own can be ended while a regular expression runs.
const run = new Script("for (const { pattern, texts } of all) for (const text of texts) pattern.test(text)");

/** Texts that fit a repetition for long and then not: each character of the pattern, and one of each usual kind. */
const textsFor = (pattern: string): string[] =>
  [...new Set(`aA0 -.${pattern}`)].slice(0, 40).map((character) => `${character.repeat(40)}\u0000`);

function readAs(pattern: string): RegExp[] {
  try {
    return [new RegExp(pattern, "u")];
  } catch {
    // What is no regular expression is for others to tell.
    return [];
  }
}

function takesForever(patterns: string[]): boolean {
  const all = patterns.flatMap((each) => readAs(each).map((pattern) => ({ pattern, texts: textsFor(each) })));
  try {
    run.runInContext(createContext({ all }), { timeout: patience });
    return false;
  } catch (error) {
    if (Object(error).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return true;
    throw error;
  }
}

/** The first pattern that never ends on some text, since a repetition in it contains another one. */
export function endlessAmong(patterns: string[]): string | undefined {
  if (patterns.length === 0 || !takesForever(patterns)) return undefined;
  return patterns.length === 1 ? patterns[0] : patterns.find((each) => takesForever([each]));
}
