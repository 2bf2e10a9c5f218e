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
  /** Waits between two comparisons of the files. @default 50 milliseconds */
  pause?: (signal: AbortSignal) => Promise<void>;
  /** Called with the name of each step that begins. */
  progress?: Progress;
  /** Resolves when there is nothing else to do. Everything is then made once before the first save. @default never */
  idle?: Promise<void>;
}

/**
 * Generates again whenever the files differ from those that the last run read. A save during a run ends that run at its
 * next step, and what it made is not written.
 * It compares files, since file events are not reliable: quick saves cause one event, a replaced file is no longer
 * watched, and shared folders cause no events.
 * @returns a function that stops it, and resolves when the output is complete.
 */
export function regenerateOnSave(options: RegenerateOptions): () => Promise<void> {
  const { input, output, threads, idle, onGenerated, onBroken, progress = () => {} } = options;
  const { pause = (signal) => setTimeout(50, undefined, { signal }) } = options;
  const closing = new AbortController();
  let updating = Promise.resolve();

  /** Waits until a file has changed. */
  async function saved(sources: Sources): Promise<void> {
    while (sources.changes().length === 0) await pause(closing.signal);
  }

  /** Generates from a snapshot, until a file of it changes. */
  async function run(sources: Sources, check = false): Promise<void> {
    const refuseStale = (step: string) => {
      progress(step);
      if (sources.changes().length > 0) throw new Stale();
    };
    await generate({ input, output, sources, check, progress: refuseStale, ...(threads && { threads }) });
  }

  async function update(sources: Sources): Promise<void> {
    try {
      await run(sources);
      if (!closing.signal.aborted) onGenerated();
    } catch (error) {
      if (error instanceof Stale) return;
      // Some editors empty a file before they write it.
      await pause(closing.signal);
      if (sources.changes().length > 0) return;
      onBroken(error instanceof UserError ? error.message : `The toolchain failed: ${String(error)}`);
    }
  }

  async function follow(): Promise<void> {
    const first = saved(options.sources);
    await Promise.race([first, idle ?? first]);
    // The first save then finds all modules loaded and results kept. An error has been reported already.
    if (options.sources.changes().length === 0) await run(new Sources(), true).catch(() => {});
    await first;
    for (;;) {
      const sources = new Sources();
      updating = update(sources);
      await updating;
      await saved(sources);
    }
  }

  follow().catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  return () => {
    closing.abort();
    return updating.catch(() => {});
  };
}
