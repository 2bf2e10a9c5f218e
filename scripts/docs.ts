import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { run, UserError } from "./cli/errors.js";
import { fromUser, paths } from "./cli/paths.js";
import { Sources } from "./contract/sources.js";
import { withDocs } from "./docs/command.js";

/** Reads the files of the generated docs, as they are at each request. */
function readGenerated(): (path: string) => string {
  const folder = join(paths.generated, "docs");
  if (!existsSync(join(folder, "index.html")))
    throw new UserError("generated/docs/index.html is missing. Make it first: npm run generate");
  return (path) => readFileSync(join(folder, path), "utf8");
}

/** Makes the docs of another contract, in memory. */
async function readOther(input: string): Promise<(path: string) => string> {
  // These modules take long to load.
  const { mockDocument, readContract } = await import("./contract/read-contract.js");
  const { readApi } = await import("./api/read-api.js");
  const { generateBundle } = await import("./contract/bundle-files.js");
  const { bytesOf } = await import("./generate/packed.js");
  const { generateDocs } = await import("./generate/generate-docs.js");
  const sources = new Sources();
  const contractFiles = await readContract(fromUser(input), sources);
  const api = readApi(contractFiles.companions.documentWithJourneys);
  const bundle = generateBundle(contractFiles.contract);
  const mock = await mockDocument(contractFiles, sources);
  const files = await generateDocs(contractFiles, api, bundle, mock, sources);
  return (path) => {
    const text = files[path];
    if (text === undefined) throw new Error(`There is no ${path}.`);
    return String(bytesOf(text));
  };
}

run(async () => {
  const command = new Command("npm run docs --");
  withDocs(command, () => {
    const { input } = command.opts<{ input?: string }>();
    return input === undefined ? readGenerated() : readOther(input);
  });
  command.option("--input <file>", "OpenAPI 3.0 or 3.1 document to show, instead of this project's contract");
  await command.parseAsync();
});
