// Measures list calls of a client and a bare `fetch` with the same headers, in turn. Each client has its own process,
// since the calls of one client affect how the code of another is compiled.
import { readFileSync } from "node:fs";
import { inTurns, median } from "./figure.js";

export interface Task {
  /** File of a module with `connect`. */
  module: string;
  baseURL: string;
  url: string;
  /** The headers are signed in advance. */
  headers: Record<string, string>;
  input: object;
  /** A text that the response contains. */
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
  // The loader of this project would instrument the functions of a file, but not those of a data URL.
  const code = readFileSync(module).toString("base64");
  const { connect }: { connect: Connect } = await import(`data:text/javascript;base64,${code}`);
  const list = connect(baseURL, headers);
  const response = JSON.stringify(await list(input));
  if (!response.includes(expected)) throw new Error(`Another response than expected: ${response}`);
  // The JIT compiler is active during the first 3,000 calls, and longer for more code.
  const { bare, own } = await inTurns(turns, 150, {
    bare: () => time(async () => (await fetch(url, { headers })).json()),
    own: () => time(() => list(input)),
  });
  return { bare: median(bare), own: median(own) };
}

process.on("message", async (task: Task) => {
  process.send?.(await measure(task));
  process.disconnect();
});
