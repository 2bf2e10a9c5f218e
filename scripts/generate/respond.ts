import { parentPort } from "node:worker_threads";
import { UserError } from "../cli/errors.js";

/** The response of a thread. An error loses its class on its way. */
export type Response<Result> = { result: Result } | { userError: string } | { error: unknown };

/** Responds to the requests to this thread, one after another. */
export function respond<Request, Result>(perform: (request: Request) => Promise<Result>): void {
  parentPort?.on("message", async (request: Request) => {
    const response: Response<Result> = await perform(request).then(
      (result) => ({ result }),
      (error: unknown) => (error instanceof UserError ? { userError: error.message } : { error }),
    );
    parentPort?.postMessage(response);
  });
}
