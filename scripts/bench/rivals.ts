import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readApi } from "../api/read-api.js";
import { paths } from "../cli/paths.js";
import { bundleTo, sizeOf } from "./bundle.js";
import { generators } from "./generators.js";
import { listed, readContract } from "./list-response.js";
import { runNode } from "./workbench.js";

/** The operation of the bundle with one call: the first that reads one thing. */
const oneCall =
  readApi(readContract()).operations.find(({ method, pagination }) => method === "GET" && pagination === undefined)
    ?.id ?? listed.id;

/** A client that another tool generated from the same operations, or the reason why there is none. */
export type Rival =
  | { what: string; one: number; all: number /** File that exports `connect`, for the list call. */; module: string }
  | { what: string; missing: string };

interface Tool {
  name: string;
  /** Generates a client in a folder with `openapi.json`, and returns the client's folder. */
  make(folder: string): string;
  /** Modules that import the client: one operation, everything, and `connect` for the list call. */
  one: string;
  all: string;
  connect: string;
}

const underscored = (id: string) => id.replace(".", "_");
const camelCased = (id: string) => id.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());

const tools: Tool[] = [
  {
    name: "openapi-fetch alone",
    make: () => paths.root,
    one: 'export { default } from "openapi-fetch";',
    all: 'export { default } from "openapi-fetch";',
    connect: `import createClient from "openapi-fetch";
      export const connect = (baseUrl, headers) => {
        const client = createClient({ baseUrl, headers });
        return (query) => client.GET("${listed.path}", { params: { query } });
      };`,
  },
  {
    name: "redocly generate-client",
    make(folder) {
      runNode(generators.redocly(), folder);
      return join(folder, "redocly");
    },
    one: `export { ${underscored(oneCall)} } from "./client.js";`,
    all: 'export * from "./client.js";',
    connect: `import { configure, ${underscored(listed.id)} as list } from "./client.js";
      export const connect = (serverUrl, headers) => {
        configure({ serverUrl, headers });
        return (query) => list({ query });
      };`,
  },
  {
    name: "hey-api",
    make(folder) {
      runNode(generators["hey-api"](), folder);
      return join(folder, "hey-api");
    },
    one: `export { ${camelCased(oneCall)} } from "./sdk.gen.js";`,
    all: 'export * from "./index.js"; export * from "./client.gen.js";',
    connect: `import { client } from "./client.gen.js";
      import { ${camelCased(listed.id)} as list } from "./sdk.gen.js";
      export const connect = (baseUrl, headers) => {
        client.setConfig({ baseUrl, headers });
        return (query) => list({ query });
      };`,
  },
];

/** Writes the contract without the operations that our client omits. */
function writeContract(folder: string): void {
  const document = readContract();
  for (const { path, method, removal } of readApi(document).operations)
    if (removal !== undefined) delete document.paths?.[path]?.[method.toLowerCase()];
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
}

/** The line of a message with the error. */
function reasonOf(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split("\n");
  return lines.find((line) => /error/i.test(line)) ?? lines[0] ?? "";
}

/** Generates the clients of other tools in a folder, one after another. */
export async function makeRivals(folder: string): Promise<Rival[]> {
  writeContract(folder);
  const rivals: Rival[] = [];
  for (const { name, make, one, all, connect } of tools)
    try {
      const at = make(folder);
      const module = join(folder, `${rivals.length}.mjs`);
      await bundleTo(module, connect, at);
      rivals.push({ what: name, one: await sizeOf(one, at), all: await sizeOf(all, at), module });
    } catch (error) {
      rivals.push({ what: name, missing: reasonOf(error) });
    }
  return rivals;
}
