import { setImmediate as nextTurn } from "node:timers/promises";
import { type ClientOptions, type Fetch, MediaIntelligence } from "ncloud-media-intelligence";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { definition } from "../../generated/client/definition.js";
import * as generated from "../../generated/client/operations.js";
import { connect } from "../../generated/client/runtime/connect.js";
import type { Operation } from "../../generated/client/runtime/operation.js";
import { isCurrent } from "../../scripts/api/operation.js";
import { readApi } from "../../scripts/api/read-api.js";
import { emitDefinition } from "../../scripts/client/emit.js";
import { emitClient } from "../../scripts/client/emit-client.js";
import { emitOperations } from "../../scripts/client/emit-operations.js";
import { clientModel } from "../../scripts/client/model.js";
import { untyped } from "../../scripts/client/type-text.js";
import { createMock } from "../../scripts/mock/mock.js";
import { callById } from "../helpers/client/call-by-id.js";
import { readOne } from "../helpers/client/kinds.js";
import { credentials, rejection } from "../helpers/client/loopback.js";
import { sampleCalls } from "../helpers/client/sample-calls.js";
import { api, document, makeDocument, present } from "../helpers/mock.js";

const limits = api.operations.flatMap((entry) => {
  const { rateLimit } = entry;
  return rateLimit === undefined || !isCurrent(entry) ? [] : [{ ...rateLimit, entry }];
});
const periods = { second: 1_000, minute: 60_000 };
type Limit = (typeof limits)[number];
const ofPeriod = (per: Limit["per"]) => present(limits.find((limit) => limit.per === per));
const least = ({ entry }: Limit) => present(sampleCalls(entry).at(-1)).input;

/** Advances the time only while no request is running, so that none times out. */
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Waits until the module of the rate limiter is loaded. */
async function loaded(): Promise<void> {
  for (let turns = 0; turns < 5; turns++) await nextTurn();
}

/** A client with this `fetch`, the times of its requests, and a function that advances the time until calls have ended. */
function clientOf(fetch: Fetch, options: ClientOptions = {}) {
  const sent: number[] = [];
  let underWay = 0;
  const counted: Fetch = (url, init) => {
    sent.push(performance.now());
    underWay++;
    return fetch(url, init);
  };
  // Called when the client counts the request as ended.
  const onResponse = () => void underWay--;
  async function settled<T>(calls: readonly PromiseLike<T>[]): Promise<PromiseSettledResult<T>[]> {
    let outcome: PromiseSettledResult<T>[] | undefined;
    Promise.allSettled(calls).then((all) => {
      outcome = all;
    });
    while (outcome === undefined) {
      await loaded();
      while (underWay > 0) await nextTurn();
      if (outcome === undefined) await vi.advanceTimersToNextTimerAsync();
    }
    return outcome;
  }
  return { client: new MediaIntelligence({ credentials, fetch: counted, onResponse, ...options }), sent, settled };
}

const failures = (outcome: readonly PromiseSettledResult<unknown>[]) =>
  outcome.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
const success = async () => Response.json({ code: "0", message: "", result: {} });
const callTimes = (count: number, client: MediaIntelligence, limit: Limit, options?: object) =>
  Array.from({ length: count }, () => callById(client, limit.entry.id)(least(limit), options));

describe("more concurrent calls than the limit allows all succeed:", () => {
  test.each([
    ["second", 200],
    ["minute", 1_100],
  ] as const)("limited per %s, %i times", async (per, count) => {
    const limit = ofPeriod(per);
    const mock = createMock({ document, keys: [credentials] });
    const { client, settled, sent } = clientOf(mock.fetch);
    const calls = callTimes(count, client, limit);
    expect(failures(await settled(calls))).toEqual([]);
    // No request was rejected and retried.
    expect(sent).toHaveLength(count);
    const waits = Math.ceil(count / limit.requests) - 1;
    const took = present(sent.at(-1)) - present(sent[0]);
    expect(took).toBeGreaterThanOrEqual(waits * periods[limit.per]);
    expect(took).toBeLessThan((waits + 0.2) * periods[limit.per]);
  });

  test("without the option, the mock rejects calls over the limit", async () => {
    const limit = ofPeriod("second");
    const mock = createMock({ document, keys: [credentials], now: () => 1e12 });
    const { client, settled } = clientOf(mock.fetch, { rateLimit: false, maxRetries: 0, now: () => 1e12 });
    const refused = failures(await settled(callTimes(2 * limit.requests, client, limit)));
    expect(refused).toHaveLength(limit.requests);
    expect(refused[0]).toMatchObject({ name: "RateLimitError", status: 429 });
  });
});

test("exactly the operations with x-rate-limit have a limit, which is the contract's", () => {
  const carried = Object.values<Operation>(generated).flatMap(({ id, rateLimit }) =>
    rateLimit ? [{ id, ...rateLimit }] : [],
  );
  expect(carried).toEqual(limits.map(({ entry: { id }, requests, per }) => ({ id, requests, per })));
});

test.each<[string, object | undefined, boolean]>([
  ["a limit", { requests: 5, per: "second" }, true],
  ["no limit", undefined, false],
  ["a limit of another kind", { limit: 5, per: "hour" }, false],
  ["a limit of 0", { requests: 0, per: "second" }, false],
])("the client of a document with %s contains the rate limiter: %s", (_, limit, isThere) => {
  const get = { operationId: "films.get", responses: {}, ...(limit && { "x-rate-limit": limit }) };
  const model = clientModel(readApi(makeDocument({ "/films": { get } })));
  const files = [emitDefinition(model), emitOperations(model), emitClient(model, untyped)];
  expect(files.map((file) => /rate-?limits?|, \[filmsGet\]/i.test(file))).toEqual([isThere, isThere, isThere]);
});

