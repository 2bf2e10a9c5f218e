import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { workspacesGet, workspacesList } from "../../generated/client/operations.js";
import { readApi } from "../api/read-api.js";
import { paths } from "../cli/paths.js";
import { bundleTo, sizeOf } from "./bundle.js";
import { readContract } from "./list-response.js";

const run = promisify(execFile);

/** The newest version that says it runs on Node 20. */
const heyApiVersion = "0.95.0";

/** A client that another tool made of the same operations, or why there is none. */
export type Rival =
  | { what: string; one: number; all: number /** File with `connect`, for the list call. */; module: string }
  | { what: string; missing: string };

/** How a tool makes a client, and how that is called. */
interface Tool {
  name: string;
  /** Makes the client, in a folder that has `openapi.json`, and tells where it is. */
  make(folder: string): Promise<string>;
  /** Modules beside it: one operation, everything, and `connect` for the list call. */
  one: string;
  all: string;
  connect: string;
}

const node = (folder: string, args: string[]) =>
  run(process.execPath, args, { cwd: folder, env: { ...process.env, REDOCLY_TELEMETRY: "off" }, timeout: 120_000 });

const underscored = (id: string) => id.replace(".", "_");
const camelCased = (id: string) => id.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());

const tools: Tool[] = [
  {
    name: "openapi-fetch alone",
    make: async () => paths.root,
    one: 'export { default } from "openapi-fetch";',
    all: 'export { default } from "openapi-fetch";',
    connect: `import createClient from "openapi-fetch";
      export const connect = (baseUrl, headers) => {
        const client = createClient({ baseUrl, headers });
        return (query) => client.GET("${workspacesList.path}", { params: { query } });
      };`,
  },
  {
    name: "redocly generate-client",
    async make(folder) {
      const cli = join(paths.root, "node_modules/@redocly/cli/bin/cli.js");
      await node(folder, [cli, "generate-client", "openapi.json", "--output", "redocly/client.ts"]);
      return join(folder, "redocly");
    },
    one: `export { ${underscored(workspacesGet.id)} } from "./client.js";`,
    all: 'export * from "./client.js";',
    connect: `import { configure, ${underscored(workspacesList.id)} as list } from "./client.js";
      export const connect = (serverUrl, headers) => {
        configure({ serverUrl, headers });
        return (query) => list({ query });
      };`,
  },
  {
    name: `hey-api ${heyApiVersion}`,
    async make(folder) {
      const manifest = JSON.parse(readFileSync(join(paths.root, "package.json"), "utf8")) as {
        devDependencies: { typescript: string };
      };
      const packages = [`@hey-api/openapi-ts@${heyApiVersion}`, `typescript@${manifest.devDependencies.typescript}`];
      const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0"];
      await run("npm", ["install", "--prefix", folder, ...quiet, ...packages], { cwd: folder, timeout: 120_000 });
      const cli = join(folder, "node_modules/@hey-api/openapi-ts/bin/run.js");
      await node(folder, [cli, "--input", "openapi.json", "--output", "hey-api"]);
      return join(folder, "hey-api");
    },
    one: `export { ${camelCased(workspacesGet.id)} } from "./sdk.gen.js";`,
    all: 'export * from "./index.js"; export * from "./client.gen.js";',
    connect: `import { client } from "./client.gen.js";
      import { ${camelCased(workspacesList.id)} as list } from "./sdk.gen.js";
      export const connect = (baseUrl, headers) => {
        client.setConfig({ baseUrl, headers });
        return (query) => list({ query });
      };`,
  },
];

/** The contract without what our client leaves out too. */
function writeContract(folder: string): void {
  const document = readContract();
  for (const { path, method, removal } of readApi(document).operations)
    if (removal !== undefined) delete document.paths?.[path]?.[method.toLowerCase()];
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
}

/** What a command that failed said last. */
function reasonOf(error: unknown): string {
  const { stderr, message } = Object(error) as { stderr?: string; message?: string };
  const lines = (stderr || message || String(error)).trim().split("\n");
  return lines.find((line) => /error/i.test(line)) ?? lines[0] ?? "no reason was given";
}

/** Makes the clients of other tools in a folder, one after the other. */
export async function makeRivals(folder: string): Promise<Rival[]> {
  writeContract(folder);
  const rivals: Rival[] = [];
  for (const { name, make, one, all, connect } of tools)
    try {
      const at = await make(folder);
      const module = join(folder, `${rivals.length}.mjs`);
      await bundleTo(module, connect, at);
      rivals.push({ what: name, one: await sizeOf(one, at), all: await sizeOf(all, at), module });
    } catch (error) {
      rivals.push({ what: name, missing: reasonOf(error) });
    }
  return rivals;
}
