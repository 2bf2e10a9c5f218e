import { setTimeout } from "node:timers/promises";
import { UserError } from "../cli/errors.js";
import { Sources } from "../contract/sources.js";
import { generate } from "../generate/generate.js";

/** Options of regenerating. */
export interface RegenerateOptions {
  input: string;
  output: string;
  /** The snapshot of the last run. */
  sources: Sources;
  onGenerated: () => void;
  /** Called with what is wrong with the contract. The last good output stays. */
  onBroken: (message: string) => void;
  /** Waits between two comparisons of the files. @default 100 milliseconds */
  pause?: (signal: AbortSignal) => Promise<void>;
}

const shortPause = (signal: AbortSignal): Promise<void> => setTimeout(100, undefined, { signal });

/**
 * Generates again whenever the files differ from what the last run read, whether they were saved before, during or after
 * that run. Compares the files instead of watching them, since file events are not reliable: quick saves become one
 * event, a file that replaces another is no longer watched, and shared folders send none.
 * @returns a function that stops it.
 */
export function regenerateOnSave(options: RegenerateOptions): () => void {
  const { input, output, onGenerated, onBroken, pause = shortPause } = options;
  const closing = new AbortController();

  /** Waits until a file changes, then until none changes any more: some editors empty a file before they write it. */
  async function saved(sources: Sources): Promise<void> {
    do await pause(closing.signal);
    while (sources.changes().length === 0);
    for (let seen = sources; seen.changes().length > 0; ) {
      seen = seen.again();
      await pause(closing.signal);
    }
  }

  async function follow(): Promise<void> {
    for (let sources = options.sources; ; ) {
      await saved(sources);
      sources = new Sources();
      try {
        await generate({ input, output, sources });
        if (!closing.signal.aborted) onGenerated();
      } catch (error) {
        onBroken(error instanceof UserError ? error.message : `The toolchain failed: ${String(error)}`);
      }
    }
  }

  follow().catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  return () => closing.abort();
}
