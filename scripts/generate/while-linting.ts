import type { LintElsewhere } from "../contract/load.js";
import type { Problem } from "../contract/problem.js";
import type { Threads } from "./threads.js";

/** Thrown by a callback to end a run whose input was saved again. */
export class Stale extends Error {}

/**
 * Works on a contract while a thread lints it, if the work asks for it. Resolves to the result, and the warnings of that thread.
 * @throws LintError if lint finds errors, since they explain an error of the work; otherwise that error.
 */
export async function whileLinting<Made>(
  threads: Pick<Threads, "lint"> | undefined,
  work: (lint: LintElsewhere | undefined) => Promise<Made>,
): Promise<{ made: Made; warnings: Problem[] }> {
  let linting: Promise<Problem[]> = Promise.resolve([]);
  const lint =
    threads &&
    ((...contract: Parameters<LintElsewhere>) => {
      linting = threads.lint(...contract);
      // It is awaited later.
      linting.catch(() => {});
    });
  try {
    const made = await work(lint);
    return { made, warnings: await linting };
  } catch (error) {
    if (!(error instanceof Stale)) await linting;
    throw error;
  }
}
