import { parentPort, workerData } from "node:worker_threads";
import { compiledProgram } from "../cli/compiled.js";
import { UserError } from "../cli/errors.js";
import { beginGeneration, keepResults, keepsResults } from "../contract/kept.js";

/** The response of a thread. An error loses its class on its way. */
export type Response<Result> = { result: Result } | { userError: string } | { error: unknown };

/** The data that starts a thread: the path of its module below `scripts/`, and whether it keeps results. */
export interface ThreadData {
  name: string;
  keepsResults: boolean;
}

/** Responds to the requests to this thread, one after another. If it keeps no results, it ends after the first. */
export function respond<Request, Result>(perform: (request: Request) => Promise<Result>): void {
  if ((workerData as ThreadData).keepsResults) keepResults();
  parentPort?.on("message", async (request: Request) => {
    beginGeneration();
    const response: Response<Result> = await perform(request).then(
      (result) => ({ result }),
      (error: unknown) => (error instanceof UserError ? { userError: error.message } : { error }),
    );
    // The response may be the end of this thread.
    compiledProgram?.keepCode();
    parentPort?.postMessage(response);
    // Its memory is free then, even if the main thread is busy.
    if (!keepsResults()) parentPort?.close();
  });
}
