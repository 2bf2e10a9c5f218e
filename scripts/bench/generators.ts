import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installedPath, redocly } from "./workbench.js";

/**
 * The generators of types and clients that ours is compared with, the fastest first: the arguments for Node that generate
 * from `openapi.json` into a folder of the generator's name, in a folder of {@link prepare}.
 */
export const generators = {
  redocly: () => [redocly, "generate-client", "openapi.json", "--output", "redocly/client.ts"],
  orval: () => [
    ...[installedPath("orval/dist/bin/orval.mjs"), "--input", "openapi.json"],
    ...["--output", "orval/client.ts", "--client", "fetch"],
  ],
  "hey-api": () => [
    ...[installedPath("@hey-api/openapi-ts/bin/run.js"), "--input", "openapi.json"],
    ...["--output", "hey-api"],
  ],
  kubb: () => [installedPath("@kubb/cli/bin/kubb.cjs"), "generate", "--config", "kubb.config.mjs"],
};

/** Its plugins cannot be named on the command line. */
const kubbConfig = `import { defineConfig } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";

export default defineConfig({
  root: ".",
  input: { path: "./openapi.json" },
  output: { path: "./kubb", clean: true, format: false, lint: false },
  plugins: [pluginOas({ generators: [] }), pluginTs(), pluginClient({ client: "fetch" })],
});
`;

/** Writes what the generators read: a document, and the configuration of kubb. */
export function prepare(folder: string, document: string): void {
  copyFileSync(document, join(folder, "openapi.json"));
  writeFileSync(join(folder, "kubb.config.mjs"), kubbConfig);
}
