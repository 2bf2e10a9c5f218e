import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Command, InvalidArgumentError } from "commander";
import { run, UserError } from "./cli/errors.js";
import { listen } from "./cli/listen.js";
import { docsSite } from "./docs/site.js";

function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
  return Number(text);
}

/** A function that reads a file of the output folder, wherever the command was started. */
function output(name: string): () => string {
  const url = new URL(`../generated/${name}`, import.meta.url);
  if (!existsSync(url)) throw new UserError(`generated/${name} is missing. Make it first: npm run generate`);
  return () => readFileSync(url, "utf8");
}

const program = new Command("npm run docs --")
  .description("Serves the reference docs and the bundled contract.")
  .option("--port <number>", "port to listen on; 0 takes any free one", port, 4011)
  .option("--host <address>", "address to listen on", "127.0.0.1")
  .allowExcessArguments(false)
  .parse();

await run(async () => {
  const options = program.opts<{ port: number; host: string }>();
  const site = docsSite({
    read: output("docs/index.html"),
    documents: { yaml: output("openapi.yaml"), json: output("openapi.json") },
  });
  const server = createServer((request, response) => {
    if (!site(request, response)) response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
  });
  const url = await listen(server, options.port, options.host);
  console.log(`Docs      ${url}/`);
  console.log(`Contract  ${url}/openapi.yaml`);
  const stop = (): void => {
    site.close();
    server.close();
    server.closeAllConnections();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
});
