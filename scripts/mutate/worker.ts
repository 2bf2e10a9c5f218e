import { UserError } from "../cli/errors.js";
import { createJudge } from "./judge.js";
import { editsFor, type Told } from "./score.js";

/** Judges every n-th of a run's edits and tells its parent what found each. */
const [count = 0, seed = 0, part = 0, parts = 1] = process.argv.slice(2).map(Number);
const tell = (told: Told) => process.send?.(told);

try {
  const judge = await createJudge(true);
  try {
    for (const [index, edit] of editsFor(count, seed).entries())
      if (index % parts === part) tell({ index, mutant: await judge.judge(edit) });
  } finally {
    judge.close();
  }
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  tell({ error: error.message });
}
process.disconnect?.();
