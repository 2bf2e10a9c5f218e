import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { MediaIntelligence } from "../../generated/client/index.js";
import { bundleTo } from "./bundle.js";
import { mebibytes, memoryMeter, replyOf } from "./child.js";
import { clientFolder, clientSizes, featureSizes, journeySizes, wholeClient } from "./client-sizes.js";
import { exactFigure, type Figure, figure } from "./figure.js";
import type { Task, Times } from "./list-calls.js";
import { list, listed, listResponse } from "./list-response.js";
import { makeRivals, type Rival } from "./rivals.js";
import { inTemporaryFolder } from "./workbench.js";

type Client = typeof MediaIntelligence;

const credentials = { accessKey: "access", secretKey: "secret" };

interface ServerState {
  baseURL: string;
  sockets: number;
}

/** The times of five processes, since the JIT compiles the same code differently in each process. */
async function timesOf(task: Task): Promise<{ bare: number[]; own: number[] }> {
  const all: Times[] = [];
  while (all.length < 5) all.push(await replyOf<Times>(fork(new URL("list-calls.ts", import.meta.url)), task));
  return { bare: all.map(({ bare }) => bare), own: all.map(({ own }) => own) };
}

/** The list call to measure, with the headers of the client's own signature. */
async function taskFor(Client: Client, baseURL: string, turns: number): Promise<Omit<Task, "module">> {
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
  const [first] = (await list(probe, input)).items;
  const { url = "", headers = new Headers() } = sent ?? {};
  return { baseURL, url, headers: Object.fromEntries(headers), input, expected: JSON.stringify(first), turns };
}

/**
 * The time of a signed list call, compared with a bare `fetch` with the same headers, for our client and the others.
 */
async function overhead(task: Omit<Task, "module">, rivals: readonly Rival[], folder: string): Promise<Figure[]> {
  const module = join(folder, "own.mjs");
  await bundleTo(
    module,
    `import { MediaIntelligence } from "./index.js";
    export const connect = (baseURL) => {
      const client = new MediaIntelligence({ baseURL, credentials: ${JSON.stringify(credentials)} });
      return (input) => client.${listed.id}(input);
    };`,
    clientFolder,
  );
  const compare = async (what: string, file: string): Promise<Figure> => {
    const { bare, own } = await timesOf({ ...task, module: file });
    return figure(what, "µs", own, { rival: { name: "bare fetch", values: bare } });
  };
  const figures = [await compare("signed list call", module)];
  for (const rival of rivals)
    if (!("missing" in rival))
      figures.push(await compare(`list call of ${rival.what}, signed beforehand`, rival.module));
  return figures;
}

async function sizes(rivals: readonly Rival[]): Promise<Figure[]> {
  const { oneOperation, whole, wholeWithLater, ...journeys } = await clientSizes();
  const features = await featureSizes();
  const each = await journeySizes();
  const size = (what: string, value: number): Figure => exactFigure(`${what}, min+gzip`, "B", value);
  return [
    size("client for one operation", oneOperation),
    size("client whole", whole),
    size("client whole with what it loads when needed", wholeWithLater),
    size("client whole with one journey", journeys.withOneJourney),
    size("client whole with one journey, many at once", journeys.withEach),
    size("client whole with every journey", journeys.withAllJourneys),
    ...features.map(({ feature, size: bytes, later }) =>
      size(`share of ${feature}${later ? ", loaded when needed" : ""}`, bytes),
    ),
    ...Object.entries(each.journeys).map(([name, bytes]) => size(`journey ${name} alone, beside the client`, bytes)),
    size("what a journey loads when it runs", each.later),
    ...rivals.flatMap((rival) =>
      "missing" in rival
        ? [rival]
        : [size(`${rival.what} for one operation`, rival.one), size(`${rival.what} whole`, rival.all)],
    ),
  ];
}

/** Memory and sockets before and after many calls, four at a time. */
async function soak(Client: Client, server: ChildProcess, baseURL: string, calls: number): Promise<Figure[]> {
  const memory = memoryMeter();
  const client = new Client({ baseURL, credentials });
  const run = async (count: number) => {
    let left = count;
    const worker = async () => {
      while (left-- > 0) await list(client);
    };
    await Promise.all(Array.from({ length: 4 }, worker));
  };
  const measure = async (when: string): Promise<Figure[]> => {
    const { heapUsed, rss } = memory();
    const { sockets } = await replyOf<ServerState>(server);
    return [
      exactFigure(`heap ${when}`, "MiB", mebibytes(heapUsed)),
      exactFigure(`rss ${when}`, "MiB", mebibytes(rss)),
      exactFigure(`sockets ${when}`, "", sockets),
    ];
  };
  const warmUp = Math.ceil(calls / 20);
  await run(warmUp);
  const start = await measure(`after ${warmUp} calls`);
  await run(calls);
  return [...start, ...(await measure(`after ${calls} more`))];
}

/** Time and bytes of our client and of others. With `soakCalls`, also memory and sockets after that many calls. */
export const benchClient = (runs: number, soakCalls: number): Promise<Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const server = fork(new URL("list-server.ts", import.meta.url), [listResponse()]);
    try {
      const { baseURL } = await replyOf<ServerState>(server);
      const file = join(folder, "whole.mjs");
      await bundleTo(file, wholeClient, clientFolder);
      const { MediaIntelligence: Client }: { MediaIntelligence: Client } = await import(file);
      const rivals = await makeRivals(folder);
      return [
        ...(await overhead(await taskFor(Client, baseURL, runs * 20), rivals, folder)),
        ...(await sizes(rivals)),
        ...(soakCalls > 0 ? await soak(Client, server, baseURL, soakCalls) : []),
      ];
    } finally {
      server.disconnect();
    }
  });
