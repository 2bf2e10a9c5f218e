import { dirname, resolve } from "node:path";
import { watch } from "chokidar";
import { UserError } from "../cli/errors.js";
import { generate } from "../generate/generate.js";
import { readManifest } from "../generate/manifest.js";

/** What to regenerate, and whom to tell. */
export interface RegenerateOptions {
  input: string;
  output: string;
  onGenerated: () => void;
  /** Told what is wrong with the contract; the last good output is still there. */
  onBroken: (message: string) => void;
}

/**
 * Generates again whenever something in the contract's folder, or a file it refers to elsewhere, is saved. Saves that
 * come while it generates are taken up by one more run.
 */
export function regenerateOnSave({ input, output, onGenerated, onBroken }: RegenerateOptions) {
  const folder = dirname(resolve(input));
  const referenced = () => Object.keys(readManifest(output)?.inputs ?? {}).map((path) => resolve(folder, path));
  const watcher = watch([folder, ...referenced()], {
    ignoreInitial: true,
    // Some editors empty a file before they write it.
    awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 },
  });
  let stale = false;
  let running = false;

  async function regenerate(): Promise<void> {
    stale = true;
    if (running) return;
    running = true;
    while (stale) {
      stale = false;
      try {
        await generate({ input, output });
        watcher.add(referenced());
        onGenerated();
      } catch (error) {
        onBroken(error instanceof UserError ? error.message : `The toolchain failed: ${String(error)}`);
      }
    }
    running = false;
  }

  watcher.on("all", () => void regenerate());
  return watcher;
}
