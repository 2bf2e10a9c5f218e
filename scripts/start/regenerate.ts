import { setTimeout } from "node:timers/promises";
import { UserError } from "../cli/errors.js";
import { Sources } from "../contract/sources.js";
import { type GenerateOptions, generate } from "../generate/generate.js";
import type { Progress } from "../generate/pipeline.js";
import { Stale } from "../generate/while-linting.js";

/** Options of `regenerateOnSave`. `sources` is the snapshot of the last run. */
export interface RegenerateOptions
  extends Required<Pick<GenerateOptions, "input" | "output" | "sources">>,
    Pick<GenerateOptions, "threads"> {
  onGenerated: () => void;
  /** Called with an error message. The last valid output is kept. */
  onBroken: (message: string) => void;
  /** Waits between two comparisons of the files. @default 100 milliseconds */
  pause?: (signal: AbortSignal) => Promise<void>;
  /** Called with the name of each step that begins. */
  progress?: Progress;
}

/**
 * Generates again whenever the files differ from those that the last run read. A save during a run ends that run at its
 * next step, and what it made is not written.
 * It compares files, since file events are not reliable: quick saves cause one event, a replaced file is no longer
 * watched, and shared folders cause no events.
 * @returns a function that stops it.
 */
export function regenerateOnSave(options: RegenerateOptions): () => void {
  const { input, output, threads, onGenerated, onBroken, progress = () => {} } = options;
  const { pause = (signal) => setTimeout(100, undefined, { signal }) } = options;
  const closing = new AbortController();

  /** Waits until a file has changed. */
  async function saved(sources: Sources): Promise<void> {
    while (sources.changes().length === 0) await pause(closing.signal);
  }

  async function follow(): Promise<void> {
    for (let sources = options.sources; ; ) {
      await saved(sources);
      sources = new Sources();
      try {
        const refuseStale = (step: string) => {
          progress(step);
          if (sources.changes().length > 0) throw new Stale();
        };
        await generate({ input, output, sources, progress: refuseStale, ...(threads && { threads }) });
        if (!closing.signal.aborted) onGenerated();
      } catch (error) {
        if (error instanceof Stale) continue;
        // Some editors empty a file before they write it.
        await pause(closing.signal);
        if (sources.changes().length > 0) continue;
        onBroken(error instanceof UserError ? error.message : `The toolchain failed: ${String(error)}`);
      }
    }
  }

  follow().catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  return () => closing.abort();
}
