import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { readApi } from "../api/read-api.js";
import { createValidator } from "../proof/validators.js";
import type { Claims } from "../verify/claims.js";
import { withVerify } from "../verify/command.js";
import { questionsOf } from "../verify/questions.js";

/** The contract of the package: the build puts this module into a folder of `dist`. */
async function read(): Promise<Claims> {
  const api = readApi(JSON.parse(readFileSync(join(import.meta.dirname, "../openapi.json"), "utf8")));
  return { api, questions: questionsOf(api), validator: createValidator(api) };
}

/** The command of the package that verifies its contract. */
export const verifyCommand = (name: string): Command => withVerify(new Command(name), { read });
