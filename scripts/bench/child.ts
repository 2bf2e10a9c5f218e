import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Sends a message to a process of the bench and resolves to its reply. */
export async function replyOf<Reply>(child: ChildProcess, message: object = {}): Promise<Reply> {
  child.send(message);
  const [reply] = (await Promise.race([once(child, "message"), once(child, "exit")])) as [Reply | number | null];
  if (typeof reply === "object" && reply !== null) return reply;
  throw new Error(`A process of the bench ended with ${reply}.`);
}

/** Returns a function that collects garbage and gives this process's memory in bytes. */
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
