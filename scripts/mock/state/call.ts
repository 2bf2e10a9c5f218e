import type { Node } from "../../contract/node.js";
import { own } from "../../contract/own.js";
import type { MockResponse } from "../exchange.js";
import type { JobOptions } from "../package/types.js";
import { evaluate, type Scope, type Template } from "./expression.js";
import { type Job, statusOf } from "./jobs.js";
import type { Collection, Model, Plan } from "./model.js";
import type { requestValues } from "./request.js";
import type { Item, Store } from "./store.js";
import { uploadUrl, verdictOn } from "./uploads.js";

/** The parts of the state that persist between calls. */
export interface World {
  model: Model;
  store: Store;
  pace: JobOptions;
  /** Returns a pseudo-random text for a key. It depends on the seed and the number of earlier texts. */
  token: () => string;
  /** Formats a time of the clock as in responses. */
  time: (now: number) => string;
}

export interface Call {
  world: World;
  plan: Plan;
  request: ReturnType<typeof requestValues>;
  headers: Headers;
  /** Milliseconds since 1970 UTC; constant during the call. */
  now: number;
  origin: string;
  /** The items in the path, by collection. */
  located: Map<Collection, Item>;
  item: Item | undefined;
  moved?: Node;
}

export class Refused extends Error {
  override name = "Refused";
  constructor(readonly response: MockResponse) {
    super(response.reason);
  }
}

/** Rejects a call with an error that the contract declares. */
export function refuse(plan: Plan, name: string, reason: string): never {
  const error = plan.errors.get(name) ?? { status: 500, contentType: "text/plain", body: reason };
  const { status, contentType, body } = error;
  throw new Refused({ status, headers: { "content-type": contentType }, body, reason });
}

/** A time as the service formats it: without a zone, to the second. */
export const localTime = (epoch: number): string => new Date(epoch).toISOString().slice(0, 19);

/** The id of the parent of new items in a collection. */
export const ownerId = ({ located, plan }: Call, collection: Collection = plan.collection): number =>
  collection.parent === undefined ? 0 : (located.get(collection.parent)?.id ?? 0);

/** The part of a scope that does not depend on the call. */
export const baseScope = ({ model, store, token, time }: World, now: number, counter: string): Scope => ({
  now: time(now),
  user: model.rule.user,
  server: model.server,
  kindOf: model.kindOf,
  token,
  next: () => store.next(counter),
});

/** The status of an item's job. When a run is first found to have ended, its end time is set. */
export function jobStatus({ world: { pace, time }, now }: Call, job: Job, item: Item): string {
  const runs = item.runs?.[job.id];
  const status = statusOf(job, runs, now, pace);
  if (runs !== undefined && runs.current.endedTime === undefined && !job.wait.pending.includes(status))
    runs.current.endedTime = time(Math.min(now, runs.current.startedAt + (pace.time ?? Infinity)));
  return status;
}

export const isRunning = (call: Call, job: Job, item: Item): boolean =>
  item.runs?.[job.id] !== undefined && job.wait.pending.includes(jobStatus(call, job, item));

/** Whether an item's job has reached a status. A success status remains reached until the job is removed. */
export function reached(call: Call, job: Job, item: Item, wanted: string): boolean {
  const { current, last } = item.runs?.[job.id] ?? {};
  return (
    jobStatus(call, job, item) === wanted ||
    current?.states?.includes(wanted) === true ||
    (last !== undefined && job.wait.success.includes(wanted))
  );
}

/** The run with the valid result: the current one if it succeeded, else the last successful one. */
export function resultOf(call: Call, job: Job, item: Item): Node {
  const { current, last } = item.runs?.[job.id] ?? {};
  const run = job.wait.success.includes(jobStatus(call, job, item)) ? current : last;
  return { ...run };
}

/** The values that the operation's expressions can refer to. */
export function scopeOf(call: Call): Scope {
  const { world, plan, request, now, origin, item, moved, located } = call;
  const { collection } = plan;
  const owner = collection.parent && located.get(collection.parent);
  const runs: Node = {};
  const results: Node = {};
  for (const [id, { current }] of Object.entries(item?.runs ?? {})) {
    const job = world.model.jobs.get(id);
    if (job === undefined || item === undefined) continue;
    // Reading the result sets the end time of the current run.
    results[id] = resultOf(call, job, item);
    runs[id] = { ...current };
  }
  const items = { item: item?.data, parent: owner?.data };
  const scope: Scope = { ...baseScope(world, now, collection.name), request, ...items, moved, runs, results };
  if (collection.rule.upload !== undefined)
    scope.upload = {
      ...verdictOn(collection, item?.upload, now),
      seconds: collection.rule.upload.seconds,
      converted: item?.upload?.file?.key,
      url: item?.upload && uploadUrl(origin, collection, item.upload),
    };
  return scope;
}

export const resolved = (call: Call, template: Template): unknown =>
  template === undefined ? undefined : evaluate(template, scopeOf(call));

/** Adds missing fields to an object one after another, so that a field can depend on earlier ones. */
export function fill(data: Node, fields: Node | undefined, scope: Scope, as: "item" | "each"): void {
  for (const [name, template] of Object.entries(fields ?? {})) {
    if (own(data, name) !== undefined) continue;
    const value = evaluate(template, { ...scope, [as]: data });
    if (value !== undefined) data[name] = value;
  }
}
