import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  apiError,
  ClientError,
  ConnectionError,
  CredentialsError,
  TimeoutError,
} from "../../scripts/runtime/errors.js";
import type { WaitOperation } from "../../scripts/runtime/operation.js";
import { waitFor } from "../../scripts/runtime/wait.js";
import { rejection } from "../helpers/client/loopback.js";

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

  /** Waits for a film whose polls return these statuses in turn. The last status is repeated. */
  function waitForFilm(statuses: unknown[], options: Parameters<typeof waitFor>[1] = {}) {
    const polls: { at: number; signal: AbortSignal | undefined }[] = [];
    const begun = Date.now();
    const poll = async ({ signal }: { signal?: AbortSignal | undefined }) => {
      polls.push({ at: Date.now() - begun, signal });
      return { status: statuses[Math.min(polls.length, statuses.length) - 1], poll: polls.length };
    };
    const result = waitFor(operation, options, poll);
    // The rejection is asserted later. Until then it must not count as unhandled.
    result.catch(() => {});
    return { result, polls, times: () => polls.map(({ at }) => at) };
  }

  test("polls immediately, then after pauses that double up to 30 s", async () => {
    const { result, times } = waitForFilm([...Array(9).fill("RUNNING"), "DONE"]);
    await vi.runAllTimersAsync();
    expect(await result).toEqual({ status: "DONE", poll: 10 });
    const pauses = times().map((at, index, all) => at - (all[index - 1] ?? 0));
    expect(pauses).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000]);
  });

  test("pauses for a random time of at least half", async () => {
    vi.mocked(Math.random).mockReturnValueOnce(0).mockReturnValueOnce(0.5).mockReturnValueOnce(0.2);
    const { result, times } = waitForFilm(["RUNNING", "RUNNING", "RUNNING", "PARTLY_DONE"], { interval: 100 });
    await vi.runAllTimersAsync();
    expect(await result).toMatchObject({ status: "PARTLY_DONE" });
    expect(times()).toEqual([0, 50, 200, 440]);
  });

  test("uses a longer interval without increasing it", async () => {
    const { result, times } = waitForFilm(["RUNNING", "RUNNING", "DONE"], { interval: 60_000 });
    await vi.runAllTimersAsync();
    await result;
    expect(times()).toEqual([0, 60_000, 120_000]);
  });

  test("reports the status and the response of every poll", async () => {
    const onProgress = vi.fn();
    const { result } = waitForFilm(["RUNNING", "RUNNING", "DONE"], { onProgress });
    await vi.runAllTimersAsync();
    await result;
    expect(onProgress.mock.calls).toEqual([
      ["RUNNING", { status: "RUNNING", poll: 1 }],
      ["RUNNING", { status: "RUNNING", poll: 2 }],
      ["DONE", { status: "DONE", poll: 3 }],
    ]);
  });

  test.each<[string, () => void | Promise<void>]>([
    [
      "throws",
      () => {
        throw new RangeError("Enough.");
      },
    ],
    ["rejects with", () => Promise.reject(new RangeError("Enough."))],
  ])("ends with the error that onProgress %s", async (_, onProgress) => {
    const { result, polls } = waitForFilm(["RUNNING"], { onProgress });
    await expect(result).rejects.toThrow(RangeError);
    await vi.runAllTimersAsync();
    expect(polls).toHaveLength(1);
  });

  test("stops immediately when its signal aborts during onProgress", async () => {
    const controller = new AbortController();
    const { result } = waitForFilm(["RUNNING"], { signal: controller.signal, onProgress: () => new Promise(() => {}) });
    await vi.advanceTimersByTimeAsync(1);
    controller.abort("changed my mind");
    expect(await rejection(result)).toMatchObject({ name: "AbortError", cause: "changed my mind" });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("fails with the response when the status is a failure", async () => {
    const { result, polls } = waitForFilm(["RUNNING", "BROKEN", "DONE"]);
    await vi.runAllTimersAsync();
    const error = await rejection(result);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: "WaitFailedError",
      operationId: "films.getStatus",
      status: "BROKEN",
      answer: { status: "BROKEN", poll: 2 },
      message: "films.getStatus: the status is BROKEN, which is final. The job did not succeed.",
    });
    expect(polls).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each<[string, unknown, string | undefined, string]>([
    ["a pending status", "RUNNING", "RUNNING", "the status is still RUNNING after 5000 ms"],
    ["an undeclared status", "ON_HOLD", "ON_HOLD", "the status is still ON_HOLD"],
    ["no status", undefined, undefined, "the status is still missing"],
    ["a number for a status", 3, undefined, "the status is still missing"],
  ])("fails after its timeout: %s", async (_, status, seen, message) => {
    const { result, times } = waitForFilm([status], { timeout: 5000 });
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

  test("times out after half an hour by default", async () => {
    const { result } = waitForFilm(["RUNNING"]);
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    expect(await rejection(result)).toMatchObject({ name: "WaitTimeoutError" });
  });

  test("stops immediately when its signal aborts during a pause", async () => {
    const controller = new AbortController();
    const { result, polls } = waitForFilm(["RUNNING"], { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(500);
    controller.abort("changed my mind");
    expect(await rejection(result)).toMatchObject({ name: "AbortError", cause: "changed my mind" });
    expect(polls).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("sends nothing if its signal is already aborted", async () => {
    const { result, polls } = waitForFilm(["DONE"], { signal: AbortSignal.abort() });
    expect(await rejection(result)).toMatchObject({ name: "AbortError" });
    expect(polls).toEqual([]);
  });

  test.each([
    ["the timeout", { timeout: 100 }, () => vi.advanceTimersByTimeAsync(100), "WaitTimeoutError"],
    ["the signal", { timeout: 200 }, (controller: AbortController) => controller.abort(), "AbortError"],
  ])("cancels a running poll at %s", async (_, options, stop, name) => {
    const controller = new AbortController();
    const hanging = ({ signal }: { signal?: AbortSignal | undefined }) =>
      new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Error("stopped"))));
    const result = waitFor(operation, { ...options, signal: controller.signal }, hanging);
    result.catch(() => {});
    await stop(controller);
    expect(await rejection(result)).toMatchObject({ name });
  });

  const failing = { operationId: operation.id, attempts: 1, reason: "Broken", body: undefined };
  const passing: [string, unknown][] = [
    ["a failed connection", new ConnectionError("It is down.", { cause: { code: "ECONNREFUSED" } })],
    ["a time-out", new TimeoutError("It is slow.")],
    ...[429, 500, 503].map((status): [string, unknown] => [`HTTP ${status}`, apiError({ ...failing, status })]),
  ];

  /** Waits for a film whose first polls fail. */
  function waitForFailingFilm(error: unknown, times: number, options: Parameters<typeof waitFor>[1] = {}) {
    let polls = 0;
    const poll = async () => {
      if (polls++ < times) throw error;
      return { status: "DONE" };
    };
    const result = waitFor(operation, options, poll);
    result.catch(() => {});
    return { result, polls: () => polls };
  }

  test.each(passing)("polls again after %s", async (_, error) => {
    const onProgress = vi.fn();
    const { result, polls } = waitForFailingFilm(error, 8, { onProgress });
    await vi.runAllTimersAsync();
    expect(await result).toEqual({ status: "DONE" });
    expect(polls()).toBe(9);
    expect(onProgress).toHaveBeenCalledTimes(1);
  });

  test.each(passing)("times out with the last error as the cause: %s", async (_, cause) => {
    const { result } = waitForFailingFilm(cause, Infinity, { timeout: 5000 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(await rejection(result)).toMatchObject({
      name: "WaitTimeoutError",
      cause,
      message:
        "films.getStatus: no response within the 5000 ms of the wait. The last poll failed; its error is the cause.",
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("times out without a cause if the last poll returned a status", async () => {
    let polls = 0;
    const poll = async () => {
      if (polls++ === 0) throw new TimeoutError("It is slow.");
      return { status: "RUNNING" };
    };
    const result = waitFor(operation, { timeout: 5000 }, poll);
    result.catch(() => {});
    await vi.advanceTimersByTimeAsync(5000);
    expect(await rejection(result)).not.toHaveProperty("cause");
  });

  test.each<[string, unknown]>([
    ...[400, 401, 403, 404, 409, 418].map((status): [string, unknown] => [
      `HTTP ${status}`,
      apiError({ ...failing, status }),
    ]),
    ["a success that does not match the contract", apiError({ ...failing, status: 200 })],
    ["a redirect", new ConnectionError("The connection failed: unexpected redirect.")],
    ["missing keys", new CredentialsError("No key pair.")],
    ["a failed hook", new ClientError("The logger or onRequest failed.")],
  ])("ends immediately with %s", async (_, error) => {
    const { result, polls } = waitForFailingFilm(error, Infinity);
    expect(await rejection(result)).toBe(error);
    expect(polls()).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("passes on the error of a poll", async () => {
    const result = waitFor(operation, {}, () => Promise.reject(new TypeError("no such film")));
    await expect(result).rejects.toThrow("no such film");
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([{ timeout: 0 }, { timeout: 2 ** 31 }, { interval: 0 }, { interval: Number.NaN }, { interval: -1 }])(
    "rejects %o",
    async (options) => {
      const { result, polls } = waitForFilm(["DONE"], options);
      const [name = ""] = Object.keys(options);
      expect(await rejection(result)).toMatchObject({ name: "ValidationError", message: expect.stringMatching(name) });
      expect(polls).toEqual([]);
    },
  );
});
