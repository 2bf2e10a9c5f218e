import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { Agent, createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildMock } from "../build/mock-package.js";
import { listen } from "../cli/listen.js";
import { paths } from "../cli/paths.js";
import { benchBrowserMock } from "./browser-mock.js";
import { comparedFigure, type Figure, mediansInTurns } from "./figure.js";
import { type Call, callKinds, firstCall, sendCall } from "./mock-calls.js";
import { benchLoad } from "./mock-load.js";
import { inTemporaryFolder } from "./workbench.js";

async function freePort(): Promise<number> {
  const server = createServer();
  const port = Number(new URL(await listen(server, 0, "127.0.0.1")).port);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

type Command = (port: number) => string[];

const ours: Command = (port) => ["--import", "tsx", "scripts/mock.ts", "--port", `${port}`, "--no-rate-limit"];
const oursByBootstrap: Command = (port) => ["scripts/bootstrap.mjs", "mock", "--port", `${port}`];
const prism: Command = (port) => {
  const cli = "node_modules/@stoplight/prism-cli/dist/index.js";
  return [cli, "mock", "--port", `${port}`, "generated/mock/openapi.json"];
};

interface Server {
  port: number;
  child: ChildProcess;
}

/** Starts a mock. Resolves when it has responded to a call. */
async function start(command: Command): Promise<Server> {
  const port = await freePort();
  const call = firstCall();
  const child = spawn(process.execPath, command(port), { cwd: paths.root, stdio: "ignore" });
  for (;;) {
    const status = await sendCall(port, call).catch(() => 0);
    if (status === 200) return { port, child };
    if (status !== 0) throw new Error(`The first answer was ${status}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function stop({ child }: Server): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

async function timeToFirstResponse(runs: number): Promise<Figure[]> {
  const time = async (command: Command): Promise<number> => {
    const begun = performance.now();
    const server = await start(command);
    const spent = performance.now() - begun;
    await stop(server);
    return spent;
  };
  const times = await mediansInTurns(runs, 0, {
    "npm run mock": () => time(oursByBootstrap),
    mock: () => time(ours),
    "prism mock": () => time(prism),
  });
  return Object.entries(times).map(([name, value]) =>
    comparedFigure(`first answer, ${name}`, value, "ms", times["prism mock"]),
  );
}

/** Sends calls, sixteen at a time. Resolves to the number of calls per second. */
async function callsPerSecond({ port }: Server, calls: Call[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const begun = performance.now();
  const left = calls.values();
  const worker = async () => {
    for (const call of left) {
      const status = await sendCall(port, call, agent);
      if (status !== 200) throw new Error(`${call.method} ${call.path} responded with ${status}.`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  agent.destroy();
  return (calls.length * 1000) / (performance.now() - begun);
}

async function requestsPerSecond(rounds: number): Promise<Figure[]> {
  const [mock, reference] = [await start(ours), await start(prism)];
  const figures: Figure[] = [];
  for (const [kind, callsOf] of Object.entries(callKinds())) {
    const rates = await mediansInTurns(rounds, 1, {
      mock: () => callsPerSecond(mock, callsOf(1000)),
      prism: () => callsPerSecond(reference, callsOf(1000)),
    });
    figures.push(comparedFigure(`mock, signature checked, ${kind}`, rates.mock, "/s", rates.prism));
    figures.push(comparedFigure(`prism mock, ${kind}`, rates.prism, "/s", rates.prism));
  }
  await stop(mock);
  await stop(reference);
  return figures;
}

/** Loads the mock as it is installed, since the loader of this project would instrument its functions. */
async function loadPackage(folder: string): Promise<typeof import("../mock/package/index.js")> {
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  await buildMock(folder);
  return import(pathToFileURL(join(folder, "esm/mock/index.js")).href);
}

const inProcess = (rounds: number): Promise<Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const { createMock } = await loadPackage(folder);
    const mock = createMock({ limitRates: false });
    const { url, close } = await mock.listen();
    /** Microseconds of a call. */
    const time = async (fetch: typeof globalThis.fetch, calls: Call[]) => {
      const begun = performance.now();
      for (const { path, method, headers } of calls) await (await fetch(url + path, { method, headers })).text();
      return ((performance.now() - begun) * 1000) / calls.length;
    };
    const figures: Figure[] = [];
    for (const [kind, callsOf] of Object.entries(callKinds())) {
      const { within, over } = await mediansInTurns(rounds, 10, {
        within: () => time(mock.fetch, callsOf(100)),
        over: () => time(fetch, callsOf(100)),
      });
      figures.push(comparedFigure(`in process, ${kind}`, within, "µs", over));
      figures.push(comparedFigure(`over HTTP, ${kind}`, over, "µs", over));
    }
    await close();
    return figures;
  });

/**
 * The mock's size in a browser, and its speed compared with `prism mock` and in process compared with HTTP. With
 * `minutes`, also under mixed load.
 */
export async function benchMock(runs: number, minutes: number): Promise<Figure[]> {
  return [
    ...(await benchBrowserMock()),
    ...(await timeToFirstResponse(runs)),
    ...(await requestsPerSecond(runs)),
    ...(await inProcess(10 * runs)),
    ...(minutes > 0 ? await benchLoad(minutes) : []),
  ];
}
