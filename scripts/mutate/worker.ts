import { run, UserError } from "../cli/errors.js";
import { createJudge } from "./judge.js";
import { editsFor, type Told } from "./score.js";

/** Judges every n-th of a run's edits and tells its parent what found each, until the parent has heard enough. */
const [count = 0, seed = 0, part = 0, parts = 1] = process.argv.slice(2).map(Number);
/** What a parent no longer hears is lost, and no fault. */
const tell = (told: Told) => process.connected && process.send?.(told, undefined, undefined, () => {});

await run(async () => {
  try {
    const judge = await createJudge(true);
    try {
      for (const [index, edit] of editsFor(count, seed).entries())
        if (index % parts === part && process.connected) tell({ index, mutant: await judge.judge(edit) });
    } finally {
      judge.close();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tell({ error: error.message });
  }
});
if (process.connected) process.disconnect();
