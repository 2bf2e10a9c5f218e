import { inspect } from "node:util";
import {
  AbortError,
  MediaIntelligence,
  MediaIntelligenceError,
  NotFoundError,
  TimeoutError,
  WaitFailedError,
  WaitTimeoutError,
} from "ncloud-media-intelligence";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { WaitOperation } from "../../scripts/client/runtime/operation.js";
import { waitFor } from "../../scripts/client/runtime/wait.js";
import { atPointer, follow } from "../../scripts/contract/document.js";
import { contract, operations } from "../contract/bundled.js";
import { callById } from "./call-by-id.js";
import { credentials, rejection } from "./loopback.js";
import { sampleCalls } from "./sample-calls.js";

/** The pauses and the time-out, by a clock that the test moves. */
describe("a wait", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, "random").mockReturnValue(1);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const operation: WaitOperation = {
    id: "films.getStatus",
    method: "GET",
    path: "/films/status",
    fields: {},
    wait: { status: ["status"], success: ["DONE", "PARTLY_DONE"], failure: ["BROKEN"] },
    unsigned: true,
  };

  /** Waits on a film whose status is the next of a list at each poll, the last one for ever. */
  function watch(statuses: unknown[], options: Parameters<typeof waitFor>[1] = {}) {
    const polls: { at: number; signal: AbortSignal | undefined }[] = [];
    const begun = Date.now();
    const poll = async ({ signal }: { signal?: AbortSignal | undefined }) => {
      polls.push({ at: Date.now() - begun, signal });
      return { status: statuses[Math.min(polls.length, statuses.length) - 1], poll: polls.length };
    };
    const result = waitFor(operation, options, poll);
    // It is looked at later; until then it must not count as unhandled.
    result.catch(() => {});
    return { result, polls, times: () => polls.map(({ at }) => at) };
  }

  test("polls at once, then after pauses that double up to 30 s", async () => {
    const { result, times } = watch([...Array(9).fill("RUNNING"), "DONE"]);
    await vi.runAllTimersAsync();
    expect(await result).toEqual({ status: "DONE", poll: 10 });
    const pauses = times().map((at, index, all) => at - (all[index - 1] ?? 0));
    expect(pauses).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000]);
  });

  test("pauses for half of the time at least, as chance has it", async () => {
    vi.mocked(Math.random).mockReturnValueOnce(0).mockReturnValueOnce(0.5).mockReturnValueOnce(0.2);
    const { result, times } = watch(["RUNNING", "RUNNING", "RUNNING", "PARTLY_DONE"], { interval: 100 });
    await vi.runAllTimersAsync();
    expect(await result).toMatchObject({ status: "PARTLY_DONE" });
    expect(times()).toEqual([0, 50, 200, 440]);
  });

  test("keeps to a longer interval, which does not grow", async () => {
    const { result, times } = watch(["RUNNING", "RUNNING", "DONE"], { interval: 60_000 });
    await vi.runAllTimersAsync();
    await result;
    expect(times()).toEqual([0, 60_000, 120_000]);
  });

  test("tells the status and the answer of every poll", async () => {
    const onProgress = vi.fn();
    const { result } = watch(["RUNNING", "RUNNING", "DONE"], { onProgress });
    await vi.runAllTimersAsync();
    await result;
    expect(onProgress.mock.calls).toEqual([
      ["RUNNING", { status: "RUNNING", poll: 1 }],
      ["RUNNING", { status: "RUNNING", poll: 2 }],
      ["DONE", { status: "DONE", poll: 3 }],
    ]);
  });

  test("ends with what onProgress throws", async () => {
    const { result, polls } = watch(["RUNNING"], {
      onProgress: () => {
        throw new RangeError("Enough.");
      },
    });
    await expect(result).rejects.toThrow(RangeError);
    await vi.runAllTimersAsync();
    expect(polls).toHaveLength(1);
  });

  test("fails as soon as the status is a failure, with the answer", async () => {
    const { result, polls } = watch(["RUNNING", "BROKEN", "DONE"]);
    await vi.runAllTimersAsync();
    const error = await rejection(result);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: "WaitFailedError",
      operationId: "films.getStatus",
      status: "BROKEN",
      answer: { status: "BROKEN", poll: 2 },
      message: "films.getStatus: the status is BROKEN. It will not become what was waited for.",
    });
    expect(polls).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each<[string, unknown, string | undefined, string]>([
    ["one that runs", "RUNNING", "RUNNING", "the status is still RUNNING after 5000 ms"],
    ["a status that the contract does not know", "ON_HOLD", "ON_HOLD", "the status is still ON_HOLD"],
    ["no status", undefined, undefined, "the status is still missing"],
    ["a number for a status", 3, undefined, "the status is still missing"],
  ])("is given up after its timeout: %s", async (_, status, seen, message) => {
    const { result, times } = watch([status], { timeout: 5000 });
    await vi.advanceTimersByTimeAsync(4999);
    expect(times()).toEqual([0, 1000, 3000]);
    await vi.advanceTimersByTimeAsync(1);
    const error = await rejection(result);
    expect(error).toMatchObject({
      name: "WaitTimeoutError",
      operationId: "films.getStatus",
      status: seen,
      answer: { status, poll: 3 },
      message: expect.stringContaining(message),
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is given up after half an hour where nothing else is said", async () => {
    const { result } = watch(["RUNNING"]);
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    expect(await rejection(result)).toMatchObject({ name: "WaitTimeoutError" });
  });

  test("stops at once when its signal aborts, while it pauses", async () => {
    const controller = new AbortController();
    const { result, polls } = watch(["RUNNING"], { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(500);
    controller.abort("changed my mind");
    expect(await rejection(result)).toMatchObject({ name: "AbortError", cause: "changed my mind" });
    expect(polls).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("sends nothing when its signal has aborted before", async () => {
    const { result, polls } = watch(["DONE"], { signal: AbortSignal.abort() });
    expect(await rejection(result)).toMatchObject({ name: "AbortError" });
    expect(polls).toEqual([]);
  });

  test.each([
    ["the timeout", { timeout: 100 }, () => vi.advanceTimersByTimeAsync(100), "WaitTimeoutError"],
    ["the signal", { timeout: 200 }, (controller: AbortController) => controller.abort(), "AbortError"],
  ])("stops a poll that is under way, by %s", async (_, options, stop, name) => {
    const controller = new AbortController();
    const hanging = ({ signal }: { signal?: AbortSignal | undefined }) =>
      new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Error("stopped"))));
    const result = waitFor(operation, { ...options, signal: controller.signal }, hanging);
    result.catch(() => {});
    await stop(controller);
    expect(await rejection(result)).toMatchObject({ name });
  });

  test("passes on the error of a poll", async () => {
    const result = waitFor(operation, {}, () => Promise.reject(new TypeError("no such film")));
    await expect(result).rejects.toThrow("no such film");
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([{ timeout: 0 }, { timeout: 2 ** 31 }, { interval: 0 }, { interval: Number.NaN }, { interval: -1 }])(
    "refuses %o",
    async (options) => {
      const { result, polls } = watch(["DONE"], options);
      const [name = ""] = Object.keys(options);
      expect(await rejection(result)).toMatchObject({ name: "ValidationError", message: expect.stringMatching(name) });
      expect(polls).toEqual([]);
    },
  );
});

const waits = operations.flatMap((entry) => {
  const wait = entry.operation["x-wait"];
  return wait === undefined ? [] : [[wait.method, entry, wait] as const];
});

/** A client whose polls are answered with these bodies, and what it sent. */
function answering(...bodies: (() => Response)[]) {
  const sent: Request[] = [];
  const fetch = async (request: Request) => {
    sent.push(request);
    return bodies[Math.min(sent.length, bodies.length) - 1]?.() ?? Response.error();
  };
  return { client: new MediaIntelligence({ credentials, fetch }), sent };
}

describe.each(waits)("%s()", (method, entry, wait) => {
  const [sample] = sampleCalls(contract, entry);
  const bodies = Object.values(entry.responses["200"]?.content?.["application/json"]?.examples ?? {}).map(
    (example) => follow(contract, example).value,
  );
  const [sound] = bodies.filter((body) => wait.success.includes(String(atPointer(body, wait.status))));
  /** The contract's answer, with a status. */
  const withStatus = (status: string) => () => {
    const body = structuredClone(sound);
    const steps = wait.status.split("/").slice(1);
    Object(atPointer(body, `/${steps.slice(0, -1).join("/")}`))[steps.at(-1) ?? ""] = status;
    return Response.json(body);
  };
  const resultOf = (body: unknown) => atPointer(body, contract["x-envelope"]?.data ?? "");
  const waitWith = (client: MediaIntelligence, options: object = {}) =>
    callById(client, entry.id, method)(sample?.input ?? {}, { interval: 1, ...options });

  test("resolves to the whole answer, once no status is pending any more", async () => {
    const pending = wait.pending.map(withStatus);
    const { client, sent } = answering(...pending, () => Response.json(sound));
    const onProgress = vi.fn();
    expect(await waitWith(client, { onProgress, headers: { "x-trace": "t" } })).toEqual(resultOf(sound));
    expect(sent).toHaveLength(wait.pending.length + 1);
    expect(sent.map(({ headers }) => headers.get("x-trace"))).toEqual(sent.map(() => "t"));
    expect(onProgress.mock.calls.map(([status]) => status)).toEqual([...wait.pending, atPointer(sound, wait.status)]);
  });

  test.each(wait.failure)("is rejected when the status is %s", async (status) => {
    const { client, sent } = answering(withStatus(status));
    const error = await rejection(waitWith(client));
    expect(error).toBeInstanceOf(WaitFailedError);
    expect(error).toBeInstanceOf(MediaIntelligenceError);
    expect(error).toMatchObject({ operationId: entry.id, status });
    expect(Object(error).answer).toEqual(resultOf(await withStatus(status)().json()));
    expect(sent).toHaveLength(1);
  });
});

describe("a waiter of the client", () => {
  const running = () => Response.json({ code: "0", message: "m", result: { assetId: 7, uploadStatus: "IN_PROGRESS" } });
  const input = { workspaceName: "news", projectId: 12, assetId: 7 };

  test("is rejected with the last answer when its time is over, which no log shows", async () => {
    const { client } = answering(running);
    const error = await rejection(client.assets.waitForImport(input, { timeout: 50, interval: 1 }));
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(Object(error).answer).toEqual({ assetId: 7, uploadStatus: "IN_PROGRESS" });
    expect(inspect(error) + JSON.stringify(error)).not.toContain("assetId");
  });

  test("stops a request that is under way, at its time-out and at its signal", async () => {
    const fetch = ({ signal }: Request) =>
      new Promise<Response>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    const client = new MediaIntelligence({ credentials, fetch });
    expect(await rejection(client.assets.waitForImport(input, { timeout: 20 }))).toMatchObject({
      name: "WaitTimeoutError",
      answer: undefined,
      message: "assets.getImportStatus: no answer within the 20 ms of the wait.",
    });
    const controller = new AbortController();
    const waiting = client.assets.waitForImport(input, { signal: controller.signal });
    controller.abort();
    expect(await rejection(waiting)).toBeInstanceOf(AbortError);
  });

  test("passes on an error of the service", async () => {
    const { client, sent } = answering(() => Response.json({ code: "20002", message: "Not found." }, { status: 404 }));
    expect(await rejection(client.assets.waitForImport(input))).toBeInstanceOf(NotFoundError);
    expect(sent).toHaveLength(1);
  });

  test("refuses an input or an option that it does not know", async () => {
    const { client, sent } = answering(running);
    // Callers in plain JavaScript have no compiler to stop them.
    const wait = client.assets.waitForImport.bind(client.assets) as (...given: unknown[]) => Promise<unknown>;
    for (const [given, named] of [
      [[{ ...input, asset: 7 }], "asset"],
      [[{ workspaceName: "news" }], "projectId, assetId"],
      [[input, { onProgres: () => {} }], '"onProgres". It takes: .*onProgress'],
    ] as const)
      expect(await rejection(wait(...given))).toMatchObject({
        name: "ValidationError",
        message: expect.stringMatching(named),
      });
    expect(sent).toEqual([]);
  });
});
