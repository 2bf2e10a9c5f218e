import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { readApi } from "../api/read-api.js";
import { createValidator } from "../proof/validators.js";
import { withVerify } from "../verify/command.js";
import { questionsOf } from "../verify/questions.js";
import type { VerifiedContract } from "../verify/verified-contract.js";

/** Reads the package's contract. The build puts this module into a subfolder of `dist`. */
async function read(): Promise<VerifiedContract> {
  const api = readApi(JSON.parse(readFileSync(join(import.meta.dirname, "../openapi.json"), "utf8")));
  return { api, questions: questionsOf(api), validator: createValidator(api) };
}

/** Creates the package's command that verifies its contract. */
export const verifyCommand = (name: string): Command => withVerify(new Command(name), { read });
