import { type Call, isRunning, jobStatus, ownerId, reached, refuse, resolved } from "./call.js";
import { isEqual } from "./equal.js";
import { extensionOf } from "./expression.js";
import type { Job } from "./jobs.js";
import { elementsOf } from "./lists.js";
import { asList } from "./query.js";
import { type Item, itemsBelow } from "./store.js";
import { usableKey, verdictOn } from "./uploads.js";
import type { Refusal } from "./vocabulary.js";

/** An expression as it is named in messages. */
const named = (template: unknown): string =>
  String(template)
    .replace(/^\$request\.(\w+)[#.]\/?/, "the $1's ")
    .replace(/^\$item#\//, "its ");

/** The items with the job: the item of the call, or its descendants. */
function withJob(call: Call, name: string): { job: Job; items: Item[] } {
  const { model, store } = call.world;
  const job = model.jobs.get(name);
  const collection = model.plans.get(name)?.collection;
  if (job === undefined || collection === undefined) throw new Error(`${name} is not a job.`);
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

/** For each condition on the values of a call, the reason if the condition holds, otherwise false. */
function* valueReasons(call: Call, rule: Refusal): Generator<string | false> {
  const { matches, has, unknownIn, unsupported, given } = rule;
  const value = resolved(call, rule.value);
  const subject = named(rule.value);
  if (rule.value !== undefined && value === undefined) yield false;
  if ("is" in rule) yield isEqual(value, rule.is) && `${subject} is ${String(value)}`;
  if (matches !== undefined) yield new RegExp(matches).test(String(value)) && `${subject} matches ${matches}`;
  if (has !== undefined) {
    const part = resolved(call, has);
    yield asList(value).includes(part) && `${subject} has ${String(part)}`;
  }
  if (unknownIn !== undefined) {
    const unknown = asList(value).filter((key) => !isKnown(call, unknownIn, key));
    yield unknown.length > 0 && `the ${unknownIn} have no ${unknown.map(String).join(", ")}`;
  }
  if (unsupported !== undefined) {
    const { formats = [] } = call.plan.collection.limits ?? {};
    const name = String(resolved(call, unsupported));
    yield !formats.includes(extensionOf(name)) && `${name} has none of the extensions ${formats.join(", ")}`;
  }
  if (given !== undefined) yield resolved(call, given) !== undefined && `${named(given)} is given`;
}

/** For each condition on the jobs of a call, the reason if the condition holds, otherwise false. */
function* jobReasons(call: Call, { running, idle, never, unreached }: Refusal): Generator<string | false> {
  if (running !== undefined) {
    const { job, items } = withJob(call, running);
    const busy = items.find((item) => isRunning(call, job, item));
    yield busy !== undefined && `the job of ${running} is ${jobStatus(call, job, busy)}`;
  }
  if (idle !== undefined) {
    const { job, items } = withJob(call, idle);
    const isBusy = (item: Item) =>
      item.runs?.[job.id] !== undefined && job.wait.pending.some((status) => reached(call, job, item, status));
    yield !items.some(isBusy) && `no job of ${idle} is running`;
  }
  if (never !== undefined) {
    const { job, items } = withJob(call, never);
    yield !items.some((item) => item.runs?.[job.id] !== undefined) && `no job of ${never} was ever started`;
  }
  if (unreached !== undefined) {
    const { job, items } = withJob(call, unreached);
    yield !items.some((item) => reached(call, job, item, job.success)) &&
      `no job of ${unreached} has reached ${job.success}`;
  }
}

function reasonOf(call: Call, rule: Refusal): string | undefined {
  const reasons: string[] = [];
  for (const conditions of [valueReasons(call, rule), jobReasons(call, rule)])
    for (const reason of conditions) {
      if (reason === false) return undefined;
      reasons.push(reason);
    }
  return reasons.join(", and ");
}

/** Rejects a call that would exceed the limit of running jobs in the whole mock. */
function checkLimit(call: Call): void {
  const { plan, world } = call;
  const { limit } = world.pace;
  const job = plan.starts;
  if (limit === undefined || job === undefined || plan.rule.limit === undefined) return;
  if (world.store.all(plan.collection).filter((item) => isRunning(call, job, item)).length >= limit)
    refuse(plan, plan.rule.limit, `${limit} are running, which is the limit that the mock was started with`);
}

/** Rejects a call that the rules of the operation or `x-requires` do not allow. */
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
