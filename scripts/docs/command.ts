import { createServer, type ServerResponse } from "node:http";
import type { Command } from "commander";
import { withErrorResponses } from "../cli/error-responses.js";
import { createHostCheck } from "../cli/hosts.js";
import { listen } from "../cli/listen.js";
import { type Address, withAddress } from "../cli/options.js";
import { shutdown } from "../cli/shutdown.js";
import { openInBrowser } from "./open.js";
import { docsSite, type SiteOptions } from "./site.js";

/** Makes the reader of the files of the docs. */
type DocsReader = () => SiteOptions["read"] | Promise<SiteOptions["read"]>;

/** Serves the docs until a signal. */
async function serve(open: DocsReader, options: Address & { open: boolean }): Promise<void> {
  const stopped = shutdown();
  const site = docsSite({ read: await open() });
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
}

/** Makes a command that serves the docs. When it runs, `open` returns the reader of their files. */
export const withDocs = (command: Command, open: DocsReader): Command =>
  withAddress(command, 4011)
    .description("Serves the reference docs and the bundled contract.")
    .option("--no-open", "do not open the page in a browser, as a terminal otherwise does")
    .action((options: Address & { open: boolean }) => serve(open, options));
