import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { run, UserError } from "./cli/errors.js";
import { type Address, fromUser, withAddress } from "./cli/options.js";
import { shutdown } from "./cli/shutdown.js";
import type { Document } from "./contract/document.js";
import { Sources } from "./contract/sources.js";
import { formatAccess } from "./mock/access-log.js";
import { apiOf } from "./mock/api-of.js";
import { banner } from "./mock/banner.js";
import { createDataFile, type DataFile } from "./mock/data-file.js";
import { defaultKeys, type MockOptions } from "./mock/mock.js";
import { createMockFrom, type MockFlags, readMockFlags, withMockOptions } from "./mock/options.js";

interface Input {
  input?: string;
}

const documentPath = "generated/mock/openapi.json";

function readDocument(): Document {
  const path = fileURLToPath(new URL(`../${documentPath}`, import.meta.url));
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new UserError(`${documentPath} ${missing ? "is missing" : "is no JSON"}. Make it anew: npm run generate.`);
  }
}

/** The document of another contract, as `npm run generate` would give it to the mock. */
async function readOther(input: string): Promise<Document> {
  // What reads a contract takes long to load.
  const { mockDocument, readContract } = await import("./contract/read-contract.js");
  const sources = new Sources();
  return mockDocument(await readContract(fromUser(input), sources), sources);
}

async function serve({ port, host, allowHost, input, ...flags }: Address & MockFlags & Input): Promise<void> {
  const stopped = shutdown();
  const options = { ...readMockFlags(flags), allowHosts: allowHost };
  const document = input === undefined ? readDocument() : await readOther(input);
  let file: DataFile | undefined;
  const onAccess: MockOptions["onAccess"] = (entry) => {
    console.log(formatAccess(entry));
    file?.touch();
  };
  const mock = createMockFrom(flags.data, { ...options, document, onAccess });
  if (flags.data !== undefined) {
    file = createDataFile(flags.data, () => mock.state);
    // Save once now, so that an unwritable path is reported immediately.
    file.save();
  }
  const { url, close } = await mock.listen({ port, host });
  const [keys = defaultKeys] = options.keys;
  console.log(`${banner({ api: apiOf(document), url, keys, checkSignature: flags.auth })}\n`);
  await stopped;
  await close();
  file?.save();
}

await run(async () => {
  const command = withAddress(new Command("npm run mock --"), 4010).description(
    "Serves a mock of the API that behaves like the gateway and the service behind it.",
  );
  command.option(
    "--input <file>",
    "OpenAPI 3.0 or 3.1 document to serve a mock of, instead of this project's contract",
  );
  await withMockOptions(command).action(serve).parseAsync();
});
