import { Worker } from "node:worker_threads";
import { UserError } from "../cli/errors.js";
import type { English, MakeEnglish } from "./english.js";
import type { EnglishRequest, EnglishResponse } from "./english-thread.js";

/** A thread that makes the English part of outputs, while this one makes the rest. */
export interface EnglishThread {
  /** Starts the thread if it does not run. It loads its modules then, which takes as long as reading the contract. */
  start: () => void;
  make: MakeEnglish;
}

const isCompiled = import.meta.url.endsWith(".js");
const program = new URL(isCompiled ? "generate/english-thread.js" : "english-worker.mjs", import.meta.url);

/** Creates a thread that does not keep the process running. It is kept for the next output, since its modules load slowly. */
export function createEnglishThread(): EnglishThread {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const started = (): Worker => {
    worker ??= new Worker(program, { execArgv: [] }).once("error", () => {
      worker = undefined;
    });
    worker.unref();
    return worker;
  };

  function ask(request: EnglishRequest): Promise<English> {
    const thread = started();
    thread.ref();
    return new Promise<English>((resolve, reject) => {
      thread.once("error", reject);
      thread.once("message", (response: EnglishResponse) => {
        thread.off("error", reject).unref();
        if ("made" in response) resolve(response.made);
        else reject("userError" in response ? new UserError(response.userError) : response.error);
      });
      thread.postMessage(request);
    });
  }

  return {
    start: started,
    // One after another, so that each response belongs to its request.
    make: (input, { code, vendored }) => {
      const made = last.then(() => ask({ input, fixed: { code, vendored } }));
      last = made.catch(() => {});
      return made;
    },
  };
}
