import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder that all tests of a run share. */
    scratch: string;
  }
}

/** Makes a folder for the run, and takes it away at its end. */
export default function setup({ provide }: TestProject): () => void {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "run-")));
  provide("scratch", scratch);
  return () => rmSync(scratch, { recursive: true, force: true });
}
