import { run, UserError } from "../cli/errors.js";
import { createJudge } from "./judge.js";
import { editsFor, type WorkerMessage } from "./score.js";

// Judges every n-th edit of a run and sends each result to the parent process, until the parent disconnects.
const [count = 0, seed = 0, part = 0, parts = 1] = process.argv.slice(2).map(Number);
// If the parent has ended, the message is not sent. This is not an error.
const send = (message: WorkerMessage) => process.connected && process.send?.(message, undefined, undefined, () => {});

run(async () => {
  try {
    const judge = await createJudge(true);
    try {
      for (const [index, edit] of editsFor(count, seed).entries())
        if (index % parts === part && process.connected) send({ index, mutant: await judge.judge(edit) });
    } finally {
      judge.close();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    send({ error: error.message });
  }
});
