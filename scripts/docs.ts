import { existsSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { Command } from "commander";
import { withErrorResponses } from "./cli/error-responses.js";
import { run, UserError } from "./cli/errors.js";
import { createHostCheck } from "./cli/hosts.js";
import { listen } from "./cli/listen.js";
import { type Address, withAddress } from "./cli/options.js";
import { fromUser, paths } from "./cli/paths.js";
import { shutdown } from "./cli/shutdown.js";
import { Sources } from "./contract/sources.js";
import { openInBrowser } from "./docs/open.js";
import { docsSite } from "./docs/site.js";

/** Reads the files of the generated docs, as they are at each request. */
function readGenerated(): (path: string) => string {
  const folder = join(paths.generated, "docs");
  if (!existsSync(join(folder, "index.html")))
    throw new UserError("generated/docs/index.html is missing. Make it first: npm run generate");
  return (path) => readFileSync(join(folder, path), "utf8");
}

/** Makes the docs of another contract, in memory. */
async function readOther(input: string): Promise<(path: string) => string> {
  // What makes docs takes long to load.
  const { readContract } = await import("./contract/read-contract.js");
  const { generateBundle } = await import("./contract/bundle-files.js");
  const { generateDocs } = await import("./generate/generate-docs.js");
  const sources = new Sources();
  const contractFiles = await readContract(fromUser(input), sources);
  const files = await generateDocs(contractFiles, generateBundle(contractFiles.contract.document), sources);
  return (path) => {
    const text = files[path];
    if (text === undefined) throw new Error(`There is no ${path}.`);
    return text;
  };
}

const program = withAddress(new Command("npm run docs --"), 4011)
  .description("Serves the reference docs and the bundled contract.")
  .option("--input <file>", "OpenAPI 3.0 or 3.1 document to show, instead of this project's contract")
  .option("--no-open", "do not open the page in a browser, as a terminal otherwise does")
  .allowExcessArguments(false);

await run(async () => {
  const stopped = shutdown();
  const options = program.parse().opts<Address & { open: boolean; input?: string }>();
  const read = options.input === undefined ? readGenerated() : await readOther(options.input);
  const site = docsSite({ read });
  const refusalOf = createHostCheck([options.host, ...options.allowHost]);
  const say = (response: ServerResponse, status: number, text: string) =>
    response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
  const server = createServer(
    withErrorResponses((request, response) => {
      const refusal = refusalOf(request);
      if (refusal !== undefined) say(response, 403, refusal);
      else if (!site(request, response)) say(response, 404, "Not found");
    }),
  );
  const url = await listen(server, options.port, options.host);
  console.log(`Docs      ${url}/`);
  console.log(`Contract  ${url}/openapi.yaml`);
  console.log(`llms.txt  ${url}/llms.txt`);
  if (options.open && process.stdout.isTTY && !process.env.CI) openInBrowser(`${url}/`);
  await stopped;
  site.close();
  server.close();
  server.closeAllConnections();
});