test.each(["second", "minute"] as const)(
  "a limit per %s is kept in any period and in the order of the calls, for any latency",
  async (per) => {
    const rateLimit = { requests: 5, per };
    const order: string[] = [];
    const sent: number[] = [];
    const fetch: Fetch = async (_, { headers }) => {
      // The first request of each period takes longest. The following ones must not be counted with it.
      const delay = order.length % 5 === 0 ? 0.4 : 0.1;
      order.push(present(headers["x-number"]));
      sent.push(performance.now() / periods[per]);
      await new Promise((resolve) => setTimeout(resolve, delay * periods[per]));
      return success();
    };
    const { call } = connect(definition, { credentials, fetch });
    const numbers = Array.from({ length: 16 }, (_, index) => String(index));
    const operation = { ...generated.workspacesGet, rateLimit };
    const all = Promise.all(
      numbers.map((each) => call(operation, { workspaceName: "news" }, { headers: { "x-number": each } })),
    );
    await loaded();
    await vi.advanceTimersByTimeAsync(5 * periods[per]);
    await all;
    expect(order).toEqual(numbers);
    // One period after the longest request has ended. The limiter checks at intervals whether the next one may start.
    const begun = [0, 5, 10, 15].map((index) => present(sent[index]) - present(sent[0]));
    expect(begun[0]).toBe(0);
    for (const [index, at] of begun.entries()) expect(at).toBeCloseTo(1.4 * index, 1);
  },
);

describe("a call that waits for its turn", () => {
  const limit = ofPeriod("minute");

  /** A client that has reached its limit, and one further call. */
  async function oneMore(options: object = {}, clientOptions: ClientOptions = {}) {
    const { client, sent, settled } = clientOf(success, clientOptions);
    await settled(callTimes(limit.requests, client, limit));
    const timers = vi.getTimerCount();
    return { client, sent, settled, timers, call: callTimes(1, client, limit, options)[0] };
  }

  test("is reported to the logger", async () => {
    const info = vi.fn();
    const { settled, call } = await oneMore({}, { logger: Object.assign(Object.create(console), { info }) });
    await settled([present(call)]);
    const { id } = limit.entry;
    expect(info.mock.calls.map(([line]) => line).filter((line) => line.includes("wait"))).toEqual([
      `${id}: attempt 1 waits 60000 ms for the rate limit of ${limit.requests} requests per minute`,
    ]);
  });

  test("ends immediately when its signal aborts, and the next call takes its turn", async () => {
    const controller = new AbortController();
    const { client, sent, settled, call, timers } = await oneMore({ signal: controller.signal });
    const next = callTimes(1, client, limit);
    await loaded();
    controller.abort();
    expect(await rejection(present(call))).toMatchObject({ name: "AbortError", attempts: 0 });
    expect(vi.getTimerCount()).toBe(timers + 1);
    await settled(next);
    expect(present(sent.at(-1)) - present(sent[0])).toBe(periods.minute);
  });

  test("fails immediately if the wait exceeds its totalTimeout, and leaves no timer", async () => {
    const { sent, call, timers } = await oneMore({ totalTimeout: 59_000 });
    expect(await rejection(present(call))).toMatchObject({
      name: "TimeoutError",
      attempts: 0,
      message: `${limit.entry.id}: the rate limit of ${limit.requests} requests per minute leaves no turn within the totalTimeout of 59000 ms.`,
    });
    expect(sent).toHaveLength(limit.requests);
    expect(vi.getTimerCount()).toBe(timers);
  });

  test("shares the limit with calls of the plain client", async () => {
    const { client, sent, settled } = await oneMore();
    const { method, path } = limit.entry;
    await settled([client.http.request(method.toLowerCase() as "post", path as never, {} as never)]);
    expect(present(sent.at(-1)) - present(sent[0])).toBeGreaterThanOrEqual(periods.minute);
  });

  test("shares no limit with other clients or other operations", async () => {
    const { client, sent } = await oneMore();
    const other = clientOf(success);
    await other.settled(callTimes(1, other.client, limit));
    await readOne(client);
    await callById(client, ofPeriod("second").entry.id)(least(ofPeriod("second")));
    expect(present(sent.at(-1)) - present(sent[0])).toBe(0);
  });
});

describe("after HTTP 429, later calls wait", () => {
  const limit = ofPeriod("second");

  test.each<[string, Record<string, string>, number]>([
    ["for as long as Retry-After says", { "Retry-After": "7" }, 7_000],
    ["for a second without Retry-After", {}, 1_000],
    ["for a minute at most", { "Retry-After": "3600" }, 60_000],
  ])("%s", async (_, headers, ms) => {
    let number = 0;
    const fetch = async () => (number++ === 0 ? new Response("{}", { status: 429, headers }) : success());
    const { client, sent, settled } = clientOf(fetch, { maxRetries: 0 });
    const [first] = await settled(callTimes(1, client, limit));
    expect(first).toMatchObject({ reason: { name: "RateLimitError" } });
    await settled(callTimes(2, client, limit));
    expect(sent.map((at) => at - present(sent[0]))).toEqual([0, ms, ms]);
  });
});

test("a call without a limit does not wait until the rate limiter is loaded", async () => {
  const free = clientOf(success, { rateLimit: false, onResponse: undefined });
  const plain = clientOf(success, { onResponse: undefined });
  const calls = [readOne(free.client), ...callTimes(1, free.client, ofPeriod("second"))];
  const bare = readOne(plain.client);
  // The request is sent synchronously, not a microtask later.
  expect([free.sent.length, plain.sent.length]).toEqual([2, 1]);
  await Promise.all([...calls, bare]);
});
