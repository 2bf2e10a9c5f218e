import { lintContract } from "../contract/load.js";
import { LintError, type Problem } from "../contract/problem.js";
import { Sources } from "../contract/sources.js";
import { respond } from "./respond.js";

/** A request to the thread. */
export interface LintRequest {
  input: string;
  /** The files of the contract by their paths. */
  files: readonly (readonly [path: string, bytes: Uint8Array])[];
}

respond<LintRequest, Problem[]>(async ({ input, files }) => {
  const sources = new Sources();
  for (const [path, bytes] of files) sources.put(path, bytes);
  try {
    return await lintContract(input, sources);
  } catch (error) {
    if (error instanceof LintError) return error.problems;
    throw error;
  }
});
