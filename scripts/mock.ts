import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { run, UserError } from "./cli/errors.js";
import { type Address, withAddress } from "./cli/options.js";
import { shutdown } from "./cli/shutdown.js";
import type { Document } from "./contract/document.js";
import { formatAccess } from "./mock/access-log.js";
import { apiOf } from "./mock/api-of.js";
import { banner } from "./mock/banner.js";
import { createDataFile } from "./mock/data-file.js";
import { defaultKeys, type MockOptions } from "./mock/mock.js";
import { createMockFrom, type MockFlags, readMockFlags, withMockOptions } from "./mock/options.js";

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

async function serve({ port, host, allowHost, ...flags }: Address & MockFlags): Promise<void> {
  const stopped = shutdown();
  const options = { ...readMockFlags(flags), allowHosts: allowHost };
  const document = readDocument();
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
}

await run(async () => {
  const command = withAddress(new Command("npm run mock --"), 4010).description(
    "Serves a mock of the API that behaves like the gateway and the service behind it.",
  );
  await withMockOptions(command).action(serve).parseAsync();
});
