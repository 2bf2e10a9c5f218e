import { isDeepStrictEqual } from "node:util";
import { type Call, jobStatus, ownerId, reached, refuse, resolved } from "./call.js";
import { extensionOf } from "./expression.js";
import { isRunning, type Job } from "./jobs.js";
import { elementsOf } from "./lists.js";
import { type Item, itemsBelow } from "./store.js";
import { usableKey, verdictOn } from "./uploads.js";
import type { Refusal } from "./vocabulary.js";

/** An expression in the words of a log. */
const named = (template: unknown): string =>
  String(template)
    .replace(/^\$request\.(\w+)[#.]\/?/, "the $1's ")
    .replace(/^\$item#\//, "its ");

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** The items that have the job: that of the call, or its descendants. */
function withJob(call: Call, name: string): { job: Job; items: Item[] } {
  const { model, store } = call.world;
  const job = model.jobs.get(name);
  const collection = model.plans.get(name)?.collection;
  if (job === undefined || collection === undefined) throw new Error(`${name} is no job.`);
  return { job, items: call.item === undefined ? [] : itemsBelow(store, collection, call.plan.collection, call.item) };
}

function isKnown(call: Call, source: string, key: unknown): boolean {
  const { model, store } = call.world;
  const collection = model.collections.get(source);
  if (collection === undefined) {
    const rule = call.plan.collection.rule.lists?.[source];
    return elementsOf(call.item?.data ?? {}, source).some((element) => rule && element[rule.key] === key);
  }
  const owner = ownerId(call, collection);
  if (collection.rule.upload === undefined) return store.find(collection, owner, key) !== undefined;
  const file = store.list(collection, owner).find((item) => usableKey(collection, item) === key);
  return file !== undefined && verdictOn(collection, file.upload, call.now).complete === true;
}

/** Why the rule rejects this call, or undefined. */
function reasonOf(call: Call, rule: Refusal): string | undefined {
  const reasons: string[] = [];
  const { running, idle, never, unreached } = rule;
  const value = rule.value === undefined ? undefined : resolved(call, rule.value);
  if (rule.value !== undefined && value === undefined) return undefined;
  if ("is" in rule) {
    if (!isDeepStrictEqual(value, rule.is)) return undefined;
    reasons.push(`${named(rule.value)} is ${String(value)}`);
  }
  if (rule.matches !== undefined) {
    if (!new RegExp(rule.matches).test(String(value))) return undefined;
    reasons.push(`${named(rule.value)} matches ${rule.matches}`);
  }
  if (rule.has !== undefined) {
    const part = resolved(call, rule.has);
    if (!asList(value).includes(part)) return undefined;
    reasons.push(`${named(rule.value)} has ${String(part)}`);
  }
  if (rule.unknownIn !== undefined) {
    const { unknownIn } = rule;
    const unknown = asList(value).filter((key) => !isKnown(call, unknownIn, key));
    if (unknown.length === 0) return undefined;
    reasons.push(`the ${unknownIn} have no ${unknown.map(String).join(", ")}`);
  }
  if (rule.unsupported !== undefined) {
    const { formats = [] } = call.plan.collection.limits?.image ?? {};
    const name = String(resolved(call, rule.unsupported));
    if (formats.includes(extensionOf(name))) return undefined;
    reasons.push(`${name} has none of the extensions ${formats.join(", ")}`);
  }
  if (rule.given !== undefined) {
    if (resolved(call, rule.given) === undefined) return undefined;
    reasons.push(`${named(rule.given)} is given`);
  }
  if (running !== undefined) {
    const { job, items } = withJob(call, running);
    const busy = items.find((item) => isRunning(job, item.runs?.[job.id], jobStatus(call, job, item)));
    if (busy === undefined) return undefined;
    reasons.push(`the job of ${running} is ${jobStatus(call, job, busy)}`);
  }
  if (idle !== undefined) {
    const { job, items } = withJob(call, idle);
    const isBusy = (item: Item) =>
      item.runs?.[job.id] !== undefined && job.wait.pending.some((status) => reached(call, job, item, status));
    if (items.some(isBusy)) return undefined;
    reasons.push(`no job of ${idle} is running`);
  }
  if (never !== undefined) {
    const { job, items } = withJob(call, never);
    if (items.some((item) => item.runs?.[job.id] !== undefined)) return undefined;
    reasons.push(`no job of ${never} was ever started`);
  }
  if (unreached !== undefined) {
    const { job, items } = withJob(call, unreached);
    if (items.some((item) => reached(call, job, item, job.success))) return undefined;
    reasons.push(`no job of ${unreached} has reached ${job.success}`);
  }
  return reasons.join(", and ");
}

/** Rejects a call that would start more jobs than may run at once in the whole mock. */
function checkLimit({ plan, world, now }: Call): void {
  const { limit } = world.pace;
  const job = plan.starts;
  if (limit === undefined || job === undefined || plan.rule.limit === undefined) return;
  const isUnderWay = (item: Item) => isRunning(job, item.runs?.[job.id], jobStatus({ world, now }, job, item));
  if (world.store.all(plan.collection).filter(isUnderWay).length >= limit)
    refuse(plan, plan.rule.limit, `${limit} are under way; the mock was started to let no more run at once`);
}

/** Rejects the call by the rules of the operation and by `x-requires`. */
export function checkRefusals(call: Call): void {
  const { plan, item } = call;
  for (const rule of plan.rule.refuse ?? []) {
    const reason = reasonOf(call, rule);
    if (reason !== undefined) refuse(plan, rule.error, reason);
  }
  for (const { job, status } of plan.requires)
    if (item !== undefined && plan.rule.requires !== undefined && !reached(call, job, item, status))
      refuse(plan, plan.rule.requires, `${job.id} has to be ${status}, it is ${jobStatus(call, job, item)}`);
  checkLimit(call);
}
