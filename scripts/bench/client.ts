import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { MediaIntelligence } from "../../generated/client/index.js";
import { bundleTo } from "./bundle.js";
import { mebibytes, memoryMeter, replyOf } from "./child.js";
import { clientFolder, clientSizes, featureSizes, journeySizes, wholeClient } from "./client-sizes.js";
import { comparedFigure, type Figure } from "./figure.js";
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

/** The medians of five processes, since the JIT compiles the same code differently in each process. */
async function timesOf(task: Task): Promise<Times> {
  const all: Times[] = [];
  while (all.length < 5) all.push(await replyOf<Times>(fork(new URL("list-calls.ts", import.meta.url)), task));
  const sorted = all.sort((one, other) => one.own / one.bare - other.own / other.bare);
  return sorted[2] ?? { bare: Number.NaN, own: Number.NaN };
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
  const { bare, own } = await timesOf({ ...task, module });
  const figures = [
    comparedFigure("bare fetch, signed beforehand", bare, "µs", bare),
    comparedFigure("signed list call", own, "µs", bare),
  ];
  for (const rival of rivals) {
    if ("missing" in rival) continue;
    const times = await timesOf({ ...task, module: rival.module });
    const what = `list call of ${rival.what}, signed beforehand, beside a bare fetch of ${Math.round(times.bare)} µs`;
    figures.push(comparedFigure(what, times.own, "µs", times.bare));
  }
  return figures;
}

async function sizes(rivals: readonly Rival[]): Promise<Figure[]> {
  const { oneOperation, whole, wholeWithLater, ...journeys } = await clientSizes();
  const features = await featureSizes();
  const each = await journeySizes();
  const figure = (what: string, value: number): Figure => ({ what: `${what}, min+gzip`, value, unit: "B" });
  return [
    figure("client for one operation", oneOperation),
    figure("client whole", whole),
    figure("client whole with what it loads when needed", wholeWithLater),
    figure("client whole with one journey", journeys.withOneJourney),
    figure("client whole with one journey, many at once", journeys.withEach),
    figure("client whole with every journey", journeys.withAllJourneys),
    ...features.map(({ feature, size, later }) =>
      figure(`share of ${feature}${later ? ", loaded when needed" : ""}`, size),
    ),
    ...Object.entries(each.journeys).map(([name, size]) => figure(`journey ${name} alone, beside the client`, size)),
    figure("what a journey loads when it runs", each.later),
    ...rivals.flatMap((rival) =>
      "missing" in rival
        ? [rival]
        : [figure(`${rival.what} for one operation`, rival.one), figure(`${rival.what} whole`, rival.all)],
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
