import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MediaIntelligence } from "../../generated/client/index.js";
import { bundleTo } from "./bundle.js";
import { mebibytes, memoryMeter, stateOf } from "./child.js";
import { clientFolder, clientSizes, wholeClient } from "./client-sizes.js";
import { type Figure, ratioOf } from "./figure.js";
import type { Task, Times } from "./list-calls.js";
import { listResponse } from "./list-response.js";
import { makeRivals, type Rival } from "./rivals.js";

type Client = typeof MediaIntelligence;

const credentials = { accessKey: "access", secretKey: "secret" };

interface ServerState {
  baseURL: string;
  sockets: number;
}

async function timesIn(task: Task): Promise<Times> {
  const child = fork(fileURLToPath(new URL("list-calls.ts", import.meta.url)));
  child.send(task);
  const [times] = (await Promise.race([once(child, "message"), once(child, "exit")])) as [Times | number];
  if (typeof times === "object") return times;
  throw new Error(`The list calls of ${task.module} failed.`);
}

/** The middle one of five processes: what the compiler makes of the same code differs from one to the next. */
async function timesOf(task: Task): Promise<Times> {
  const all: Times[] = [];
  while (all.length < 5) all.push(await timesIn(task));
  return (
    all.sort((one, other) => one.own / one.bare - other.own / other.bare)[2] ?? { bare: Number.NaN, own: Number.NaN }
  );
}

/** What a signed list call costs over a bare `fetch` with the same headers, and what the others' calls cost over theirs. */
async function overhead(Client: Client, rivals: readonly Rival[], work: string, baseURL: string, turns: number) {
  let sent: Request | undefined;
  const probe = new Client({
    baseURL,
    credentials,
    fetch: (url, init) => {
      sent = new Request(url, init);
      return fetch(url, init);
    },
  });
  const input = { pageNum: 1, pageSize: 100 };
  const [first] = (await probe.workspaces.list(input)).items;
  const { url = "", headers = new Headers() } = sent ?? {};
  const task = { baseURL, url, headers: Object.fromEntries(headers), input, expected: JSON.stringify(first), turns };
  const module = join(work, "own.mjs");
  await bundleTo(
    module,
    `import { MediaIntelligence } from "./index.js";
    export const connect = (baseURL) => {
      const client = new MediaIntelligence({ baseURL, credentials: ${JSON.stringify(credentials)} });
      return (input) => client.workspaces.list(input);
    };`,
    clientFolder,
  );
  const figure = (what: string, value: number, bare: number): Figure => ({
    what,
    value: Math.round(value),
    unit: "µs",
    ratio: ratioOf(value, bare),
  });
  const { bare, own } = await timesOf({ ...task, module });
  const figures = [figure("bare fetch, signed beforehand", bare, bare), figure("signed list call", own, bare)];
  for (const rival of rivals) {
    if ("missing" in rival) continue;
    const times = await timesOf({ ...task, module: rival.module });
    const beside = `beside a bare fetch of ${Math.round(times.bare)} µs`;
    figures.push(figure(`list call of ${rival.what}, signed beforehand, ${beside}`, times.own, times.bare));
  }
  return figures;
}

async function sizes(rivals: readonly Rival[]): Promise<Figure[]> {
  const { oneOperation, whole, wholeWithLater } = await clientSizes();
  const figure = (what: string, value: number): Figure => ({ what: `${what}, min+gzip`, value, unit: "B" });
  return [
    figure("client for one operation", oneOperation),
    figure("client whole", whole),
    figure("client whole with what it loads when needed", wholeWithLater),
    ...rivals.flatMap((rival) =>
      "missing" in rival
        ? [rival]
        : [figure(`${rival.what} for one operation`, rival.one), figure(`${rival.what} whole`, rival.all)],
    ),
  ];
}

/** Memory and sockets before and after many calls, four at a time. */
async function soak(Client: Client, server: ChildProcess, calls: number): Promise<Figure[]> {
  const memory = memoryMeter();
  const { baseURL } = await stateOf<ServerState>(server);
  const client = new Client({ baseURL, credentials });
  const run = async (count: number) => {
    let left = count;
    const worker = async () => {
      while (left-- > 0) await client.workspaces.list();
    };
    await Promise.all(Array.from({ length: 4 }, worker));
  };
  const measure = async (when: string): Promise<Figure[]> => {
    const { heapUsed, rss } = memory();
    const { sockets } = await stateOf<ServerState>(server);
    return [
      { what: `heap ${when}`, value: mebibytes(heapUsed), unit: "MiB" },
      { what: `rss ${when}`, value: mebibytes(rss), unit: "MiB" },
      { what: `sockets ${when}`, value: sockets },
    ];
  };
  const warmUp = Math.ceil(calls / 20);
  await run(warmUp);
  const start = await measure(`after ${warmUp} calls`);
  await run(calls);
  return [...start, ...(await measure(`after ${calls} more`))];
}

/** What the client and those of other tools cost: time, bytes, and with `soakCalls` what many calls leave behind. */
export async function benchClient(runs: number, soakCalls: number): Promise<Figure[]> {
  const server = fork(fileURLToPath(new URL("list-server.ts", import.meta.url)), [listResponse()]);
  const work = mkdtempSync(join(tmpdir(), "rivals-"));
  try {
    const { baseURL } = await stateOf<ServerState>(server);
    const file = join(work, "whole.mjs");
    await bundleTo(file, wholeClient, clientFolder);
    const { MediaIntelligence: Client }: { MediaIntelligence: Client } = await import(file);
    const rivals = await makeRivals(work);
    return [
      ...(await overhead(Client, rivals, work, baseURL, runs * 20)),
      ...(await sizes(rivals)),
      ...(soakCalls > 0 ? await soak(Client, server, soakCalls) : []),
    ];
  } finally {
    server.disconnect();
    rmSync(work, { recursive: true, force: true });
  }
}
