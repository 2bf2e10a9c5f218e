import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, createServer, request } from "node:http";
import { join } from "node:path";
import { listen } from "../cli/listen.js";
import { paths } from "../cli/paths.js";
import { type Document, operationsOf } from "../contract/document.js";
import { sampleRequest } from "../contract/sample-request.js";
import { signatureHeaders } from "../contract/signature-headers.js";
import { createMock, defaultKeys } from "../mock/mock.js";
import { sign } from "../mock/signature.js";
import { type Figure, median, ratioOf } from "./figure.js";

/** How long to measure. */
export interface MockBenchOptions {
  /** Starts of each mock; the median counts. */
  runs?: number;
  /** Seconds of load for each mock. */
  load?: number;
  /** Seconds of mixed good and bad calls. */
  soak?: number;
}

interface Call {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

const document: Document = JSON.parse(readFileSync(join(paths.generated, "mock/openapi.json"), "utf8"));

/** A sample call of an operation, signed for the next five minutes. */
function callOf(entry: ReturnType<typeof operationsOf>[number]): Call {
  const { method, target, headers, body } = sampleRequest(document, entry);
  const names = signatureHeaders(document);
  const timestamp = String(Date.now());
  const { accessKey, secretKey } = defaultKeys;
  const signature = sign({ method, target, timestamp, accessKey }, secretKey);
  const signed =
    names === undefined
      ? {}
      : { [names.timestamp]: timestamp, [names.accessKey]: accessKey, [names.signature]: signature };
  return {
    ...{ method, path: target, headers: { ...document["x-request-headers"], ...headers, ...signed } },
    ...(body && { body: JSON.stringify(body.value) }),
  };
}

/** The call that every figure but the soak is measured with: the first list of the contract. */
function firstCall(): Call {
  const entry = operationsOf(document).find(({ method }) => method === "GET");
  if (entry === undefined) throw new Error("The contract has no GET.");
  return callOf(entry);
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = Number(new URL(await listen(server, 0, "127.0.0.1")).port);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const ours = (port: number) => ["--import", "tsx", "scripts/mock.ts", "--port", `${port}`];
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

function ask(port: number, { body, ...call }: Call, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", ...call, ...(agent && { agent }) }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
      response.once("error", reject);
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

/** Resolves when the call was answered for the first time. */
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

/** Keeps so many calls running for a while; resolves to the number of calls per second. */
async function hammer(port: number, calls: readonly Call[], seconds: number, expected?: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const end = performance.now() + seconds * 1000;
  let count = 0;
  const worker = async () => {
    while (performance.now() < end) {
      const call = calls[count++ % calls.length];
      if (call === undefined) return;
      const status = await ask(port, call, agent);
      if (expected === undefined ? status >= 500 : status !== expected)
        throw new Error(`${call.method} ${call.path} was answered with ${status}.`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  agent.destroy();
  return count / seconds;
}

async function requestsPerSecond(seconds: number): Promise<Figure[]> {
  const rates: number[] = [];
  for (const args of [ours, prism]) {
    const port = await freePort();
    const child = start(args(port));
    const call = firstCall();
    await firstAnswer(port, call);
    await hammer(port, [call], seconds / 3, 200);
    rates.push(await hammer(port, [call], seconds, 200));
    await stop(child);
  }
  const [mock = 0, reference = 1] = rates;
  const row = (what: string, value: number): Figure => ({
    what,
    value: Math.round(value),
    unit: "requests/s",
    ratio: ratioOf(value, reference),
  });
  return [row("mock, signature checked", mock), row("prism mock", reference)];
}

async function inProcess(calls: number): Promise<Figure[]> {
  const mock = createMock({ document });
  const { url, close } = await mock.listen();
  const { method, path, headers } = firstCall();
  const time = async (fetch: typeof globalThis.fetch) => {
    const begun = performance.now();
    for (let index = 0; index < calls; index++) await (await fetch(url + path, { method, headers })).text();
    return (performance.now() - begun) / calls;
  };
  await time(mock.fetch);
  await time(fetch);
  const [within, over] = [await time(mock.fetch), await time(fetch)];
  await close();
  const row = (what: string, value: number): Figure => ({
    ...{ what, value: Number(value.toFixed(3)), unit: "ms", ratio: ratioOf(value, over) },
  });
  return [row("call in process", within), row("call over HTTP", over)];
}

/** Resident memory of a process, in MiB. */
const memoryOf = ({ pid = 0 }: ChildProcess): number =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;

/** What goes wrong with calls in real life, one after the other. */
const spoil: readonly ((call: Call) => Call)[] = [
  (call) => call,
  (call) => ({ ...call, headers: {} }),
  (call) => ({ ...call, path: `${call.path}/none` }),
  (call) => ({ ...call, body: "{", headers: { ...call.headers, "content-length": "1" } }),
  (call) => ({ ...call, headers: { ...call.headers, "content-type": "text/plain" } }),
  (call) => ({ ...call, headers: { ...call.headers, prefer: "code=404" } }),
];

async function soak(seconds: number): Promise<Figure[]> {
  const port = await freePort();
  const child = start(ours(port));
  await firstAnswer(port, firstCall());
  const mixed = () => operationsOf(document).flatMap((entry) => spoil.map((change) => change(callOf(entry))));
  // Everything is read and compiled before memory is looked at.
  await hammer(port, mixed(), Math.min(10, seconds));
  const before = memoryOf(child);
  let rate = 0;
  // Signatures are good for five minutes.
  for (let left = seconds; left > 0; left -= 60) rate = await hammer(port, mixed(), Math.min(60, left));
  const after = memoryOf(child);
  await firstAnswer(port, firstCall());
  await stop(child);
  return [
    { what: `mixed good and bad calls for ${seconds} s`, value: Math.round(rate), unit: "requests/s" },
    { what: "memory before them", value: Math.round(before), unit: "MiB" },
    { what: "memory after them", value: Math.round(after), unit: "MiB", ratio: ratioOf(after, before) },
  ];
}

/** The mock beside `prism mock` on the same contract, and under mixed load. */
export async function benchMock({ runs = 5, load = 3, soak: seconds = 10 }: MockBenchOptions = {}): Promise<Figure[]> {
  return [
    ...(await timeToFirstAnswer(runs)),
    ...(await requestsPerSecond(load)),
    ...(await inProcess(1000)),
    ...(await soak(seconds)),
  ];
}
