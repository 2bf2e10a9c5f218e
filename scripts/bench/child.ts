import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Asks a process of the bench for its state, which is its reply to each message. */
export async function stateOf<State>(child: ChildProcess): Promise<State> {
  child.send({});
  const [state] = (await once(child, "message")) as [State];
  return state;
}

/** Gives this process's memory in bytes, after garbage was collected. */
export function memoryMeter(): () => { heapUsed: number; rss: number } {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  return () => {
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    return { heapUsed, rss };
  };
}

export const mebibytes = (bytes: number): number => Math.round(bytes / 1024 / 102.4) / 10;
