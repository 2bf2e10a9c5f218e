// A process of its own for each client, so that none changes how the platform is compiled for another: list calls in turns
// with a bare `fetch` of the same headers.
import { readFileSync } from "node:fs";
import { median } from "./figure.js";

/** What is to be called. */
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

/** Microseconds of a call in a batch of them, one after the other. */
async function time(call: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let index = 0; index < batch; index++) await call();
  return ((performance.now() - started) * 1000) / batch;
}

async function measure({ module, baseURL, url, headers, input, expected, turns }: Task): Promise<Times> {
  // As it is installed: no file, to each function of which this project's own loader would add something.
  const code = readFileSync(module).toString("base64");
  const { connect }: { connect: Connect } = await import(`data:text/javascript;base64,${code}`);
  const list = connect(baseURL, headers);
  const answer = JSON.stringify(await list(input));
  if (!answer.includes(expected)) throw new Error(`Another answer than expected: ${answer}`);
  const bare: number[] = [];
  const own: number[] = [];
  // In turns, so that a slow spell of the machine falls on both. The first 3,000 calls of each warm up: as long as that the
  // compiler is at work, and more so on the longer of the two.
  for (let turn = -150; turn < turns; turn++) {
    const plain = await time(async () => (await fetch(url, { headers })).json());
    const called = await time(() => list(input));
    if (turn < 0) continue;
    bare.push(plain);
    own.push(called);
  }
  return { bare: median(bare), own: median(own) };
}

process.on("message", async (task: Task) => {
  process.send?.(await measure(task));
  process.disconnect();
});
