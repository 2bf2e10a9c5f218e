import { join } from "node:path";
import { runNode } from "../helpers/run.js";
import type { PublicDocument } from "./documents.js";

/** What came of one document. */
export interface Trial {
  /** Why nothing was generated. */
  refusal?: string;
  warnings: number;
  /** Of `generate`. */
  seconds: number;
  /** The most memory that the process of `generate` had. */
  megabytes: number;
  compileErrors: string[];
  /** The sample call of every operation, sent to the mock; the reasons of those that failed by operation. */
  calls: { sent: number; failures: Record<string, string> };
}

/** Tries a document in a process of its own. */
export async function tryDocument({ file }: PublicDocument): Promise<Trial> {
  const input = join(import.meta.dirname, "node_modules", file);
  const args = ["--import", import.meta.resolve("tsx"), join(import.meta.dirname, "trial.ts"), input];
  const { stdout, stderr, status, signal } = await runNode(args);
  if (status !== 0) throw new Error(`The trial of ${file} ended with ${signal ?? status}:\n${stderr}`);
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
}

/** The cells of a document's line in the table. */
export function cellsOf({ name }: PublicDocument, trial: Trial): string[] {
  const { refusal, warnings, compileErrors, calls, seconds, megabytes } = trial;
  const failed = Object.keys(calls.failures).length;
  return [
    name,
    refusal === undefined ? `${warnings} warnings` : "refused",
    refusal === undefined && compileErrors.length === 0 ? "yes" : `${compileErrors.length} errors`,
    `${calls.sent - failed} of ${calls.sent}`,
    seconds.toFixed(1),
    megabytes.toFixed(0),
  ];
}

/** The heads of the table. */
export const heads = ["document", "generates", "compiles", "calls answered", "seconds", "MB"];
