import { fork } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../cli/errors.js";
import { paths } from "../cli/paths.js";
import { choose } from "./choose.js";
import { type Edit, editsOf } from "./edits.js";
import type { Mutant } from "./judge.js";

export interface Score {
  seed: number;
  mutants: Mutant[];
  /**
   * Number of edits that were detected because they contradict something, not only because no release announces them.
   */
  byMeaning: number;
  /** Number of all detected edits. */
  inAll: number;
}

/**
 * Chooses edits of the contract and its workflows. Overlays are left out: translations have their own record, and the
 * mock has its own tests.
 */
export function editsFor(count: number, seed: number): Edit[] {
  const files = readdirSync(join(paths.root, "openapi"), { recursive: true, encoding: "utf8" })
    .map((name) => `openapi/${name.replaceAll("\\", "/")}`)
    .filter((name) => /^openapi\/(openapi|(resources|shared|workflows)\/.*)\.yaml$/.test(name))
    .sort();
  const edits = files.flatMap((file) => editsOf(file, readFileSync(join(paths.root, file), "utf8")));
  return choose(edits, count, seed);
}

export function scoreOf(seed: number, mutants: Mutant[]): Score {
  const caught = mutants.filter(({ caughtBy }) => caughtBy !== undefined);
  const byMeaning = caught.filter(({ caughtBy }) => caughtBy !== "release").length;
  return { seed, mutants, byMeaning, inAll: caught.length };
}

/** A message of a process that judges a part of the edits. */
export type WorkerMessage = { index: number; mutant: Mutant } | { error: string };

/** Makes small edits of the contract, one at a time, and judges each of them. Two processes share the edits. */
export async function mutate(count: number, seed: number, progress: (done: number) => void): Promise<Score> {
  const mutants = new Map<number, Mutant>();
  const worker = fileURLToPath(new URL("worker.ts", import.meta.url));
  const parts = Math.min(2, availableParallelism());
  const children = Array.from({ length: parts }, (_, part) => fork(worker, [count, seed, part, parts].map(String)));
  const judged = children.map(
    (child) =>
      new Promise<void>((resolve, reject) => {
        child.on("message", (message: WorkerMessage) => {
          if ("error" in message) return reject(new UserError(message.error));
          mutants.set(message.index, message.mutant);
          progress(mutants.size);
        });
        child.on("exit", (code) =>
          code === 0 ? resolve() : reject(new UserError(`A process that judges edits ended with ${code}.`)),
        );
      }),
  );
  try {
    await Promise.all(judged);
  } finally {
    for (const child of children) if (child.connected) child.disconnect();
  }
  const inOrder = [...mutants].sort(([one], [other]) => one - other);
  return scoreOf(
    seed,
    inOrder.map(([, mutant]) => mutant),
  );
}
