import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { Command } from "commander";
import { withErrorResponses } from "./cli/error-responses.js";
import { run, UserError } from "./cli/errors.js";
import { createHostCheck } from "./cli/hosts.js";
import { listen } from "./cli/listen.js";
import { type Address, withAddress } from "./cli/options.js";
import { fromUser, paths } from "./cli/paths.js";
import { withProgress } from "./cli/progress.js";
import { shutdown } from "./cli/shutdown.js";
import type { Document } from "./contract/document.js";
import { keepResults } from "./contract/kept.js";
import { Sources } from "./contract/sources.js";
import { docsSite } from "./docs/site.js";
import { generate } from "./generate/generate.js";
import { createThreads } from "./generate/threads.js";
import { hash } from "./generate/toolchain.js";
import { apiOf } from "./mock/api-of.js";
import { banner } from "./mock/banner.js";
import { defaultKeys, defaultPort } from "./mock/defaults.js";
import { createMock, type Mock, type MockOptions } from "./mock/mock.js";
import { type MockFlags, readMockFlags, withMockOptions } from "./mock/options.js";
import { createServedMock } from "./mock/served-mock.js";
import { respondToMalformed } from "./mock/server.js";
import { idle } from "./start/idle.js";
import { regenerateOnSave } from "./start/regenerate.js";

const program = withMockOptions(withAddress(new Command("npm start --"), defaultPort))
  .description("Generates, then serves the docs at / and the mock on one port, and regenerates on every save.")
  .option("--input <file>", "OpenAPI 3.0 or 3.1 document to start with", paths.contract)
  .option("--output <dir>", "folder to generate into (default: generated/; for another --input, a temporary one)")
  .allowExcessArguments(false);

interface Files {
  input: string;
  output?: string;
}

/** The output folder. Another document must not replace the committed files of this project. */
function outputOf(input: string, output: string | undefined): string {
  if (output !== undefined) return fromUser(output);
  return input === paths.contract ? paths.generated : join(tmpdir(), `generated-${hash(input).slice(0, 12)}`);
}

/** Creates a mock of the current contract, with the state of the last one if it still fits. */
function renew(options: MockOptions, before: Mock): Mock {
  try {
    return createMock({ ...options, data: before.state });
  } catch {
    return createMock(options);
  }
}

run(async () => {
  const flags = program.parse().opts<Address & MockFlags & Files>();
  const allowHosts = [flags.host, ...flags.allowHost];
  const options = { ...readMockFlags(flags), allowHosts };
  const input = fromUser(flags.input);
  const output = outputOf(input, flags.output);
  keepResults();
  const source = { input, output, sources: new Sources(), threads: createThreads() };
  const read = (path: string) => readFileSync(join(output, path), "utf8");
  const readContract = () => JSON.parse(read("mock/openapi.json")) as Document;

  const [keys = defaultKeys] = options.keys;
  const site = docsSite({ read: (path) => read(`docs/${path}`), liveReload: true, mock: keys });
  let upToDate = false;
  try {
    ({ upToDate } = await withProgress((progress) => generate({ ...source, progress })));
  } catch (error) {
    // Serves the last good output while the contract is corrected.
    if (!(error instanceof UserError) || !existsSync(join(output, "manifest.json"))) throw error;
    site.fail(error.message);
    console.error(`error: ${error.message}\n\nServing the last good output until this is corrected.\n`);
  }

  const document = readContract();
  const served = createServedMock(flags.data, { ...options, document });
  const refusalOf = createHostCheck(allowHosts);
  const handle = withErrorResponses((request, response) => {
    // The mock rejects and logs requests for other hosts.
    const isHandled = refusalOf(request) === undefined && site(request, response);
    return isHandled ? undefined : served.mock.handler(request, response);
  });
  const server = createServer(handle).on("checkContinue", handle);
  respondToMalformed(server, (...refused) => served.mock.refuse(...refused));
  const url = await listen(server, flags.port, flags.host);

  await served.mock.load();
  console.log(`\nDocs: ${url}/\n`);
  console.log(banner({ url, api: apiOf(document), keys, checkSignature: flags.auth }));
  const saved = input === paths.contract ? "anything under openapi/" : relative(process.cwd(), input);
  console.log(`\nSave ${saved} and the page and the mock follow.\n`);

  const stopRegenerating = regenerateOnSave({
    ...source,
    // Otherwise all is loaded and made already.
    ...(upToDate && { idle: idle(server) }),
    onGenerated: () => {
      const { mock, onAccess } = served;
      served.mock = renew({ ...options, document: readContract(), onAccess }, mock);
      site.reload();
      console.log("Generated again.");
    },
    onBroken: (message) => {
      site.fail(message);
      console.error(`error: ${message}\n\nThe last good output stays.`);
    },
  });

  await shutdown();
  const stopped = stopRegenerating();
  site.close();
  served.save();
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  await stopped;
  // Ends a generation in advance, whose result nobody needs now.
  process.exit();
});
