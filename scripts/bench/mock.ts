import { writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildMock } from "../build/mock-package.js";
import { benchBrowserMock } from "./browser-mock.js";
import { type Figure, figure, inTurns } from "./figure.js";
import { type Call, callKinds, sendCall, unseen } from "./mock-calls.js";
import { benchLoad } from "./mock-load.js";
import { prism, type Server, start, stop } from "./servers.js";
import { command, inTemporaryFolder } from "./workbench.js";

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
  const mock = await start((port) => command("mock", "--port", `${port}`, "--no-rate-limit"));
  const reference = await start(prism);
  const figures: Figure[] = [];
  for (const [kind, callsOf] of Object.entries(callKinds())) {
    const rates = await inTurns(rounds, 1, {
      mock: () => callsPerSecond(mock, callsOf(1000)),
      prism: () => callsPerSecond(reference, callsOf(1000)),
    });
    figures.push(
      figure(`mock, signature checked: ${kind}`, "/s", rates.mock, {
        rival: { name: "prism mock", values: rates.prism },
        ...(kind === unseen && { goal: { of: "ratio", least: 3 } }),
      }),
    );
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
      const { within, over } = await inTurns(rounds, 10, {
        within: () => time(mock.fetch, callsOf(100)),
        over: () => time(fetch, callsOf(100)),
      });
      figures.push(
        figure(`mock in process: ${kind}`, "µs", within, {
          rival: { name: "over HTTP", values: over },
          ...(kind === unseen && { goal: { of: "ratio", most: 0.4 } }),
        }),
      );
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
    ...(await requestsPerSecond(runs)),
    ...(await inProcess(10 * runs)),
    ...(minutes > 0 ? await benchLoad(minutes) : []),
  ];
}
