import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { hasCode, run, UserError } from "./cli/errors.js";
import { paths } from "./cli/paths.js";
import type { Document } from "./contract/document.js";
import { withMock } from "./mock/command.js";

function readDocument(): Document {
  try {
    return JSON.parse(readFileSync(join(paths.generated, "mock/openapi.json"), "utf8"));
  } catch (error) {
    const problem = hasCode(error, "ENOENT") ? "is missing" : "is no JSON";
    throw new UserError(`generated/mock/openapi.json ${problem}. Make it anew: npm run generate.`);
  }
}

await run(async () => {
  await withMock(new Command("npm run mock --"), readDocument).parseAsync();
});
