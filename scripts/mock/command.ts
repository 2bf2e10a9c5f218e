import type { Command } from "commander";
import { type Address, withAddress } from "../cli/options.js";
import { shutdown } from "../cli/shutdown.js";
import type { Document } from "../contract/document.js";
import { formatAccess } from "./access-log.js";
import { apiOf } from "./api-of.js";
import { banner } from "./banner.js";
import { createDataFile } from "./data-file.js";
import { defaultKeys, type MockOptions } from "./mock.js";
import { createMockFrom, type MockFlags, readMockFlags, withMockOptions } from "./options.js";

/** Reads the document to serve a mock of. */
type DocumentReader = () => Document | Promise<Document>;

/** Serves a mock of the document until a signal. */
async function serve(read: DocumentReader, { port, host, allowHost, ...flags }: Address & MockFlags): Promise<void> {
  const stopped = shutdown();
  const options = { ...readMockFlags(flags), allowHosts: allowHost };
  const document = await read();
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

/** Makes a command one that serves the mock of a document, which is read when the command runs. */
export const withMock = (command: Command, read: DocumentReader): Command =>
  withMockOptions(withAddress(command, 4010))
    .description("Serves a mock of the API that behaves like the gateway and the service behind it.")
    .action((flags: Address & MockFlags) => serve(read, flags));
