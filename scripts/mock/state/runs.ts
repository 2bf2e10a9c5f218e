import { problem } from "../response.js";
import { type Call, jobStatus, Refused, resolved, scopeOf } from "./call.js";
import { evaluateFields } from "./expression.js";
import { failureIn, type Job, type Run } from "./jobs.js";
import type { Item } from "./store.js";

/** The header of a call that starts a job: `fail`, or the status to fail with. */
const jobHeader = "x-mock-job";

function endOf(call: Call, job: Job): string {
  const { failBy, failIf } = call.plan.rule;
  const wanted = call.headers.get(jobHeader);
  if (wanted !== null) {
    const status = wanted === "fail" ? job.wait.failure[0] : job.wait.failure.find((one) => one === wanted);
    if (status === undefined) {
      const message = `${jobHeader}: ${wanted} is not a failure of this job. Write fail, or one of ${job.wait.failure.join(", ")}.`;
      throw new Refused(problem(422, { message }));
    }
    return status;
  }
  const named = failBy === undefined ? undefined : failureIn(job, String(resolved(call, failBy)));
  if (named !== undefined) return named;
  if (failIf !== undefined && call.world.model.kindOf(String(resolved(call, failIf.unknownKind))) === undefined)
    return failIf.status;
  return job.success;
}

/** The final status of the job that the call starts. Must be called before any change, since it may reject the call. */
export const plannedEnd = (call: Call): string | undefined => call.plan.starts && endOf(call, call.plan.starts);

/** Starts the job of this call on an item. The first run of an unchanged seed keeps the id of the seed's run. */
export function startRun(call: Call, item: Item, end: string | undefined): void {
  const { plan, world, now, request } = call;
  const job = plan.starts;
  if (job === undefined || end === undefined) return;
  const before = item.runs?.[job.id];
  const isSuccess = before !== undefined && job.wait.success.includes(jobStatus(call, job, item));
  const last = isSuccess ? before.current : before?.last;
  const set = evaluateFields(plan.rule.set, scopeOf(call));
  const current: Run = {
    id: (item.seeded && before?.current.id) || world.store.next(job.id),
    end,
    startedAt: now,
    startedTime: world.time(now),
    polls: 0,
    input: { ...plan.bodyDefaults, ...request.sent, ...set },
  };
  item.runs = { ...item.runs, [job.id]: { current, ...(last !== undefined && { last }) } };
}

export function cancelRun({ plan, world, now }: Call, item: Item): void {
  const job = plan.cancels;
  const runs = job && item.runs?.[job.id];
  if (job === undefined || runs === undefined || plan.rule.to === undefined) return;
  runs.current = { ...runs.current, states: [String(plan.rule.to)], endedTime: world.time(now) };
}
