import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildMock } from "../build/mock.js";
import { listen } from "../cli/listen.js";
import { paths } from "../cli/paths.js";
import { type Figure, median, ratioOf } from "./figure.js";
import { ask, type Call, callKinds, firstCall } from "./mock-calls.js";
import { benchLoad } from "./mock-load.js";

async function freePort(): Promise<number> {
  const server = createServer();
  const port = Number(new URL(await listen(server, 0, "127.0.0.1")).port);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const ours = (port: number) => ["--import", "tsx", "scripts/mock.ts", "--port", `${port}`, "--no-rate-limit"];
const oursByBootstrap = (port: number) => ["scripts/bootstrap.mjs", "mock", "--port", `${port}`];
const prism = (port: number) => [
  ...["node_modules/@stoplight/prism-cli/dist/index.js", "mock", "--port", `${port}`],
  "generated/mock/openapi.json",
];

const start = (args: string[]): ChildProcess => spawn(process.execPath, args, { cwd: paths.root, stdio: "ignore" });

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** Resolves when the call has its first response. */
async function firstAnswer(port: number, call: Call): Promise<void> {
  for (;;) {
    const status = await ask(port, call).catch(() => 0);
    if (status === 200) return;
    if (status !== 0) throw new Error(`The first answer was ${status}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function timeToFirstAnswer(runs: number): Promise<Figure[]> {
  const starts = { "npm run mock": oursByBootstrap, mock: ours, "prism mock": prism };
  const times: Record<string, number[]> = { "npm run mock": [], mock: [], "prism mock": [] };
  // In turns, so that a slow spell of the machine falls on all of them.
  for (let run = 0; run < runs; run++)
    for (const [name, args] of Object.entries(starts)) {
      const port = await freePort();
      const call = firstCall();
      const begun = performance.now();
      const child = start(args(port));
      await firstAnswer(port, call);
      times[name]?.push(performance.now() - begun);
      await stop(child);
    }
  const reference = median(times["prism mock"] ?? []);
  return Object.entries(times).map(([name, values]) => ({
    ...{ what: `first answer, ${name}`, value: Math.round(median(values)), unit: "ms" },
    ...{ ratio: ratioOf(median(values), reference) },
  }));
}

/** Sends the calls, sixteen at a time; resolves to the number of calls per second. */
async function hammer(port: number, calls: Call[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const begun = performance.now();
  const left = calls.values();
  const worker = async () => {
    for (const call of left) {
      const status = await ask(port, call, agent);
      if (status !== 200) throw new Error(`${call.method} ${call.path} was answered with ${status}.`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  agent.destroy();
  return (calls.length * 1000) / (performance.now() - begun);
}

async function requestsPerSecond(rounds: number): Promise<Figure[]> {
  const servers = await Promise.all(
    [ours, prism].map(async (args) => {
      const port = await freePort();
      return { port, child: start(args(port)) };
    }),
  );
  const figures: Figure[] = [];
  for (const { port } of servers) await firstAnswer(port, firstCall());
  for (const [kind, callsOf] of Object.entries(callKinds())) {
    const rates: number[][] = servers.map(() => []);
    // In turns here too; the first round warms up.
    for (let round = -1; round < rounds; round++)
      for (const [index, { port }] of servers.entries()) {
        const rate = await hammer(port, callsOf(1000));
        if (round >= 0) rates[index]?.push(rate);
      }
    const [mock = 0, reference = 1] = rates.map(median);
    const row = (what: string, value: number): Figure => ({
      ...{ what: `${what}, ${kind}`, value: Math.round(value), unit: "/s", ratio: ratioOf(value, reference) },
    });
    figures.push(row("mock, signature checked", mock), row("prism mock", reference));
  }
  for (const { child } of servers) await stop(child);
  return figures;
}

/** The mock as it is installed, without what this project's own loader adds to each function. */
async function loadPackage(folder: string): Promise<typeof import("../mock/package/index.js")> {
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  await buildMock(folder);
  return import(pathToFileURL(join(folder, "esm/mock/index.js")).href);
}

async function inProcess(rounds: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "mock-bench-"));
  const { createMock } = await loadPackage(folder);
  const mock = createMock({ limitRates: false });
  const { url, close } = await mock.listen();
  const time = async (fetch: typeof globalThis.fetch, calls: Call[]) => {
    const begun = performance.now();
    for (const { path, method, headers } of calls) await (await fetch(url + path, { method, headers })).text();
    return (performance.now() - begun) / calls.length;
  };
  const figures: Figure[] = [];
  for (const [kind, callsOf] of Object.entries(callKinds())) {
    const [within, over]: [number[], number[]] = [[], []];
    // In turns, so that a slow spell of the machine falls on both; the first rounds warm up.
    for (let round = -10; round < rounds; round++) {
      const [short, long] = [await time(mock.fetch, callsOf(100)), await time(fetch, callsOf(100))];
      if (round < 0) continue;
      within.push(short);
      over.push(long);
    }
    const reference = median(over);
    const row = (what: string, value: number): Figure => ({
      ...{ what: `${what}, ${kind}`, value: Math.round(value * 1000), unit: "µs", ratio: ratioOf(value, reference) },
    });
    figures.push(row("in process", median(within)), row("over HTTP", reference));
  }
  await close();
  rmSync(folder, { recursive: true });
  return figures;
}

/** The mock beside `prism mock` on the same contract, in process beside over HTTP, and if asked for under mixed load. */
export async function benchMock(runs: number, minutes: number): Promise<Figure[]> {
  return [
    ...(await timeToFirstAnswer(runs)),
    ...(await requestsPerSecond(runs)),
    ...(await inProcess(10 * runs)),
    ...(minutes > 0 ? await benchLoad(minutes) : []),
  ];
}
