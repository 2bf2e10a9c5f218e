import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { hasCode, run, UserError } from "./cli/errors.js";
import { type Address, withAddress } from "./cli/options.js";
import { fromUser, paths } from "./cli/paths.js";
import { shutdown } from "./cli/shutdown.js";
import type { Document } from "./contract/document.js";
import { Sources } from "./contract/sources.js";
import { formatAccess } from "./mock/access-log.js";
import { apiOf } from "./mock/api-of.js";
import { banner } from "./mock/banner.js";
import { createDataFile } from "./mock/data-file.js";
import { defaultKeys, type MockOptions } from "./mock/mock.js";
import { createMockFrom, type MockFlags, readMockFlags, withMockOptions } from "./mock/options.js";

const program = withMockOptions(withAddress(new Command("npm run mock --"), 4010))
  .description("Serves a mock of the API that behaves like the gateway and the service behind it.")
  .option("--input <file>", "OpenAPI 3.0 or 3.1 document to serve a mock of, instead of this project's contract");

function readDocument(): Document {
  try {
    return JSON.parse(readFileSync(join(paths.generated, "mock/openapi.json"), "utf8"));
  } catch (error) {
    const problem = hasCode(error, "ENOENT") ? "is missing" : "is no JSON";
    throw new UserError(`generated/mock/openapi.json ${problem}. Make it anew: npm run generate.`);
  }
}

/** The document of another contract, as `npm run generate` would give it to the mock. */
async function readOther(input: string): Promise<Document> {
  // What reads a contract takes long to load.
  const { mockDocument, readContract } = await import("./contract/read-contract.js");
  const sources = new Sources();
  return mockDocument(await readContract(fromUser(input), sources), sources);
}

await run(async () => {
  const { port, host, allowHost, input, ...flags } = program.parse().opts<Address & MockFlags & { input?: string }>();
  const stopped = shutdown();
  const options = { ...readMockFlags(flags), allowHosts: allowHost };
  const document = input === undefined ? readDocument() : await readOther(input);
  const onAccess: MockOptions["onAccess"] = (entry) => {
    console.log(formatAccess(entry));
    file?.touch();
  };
  const mock = createMockFrom(flags.data, { ...options, document, onAccess });
  const file = flags.data === undefined ? undefined : createDataFile(flags.data, () => mock.state);
  // Save once now, so that an unwritable path is reported immediately.
  file?.save();
  const { url, close } = await mock.listen({ port, host });
  const [keys = defaultKeys] = options.keys;
  console.log(`${banner({ api: apiOf(document), url, keys, checkSignature: flags.auth })}\n`);
  await stopped;
  await close();
  file?.save();
});
