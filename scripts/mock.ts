import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { run, UserError } from "./cli/errors.js";
import { port } from "./cli/options.js";
import { shutdown } from "./cli/shutdown.js";
import type { Document } from "./contract/document.js";
import { formatAccess } from "./mock/access-log.js";
import { banner } from "./mock/banner.js";
import { createMock, defaultKeys } from "./mock/mock.js";
import type { KeyPair } from "./mock/types.js";

const documentPath = "generated/mock/openapi.json";

interface Options {
  port: number;
  host: string;
  key: string[];
  auth: boolean;
}

/** Not commander's own check: its message would repeat the secret. */
function parseKey(text: string): KeyPair {
  const [, accessKey, secretKey] = /^([\x21-\x39\x3b-\x7e]+):([\x21-\x7e]+)$/.exec(text) ?? [];
  if (accessKey === undefined || secretKey === undefined)
    throw new UserError(
      "A value of --key is malformed. Write ACCESS:SECRET, without spaces: --key my-access:my-secret.",
    );
  return { accessKey, secretKey };
}

function readDocument(): Document {
  const path = fileURLToPath(new URL(`../${documentPath}`, import.meta.url));
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new UserError(`${documentPath} ${missing ? "is missing" : "is no JSON"}. Make it anew: npm run generate.`);
  }
}

async function serve({ host, key, auth, ...options }: Options): Promise<void> {
  const stopped = shutdown();
  const keys = key.length === 0 ? [defaultKeys] : key.map(parseKey);
  const document = readDocument();
  const mock = createMock({
    document,
    keys,
    checkSignature: auth,
    onAccess: (entry) => console.log(formatAccess(entry)),
  });
  const { url, close } = await mock.listen({ port: options.port, host });
  console.log(`${banner({ document, url, keys: keys[0] ?? defaultKeys, checkSignature: auth })}\n`);
  await stopped;
  await close();
}

await run(async () => {
  await new Command("npm run mock --")
    .description("Serves a mock of the API that behaves like the gateway and answers with the contract's examples.")
    .option("--port <number>", "port to listen on; 0 takes a free one", port, 4010)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option(
      "--key <ACCESS:SECRET>",
      "key pair to accept instead of the default one; may be repeated",
      (value: string, previous: string[]) => [...previous, value],
      [],
    )
    .option("--no-auth", "do not check signatures")
    .action(serve)
    .parseAsync();
});
