import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { hasCode, run, UserError } from "./cli/errors.js";
import { fromUser, paths } from "./cli/paths.js";
import type { Document } from "./contract/document.js";
import { Sources } from "./contract/sources.js";
import { withMock } from "./mock/command.js";

function readDocument(): Document {
  try {
    return JSON.parse(readFileSync(join(paths.generated, "mock/openapi.json"), "utf8"));
  } catch (error) {
    const problem = hasCode(error, "ENOENT") ? "is missing" : "is not JSON";
    throw new UserError(`generated/mock/openapi.json ${problem}. Create it again: npm run generate.`);
  }
}

/** Reads the document of another contract, as `npm run generate` would pass it to the mock. */
async function readOther(input: string): Promise<Document> {
  // These modules take long to load.
  const { mockDocument, readContract } = await import("./contract/read-contract.js");
  const sources = new Sources();
  return mockDocument(await readContract(fromUser(input), sources), sources);
}

run(async () => {
  const command = new Command("npm run mock --");
  withMock(command, () => {
    const { input } = command.opts<{ input?: string }>();
    return input === undefined ? readDocument() : readOther(input);
  });
  command.option(
    "--input <file>",
    "OpenAPI 3.0 or 3.1 document to serve a mock of, instead of this project's contract",
  );
  await command.parseAsync();
});
