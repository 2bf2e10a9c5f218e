import type { Wait } from "../../api/extensions.js";
import type { JobOptions } from "../package/types.js";

/** A long-running operation, named after the operation that reads its status. */
export interface Job {
  id: string;
  wait: Wait;
  /** The status before a run starts. */
  idle: string;
  /** The statuses of a run in order, except the last one. */
  running: string[];
  success: string;
}

export interface Run {
  id: number;
  /** Fixed statuses: that of a cancelled run, or those of a seed, which has all statuses at the same time. */
  states?: string[];
  /** The final status of the run. */
  end: string;
  /** Epoch milliseconds. */
  startedAt: number;
  startedTime: string;
  endedTime?: string;
  /** Number of reads of its status. */
  polls: number;
  /** The body of the call that started it, with the values that the rule sets. */
  input?: unknown;
}

export interface Runs {
  current: Run;
  /** The last successful run before this one. Its result is valid until another run succeeds. */
  last?: Run;
}

/** The statuses on the shortest path of transitions between two statuses, without these two. */
function between(wait: Wait, from: string, to: string): string[] {
  const queue: string[][] = [[from]];
  const seen = new Set([from]);
  for (const path of queue) {
    const next = wait.transitions?.[path.at(-1) ?? ""] ?? [];
    if (next.includes(to)) return path.slice(1);
    for (const status of next)
      if (wait.pending.includes(status) && !seen.has(status)) {
        seen.add(status);
        queue.push([...path, status]);
      }
  }
  return wait.pending.filter((status) => status !== from);
}

/**
 * Creates a job from `x-wait`. If its start also creates the item, the first status is part of the run; otherwise it is
 * the idle status.
 */
export function jobOf(id: string, wait: Wait, isCreated: boolean): Job {
  const [idle = ""] = wait.pending;
  const [success = ""] = wait.success;
  const path = between(wait, idle, success);
  return { id, wait, idle, success, running: isCreated || path.length === 0 ? [idle, ...path] : path };
}

function progressOf(run: Run, now: number, { time, polls }: JobOptions): number {
  const share = (spent: number, whole: number | undefined): number => {
    if (whole === undefined) return 0;
    return whole <= 0 ? 1 : spent / whole;
  };
  return Math.max(share(now - run.startedAt, time), share(run.polls, polls));
}

export function statusOf(job: Job, runs: Runs | undefined, now: number, pace: JobOptions): string {
  if (runs === undefined) return job.idle;
  const { current } = runs;
  const [fixed] = current.states ?? [];
  if (fixed !== undefined) return fixed;
  const progress = progressOf(current, now, pace);
  if (progress >= 1) return current.end;
  return job.running[Math.max(0, Math.floor(progress * job.running.length))] ?? current.end;
}

/** The failure status that a text names in `kebab-case`. The longest matching name is used. */
export const failureIn = (job: Job, text: string): string | undefined =>
  [...job.wait.failure]
    .sort((a, b) => b.length - a.length)
    .find((status) => text.toLowerCase().includes(status.toLowerCase().replaceAll("_", "-")));
