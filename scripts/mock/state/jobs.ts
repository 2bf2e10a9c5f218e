import type { Wait } from "../../api/extensions.js";
import type { JobOptions } from "../package/types.js";

/** Something that takes time, named after the operation that reads its status. */
export interface Job {
  id: string;
  wait: Wait;
  /** The status while it was never started. */
  idle: string;
  /** The statuses of a run, from its start to just before its end. */
  running: string[];
  success: string;
}

/** One run of a job. */
export interface Run {
  id: number;
  /** Fixed statuses: one of a run that was cancelled, or those of a seed, which it is in all at once. */
  states?: string[];
  /** The status it will end with. */
  end: string;
  /** Epoch milliseconds. */
  startedAt: number;
  startedTime: string;
  endedTime?: string;
  /** How often its status was read. */
  polls: number;
  /** The body of the call that started it, and what the rule sets. */
  input?: unknown;
}

/** The runs of a job that an item remembers. */
export interface Runs {
  current: Run;
  /** The last run before it that ended well: its result stays until another one does. */
  last?: Run;
}

/** The shortest way from one status to another, without its ends. */
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

/** A job as `x-wait` has it. What is created by its start has no status before; anything else begins idle. */
export function jobOf(id: string, wait: Wait, created: boolean): Job {
  const [idle = ""] = wait.pending;
  const [success = ""] = wait.success;
  const path = between(wait, idle, success);
  return { id, wait, idle, success, running: created || path.length === 0 ? [idle, ...path] : path };
}

function progressOf(run: Run, now: number, { time, polls }: JobOptions): number {
  const byTime = time === undefined ? 0 : time <= 0 ? 1 : (now - run.startedAt) / time;
  const byPolls = polls === undefined ? 0 : polls <= 0 ? 1 : run.polls / polls;
  return Math.max(byTime, byPolls);
}

/** The status of a job. */
export function statusOf(job: Job, runs: Runs | undefined, now: number, pace: JobOptions): string {
  if (runs === undefined) return job.idle;
  const { current } = runs;
  const [fixed] = current.states ?? [];
  if (fixed !== undefined) return fixed;
  const progress = progressOf(current, now, pace);
  if (progress >= 1) return current.end;
  return job.running[Math.max(0, Math.floor(progress * job.running.length))] ?? current.end;
}

/** Whether a job is on its way. */
export const isRunning = (job: Job, runs: Runs | undefined, status: string): boolean =>
  runs !== undefined && job.wait.pending.includes(status);

/** Whether a job has reached a status; one that a good end stands for stays reached until the job is forgotten. */
export const hasReached = (job: Job, runs: Runs | undefined, status: string, wanted: string): boolean =>
  status === wanted ||
  runs?.current.states?.includes(wanted) === true ||
  (runs?.last !== undefined && job.wait.success.includes(wanted));

const kebab = (status: string): string => status.toLowerCase().replaceAll("_", "-");

/** The failure that a text asks for by naming it as `kebab-case`, the longest name first. */
export const failureIn = (job: Job, text: string): string | undefined =>
  [...job.wait.failure]
    .sort((a, b) => b.length - a.length)
    .find((status) => text.toLowerCase().includes(kebab(status)));
