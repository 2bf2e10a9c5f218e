import { schemaAt } from "../../api/merge-schema.js";
import { isNode } from "../../contract/node.js";
import { own } from "../../contract/own.js";
import { atPointer } from "../../contract/pointer.js";
import { withAt } from "../../contract/with-at.js";
import type { MockResponse } from "../exchange.js";
import { type Call, jobStatus, reached, resultOf, scopeOf } from "./call.js";
import { evaluate, type Scope } from "./expression.js";
import type { Job } from "./jobs.js";
import { pageOf, sorted, testOf } from "./query.js";
import { overlay, shape } from "./shape.js";
import { type Item, itemsBelow } from "./store.js";
import type { Filter } from "./vocabulary.js";

/** Makes a predicate from a filter on a job: whether the job succeeded, and within the given time. */
function jobTest(call: Call, job: Job, { since, until }: Filter, scope: Scope): (item: Item) => boolean {
  // Local times of one format can be compared as texts.
  const [from, to] = [evaluate(since, scope) ?? "", evaluate(until, scope) ?? "9"];
  return (item) => {
    if (!reached(call, job, item, job.success)) return false;
    const { endedTime = "" } = resultOf(call, job, item);
    return String(endedTime) >= String(from) && String(endedTime) <= String(to);
  };
}

function listed(call: Call, scope: Scope): readonly Item[] {
  const { plan, world, located } = call;
  const { rule, collection } = plan;
  const { store, model } = world;
  const source = (rule.from === undefined ? undefined : model.collections.get(rule.from)) ?? collection;
  const above = collection.parent;
  const owner = above && located.get(above);
  const items =
    above === undefined || owner === undefined ? store.list(source, 0) : itemsBelow(store, source, above, owner);
  const tests = (rule.filter ?? []).map((filter) => {
    const job = filter.reached === undefined ? undefined : model.jobs.get(filter.reached);
    return job === undefined ? testOf(filter, scope) : jobTest(call, job, filter, scope);
  });
  const found = sorted(
    items.filter((item) => tests.every((test) => test(item))),
    rule.sort,
    scope,
  );
  const first = evaluate(rule.first, scope);
  return typeof first === "number" ? found.slice(0, first) : found;
}

/** The example with the requested page of the list, and its totals. */
function withList(call: Call, example: unknown): unknown {
  const { plan } = call;
  const paging = { ...plan.operation.pagination?.response };
  const itemsAt = plan.rule.items ?? paging.items;
  if (itemsAt === undefined) return example;
  const scope = scopeOf(call);
  const page = pageOf(plan, listed(call, scope), scope);
  const schema = schemaAt(plan.success.schema, itemsAt);
  // The first example of a list shows an item even if this example has none.
  const shown = atPointer(plan.success.examples[0], itemsAt);
  const items = page.items.map(({ data }) => data);
  const parts: [pointer: string | undefined, value: unknown][] = [
    [itemsAt, shape(schema, shown, items)],
    [plan.rule.totalCount ?? paging.totalCount, page.totalCount],
    [paging.totalPage, page.totalPage],
    [paging.pageNo, page.pageNo],
    [paging.pageSize, page.pageSize],
  ];
  return parts.reduce((body, [at, value]) => (at === undefined ? body : withAt(body, at, value)), example);
}

/** The example for the job's status, with the item's values in the fields that the example has. */
function withStatus(call: Call, job: Job, item: Item): unknown {
  const { plan, world } = call;
  const status = jobStatus(call, job, item);
  const run = item.runs?.[job.id]?.current;
  if (run !== undefined) run.polls += 1;
  const { examples } = plan.success;
  const example = examples.find((one) => atPointer(one, job.wait.status) === status) ?? examples[0];
  const data = atPointer(example, world.model.data);
  const fields = Object.entries(isNode(data) ? data : {}).map(([name, value]) => [name, own(item.data, name) ?? value]);
  const body = withAt(withAt(example, world.model.data, Object.fromEntries(fields)), job.wait.status, status);
  return job.wait.success.includes(status) ? withList(call, body) : body;
}

/** A body with the data, reduced to the fields that a response of the operation shows. */
function withData({ plan: { success }, world: { model } }: Call, body: unknown, value: unknown): unknown {
  const example = atPointer(success.examples[0], model.data);
  return withAt(body, model.data, shape(schemaAt(success.schema, model.data), example, value));
}

function bodyOf(call: Call): unknown {
  const { plan, item, world } = call;
  const [example] = plan.success.examples;
  const { action } = plan.rule;
  if (action === "list") return withList(call, example);
  if (action === "status" && plan.reads !== undefined && item !== undefined) return withStatus(call, plan.reads, item);
  if (action === "result" || action === "example" || action === "cancel" || action === "forget") return example;
  if (action === "complete") return withAt(example, world.model.data, {});
  return isNode(atPointer(example, world.model.data)) ? withData(call, example, item?.data ?? {}) : example;
}

/** Builds the response of the operation after it has changed the state. */
export function respondTo(call: Call): MockResponse {
  const { status, contentType } = call.plan.success;
  const { answer } = call.plan.rule;
  let body = bodyOf(call);
  if (answer !== undefined) {
    const data = atPointer(body, call.world.model.data);
    body = withData(call, body, overlay(data, evaluate(answer, scopeOf(call))));
  }
  return { status, headers: { "content-type": contentType }, body };
}
