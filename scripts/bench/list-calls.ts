// Makes list calls in turns with a bare `fetch` of the same headers. Each client has a process of its own, since the calls
// of one change how the platform is compiled for another.
import { readFileSync } from "node:fs";
import { mediansInTurns } from "./figure.js";

export interface Task {
  /** File of a module with `connect`. */
  module: string;
  baseURL: string;
  url: string;
  /** Signed beforehand. */
  headers: Record<string, string>;
  input: object;
  /** Part of the response. */
  expected: string;
  turns: number;
}

/** Microseconds of a call. */
export interface Times {
  bare: number;
  own: number;
}

export type Connect = (baseURL: string, headers: Record<string, string>) => (input: object) => Promise<unknown>;

const batch = 20;

/** Microseconds of a call in a batch of sequential calls. */
async function time(call: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let index = 0; index < batch; index++) await call();
  return ((performance.now() - started) * 1000) / batch;
}

async function measure({ module, baseURL, url, headers, input, expected, turns }: Task): Promise<Times> {
  // The loader of this project would add something to each function of a file, but not of a data URL.
  const code = readFileSync(module).toString("base64");
  const { connect }: { connect: Connect } = await import(`data:text/javascript;base64,${code}`);
  const list = connect(baseURL, headers);
  const response = JSON.stringify(await list(input));
  if (!response.includes(expected)) throw new Error(`Another response than expected: ${response}`);
  // The compiler is at work for the first 3,000 calls, longer on the longer code.
  return mediansInTurns(turns, 150, {
    bare: () => time(async () => (await fetch(url, { headers })).json()),
    own: () => time(() => list(input)),
  });
}

process.on("message", async (task: Task) => {
  process.send?.(await measure(task));
  process.disconnect();
});
