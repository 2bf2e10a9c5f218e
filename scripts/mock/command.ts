import type { Command } from "commander";
import { type Address, withAddress } from "../cli/options.js";
import { shutdown } from "../cli/shutdown.js";
import type { Document } from "../contract/document.js";
import { apiOf } from "./api-of.js";
import { banner } from "./banner.js";
import { defaultKeys, defaultPort } from "./defaults.js";
import { type MockFlags, readMockFlags, withMockOptions } from "./options.js";
import { createServedMock } from "./served-mock.js";

/** Reads the document that the mock serves. */
type DocumentReader = () => Document | Promise<Document>;

/** Serves a mock of the document until the process receives a signal. */
async function serve(read: DocumentReader, { port, host, allowHost, ...flags }: Address & MockFlags): Promise<void> {
  const stopped = shutdown();
  const options = { ...readMockFlags(flags), allowHosts: allowHost };
  const document = await read();
  const { mock, save } = createServedMock(flags.data, { ...options, document });
  const { url, close } = await mock.listen({ port, host });
  const [keys = defaultKeys] = options.keys;
  console.log(`${banner({ api: apiOf(document), url, keys, checkSignature: flags.auth })}\n`);
  await stopped;
  await close();
  save();
}

/** Gives a command the options and the action that serve a mock. The document is read when the command runs. */
export const withMock = (command: Command, read: DocumentReader): Command =>
  withMockOptions(withAddress(command, defaultPort))
    .description("Serves a mock of the API that behaves like the gateway and the service behind it.")
    .action((flags: Address & MockFlags) => serve(read, flags));
