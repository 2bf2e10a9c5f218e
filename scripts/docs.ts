import { existsSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { Command } from "commander";
import { withErrorResponses } from "./cli/error-responses.js";
import { run, UserError } from "./cli/errors.js";
import { createHostCheck } from "./cli/hosts.js";
import { listen } from "./cli/listen.js";
import { type Address, withAddress } from "./cli/options.js";
import { paths } from "./cli/paths.js";
import { shutdown } from "./cli/shutdown.js";
import { openInBrowser } from "./docs/open.js";
import { docsSite } from "./docs/site.js";

const program = withAddress(new Command("npm run docs --"), 4011)
  .description("Serves the reference docs and the bundled contract.")
  .option("--no-open", "do not open the page in a browser, as a terminal otherwise does")
  .allowExcessArguments(false);

await run(async () => {
  const stopped = shutdown();
  const options = program.parse().opts<Address & { open: boolean }>();
  const folder = join(paths.generated, "docs");
  if (!existsSync(join(folder, "index.html")))
    throw new UserError("generated/docs/index.html is missing. Make it first: npm run generate");
  const site = docsSite({ read: (path) => readFileSync(join(folder, path), "utf8") });
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
