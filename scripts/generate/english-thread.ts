import { parentPort } from "node:worker_threads";
import { UserError } from "../cli/errors.js";
import type { FixedFiles } from "../client/client-files.js";
import { type English, type EnglishInput, makeEnglish } from "./english.js";

/** A request to the thread. */
export interface EnglishRequest {
  input: EnglishInput;
  fixed: FixedFiles;
}

/** The thread's response. An error loses its class on its way. */
export type EnglishResponse = { made: English } | { userError: string } | { error: unknown };

parentPort?.on("message", async ({ input, fixed }: EnglishRequest) => {
  const response: EnglishResponse = await makeEnglish(input, fixed).then(
    (made) => ({ made }),
    (error: unknown) => (error instanceof UserError ? { userError: error.message } : { error }),
  );
  parentPort?.postMessage(response);
});
