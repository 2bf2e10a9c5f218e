import { setTimeout } from "node:timers/promises";
import { UserError } from "../cli/errors.js";
import { Sources } from "../contract/sources.js";
import { generate } from "../generate/generate.js";

/** What to regenerate, and whom to tell. */
export interface RegenerateOptions {
  input: string;
  output: string;
  /** What the last run read. */
  sources: Sources;
  onGenerated: () => void;
  /** Told what is wrong with the contract; the last good output is still there. */
  onBroken: (message: string) => void;
  /** Waits before the files are looked at again; 100 milliseconds unless given. */
  pause?: (signal: AbortSignal) => Promise<void>;
}

const shortPause = (signal: AbortSignal): Promise<void> => setTimeout(100, undefined, { signal });

/**
 * Generates again whenever the disk no longer has what the last run read, be it saved before, during or after that run.
 * The files are read and compared, since what a system tells of changes is not reliable: events of several quick saves
 * become one, a file that replaces another is watched no longer, and shared folders tell nothing.
 * @returns what ends it.
 */
export function regenerateOnSave(options: RegenerateOptions): () => void {
  const { input, output, onGenerated, onBroken, pause = shortPause } = options;
  const closing = new AbortController();

  /** Waits until what was read is no longer there, and then until nothing changes: some editors empty a file first. */
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
