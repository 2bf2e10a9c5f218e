import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { compiledProgram } from "../cli/compiled.js";
import { UserError } from "../cli/errors.js";
import { keepsResults } from "../contract/kept.js";
import type { Response, ThreadData } from "./respond.js";

const programOf = (name: string): string | URL =>
  compiledProgram ? join(compiledProgram.folder, `${name}.cjs`) : new URL("worker.mjs", import.meta.url);

/** A thread that performs requests while this one does something else. */
export interface Thread<Request, Result> {
  /** Starts the thread if it does not run. It loads its modules then, which takes as long as reading the contract. */
  start: () => void;
  perform: (request: Request) => Promise<Result>;
  /** Ends the thread and what it performs, whose result is not needed. */
  stop: () => void;
}

/**
 * Creates a thread by the path of its module below `scripts/`. It does not keep the process running. Where results are kept, it is
 * kept for the next request, since its modules load slowly.
 */
export function createThread<Request, Result>(name: string): Thread<Request, Result> {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const started = (): Worker => {
    const workerData: ThreadData = { name, keepsResults: keepsResults() };
    worker ??= new Worker(programOf(name), { execArgv: [], workerData }).once("error", () => {
      worker = undefined;
    });
    worker.unref();
    return worker;
  };

  function ask(request: Request): Promise<Result> {
    const thread = started();
    thread.ref();
    return new Promise<Result>((resolve, reject) => {
      thread.once("error", reject);
      thread.once("message", (response: Response<Result>) => {
        thread.off("error", reject).unref();
        if (!keepsResults()) worker = undefined;
        if ("result" in response) resolve(response.result);
        else reject("userError" in response ? new UserError(response.userError) : response.error);
      });
      thread.postMessage(request);
    });
  }

  return {
    start: started,
    // One after another, so that each response belongs to its request.
    perform: (request) => {
      const performed = last.then(() => ask(request));
      last = performed.catch(() => {});
      return performed;
    },
    stop() {
      void worker?.terminate();
      worker = undefined;
    },
  };
}
