import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import type { MediaIntelligence } from "../../generated/client/index.js";
import { workspacesList } from "../../generated/client/operations.js";
import { paths } from "../cli/paths.js";
import { type Document, follow, operationsOf } from "../contract/document.js";
import { type Figure, median, ratioOf } from "./figure.js";

const credentials = { accessKey: "access", secretKey: "secret" };
const batch = 20;

/** The contract's own example of a page. */
function answerOf(): string {
  const document = JSON.parse(readFileSync(join(paths.generated, "openapi.json"), "utf8")) as Document;
  const entry = operationsOf(document).find(({ id }) => id === workspacesList.id);
  const [example] = Object.values(entry?.responses["200"]?.content?.["application/json"]?.examples ?? {});
  if (example === undefined) throw new Error(`${workspacesList.id} has no example of a page.`);
  return JSON.stringify(follow(document, example).value);
}

/** Leaves out what is loaded later, and only on servers. */
const atOnce: Plugin = {
  name: "at-once",
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === "dynamic-import" ? { path, external: true } : undefined)),
};

async function bundle(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(paths.generated, "client") },
    bundle: true,
    minify: true,
    format: "esm",
    plugins: [atOnce],
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** The client as it is installed, without what this project's own loader adds to each function. */
async function load(): Promise<typeof MediaIntelligence> {
  const code = await bundle('export * from "./index.js";');
  const url = `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
  const module: { MediaIntelligence: typeof MediaIntelligence } = await import(url);
  return module.MediaIntelligence;
}

interface ServerState {
  baseURL: string;
  sockets: number;
}

async function stateOf(server: ChildProcess): Promise<ServerState> {
  server.send({});
  const [state] = (await once(server, "message")) as [ServerState];
  return state;
}

/** Milliseconds of a batch of calls, one after the other. */
async function time(call: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let index = 0; index < batch; index++) await call();
  return performance.now() - started;
}

/** What a signed list call costs over a bare `fetch` with the same headers. */
async function overhead(Client: typeof MediaIntelligence, baseURL: string, runs: number): Promise<Figure[]> {
  let sent: Request | undefined;
  const probe = new Client({
    baseURL,
    credentials,
    fetch: (request) => {
      sent = request;
      return fetch(request);
    },
  });
  const input = { pageNum: 1, pageSize: 100 };
  await probe.workspaces.list(input);
  const { url = "", headers = new Headers() } = sent ?? {};
  const fixed = Object.fromEntries(headers);
  const client = new Client({ baseURL, credentials });
  const bare: number[] = [];
  const signed: number[] = [];
  // In turns, so that a slow spell of the machine falls on both; the first turns warm up.
  for (let turn = -20; turn < runs * 20; turn++) {
    const [plain, ours] = [
      await time(async () => (await fetch(url, { headers: fixed })).json()),
      await time(async () => client.workspaces.list(input)),
    ];
    if (turn < 0) continue;
    bare.push(plain);
    signed.push(ours);
  }
  const reference = median(bare);
  const figure = (what: string, ms: number) => ({
    what,
    value: Math.round((ms / batch) * 1000),
    unit: "µs",
    ratio: ratioOf(ms, reference),
  });
  return [figure("bare fetch, signed beforehand", reference), figure("signed list call", median(signed))];
}

/** Bytes, minified and compressed. */
const size = async (contents: string): Promise<number> => gzipSync(await bundle(contents)).length;

async function sizes(): Promise<Figure[]> {
  const one = await size('import { Workspaces } from "./index.js"; new Workspaces().get({ workspaceName: "news" });');
  const all = await size('export * from "./index.js";');
  return [
    { what: "client for one operation, min+gzip", value: one, unit: "B" },
    { what: "client whole, min+gzip", value: all, unit: "B" },
  ];
}

/** Memory and sockets before and after many calls, four at a time. */
async function soak(Client: typeof MediaIntelligence, server: ChildProcess, calls: number): Promise<Figure[]> {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const { baseURL } = await stateOf(server);
  const client = new Client({ baseURL, credentials });
  const run = async (count: number) => {
    let left = count;
    const worker = async () => {
      while (left-- > 0) await client.workspaces.list();
    };
    await Promise.all(Array.from({ length: 4 }, worker));
  };
  const measure = async (when: string): Promise<Figure[]> => {
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    const { sockets } = await stateOf(server);
    const megabytes = (bytes: number) => Math.round(bytes / 1024 / 102.4) / 10;
    return [
      { what: `heap ${when}`, value: megabytes(heapUsed), unit: "MiB" },
      { what: `rss ${when}`, value: megabytes(rss), unit: "MiB" },
      { what: `sockets ${when}`, value: sockets },
    ];
  };
  const warmUp = Math.ceil(calls / 20);
  await run(warmUp);
  const start = await measure(`after ${warmUp} calls`);
  await run(calls);
  return [...start, ...(await measure(`after ${calls} more`))];
}

/** What the client costs: time, bytes, and with `soakCalls` what many calls leave behind. */
export async function benchClient(runs: number, soakCalls: number): Promise<Figure[]> {
  const server = fork(fileURLToPath(new URL("list-server.ts", import.meta.url)), [answerOf()]);
  try {
    const { baseURL } = await stateOf(server);
    const Client = await load();
    return [
      ...(await overhead(Client, baseURL, runs)),
      ...(await sizes()),
      ...(soakCalls > 0 ? await soak(Client, server, soakCalls) : []),
    ];
  } finally {
    server.disconnect();
  }
}
