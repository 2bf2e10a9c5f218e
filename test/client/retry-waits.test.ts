import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { retryAfter, retryDelay } from "../../scripts/runtime/retry.js";
import { answers, clientOf, faultServer, passes, stopTime, works } from "../helpers/client/fault-server.js";
import { rejection } from "../helpers/client/loopback.js";
import { callPage } from "../helpers/vendor-page.js";

beforeEach(() => {
  // Without jitter, the wait is 0 unless the server requests one.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("Retry-After is parsed as", () => {
  const date = "Sun, 06 Nov 1994 08:49:37 GMT";
  const served = Date.UTC(1994, 10, 6, 8, 49, 37);
  test.each<[string, Record<string, string>, number | undefined]>([
    ["seconds", { "Retry-After": "120" }, 120_000],
    ["0 if it is 0", { "Retry-After": "0" }, 0],
    [
      "a date against the server's own, whatever the local clock",
      { "Retry-After": date, Date: "Sun, 06 Nov 1994 08:49:07 GMT" },
      30_000,
    ],
    ["a date relative to the local clock if the server sends no Date", { "Retry-After": date }, 10_000],
    ["a date compared with the local clock if the server's is invalid", { "Retry-After": date, Date: "noon" }, 10_000],
    ["a date of RFC 850", { "Retry-After": "Sunday, 06-Nov-94 08:49:37 GMT" }, 10_000],
    ["a date of asctime", { "Retry-After": "Sun Nov  6 08:49:37 1994" }, 10_000],
    ["0 if the date is past", { "Retry-After": "Sat, 05 Nov 1994 08:49:37 GMT" }, 0],
    ["undefined if it is absent", {}, undefined],
    ["undefined if it is empty", { "Retry-After": "" }, undefined],
    ["undefined if it is a word", { "Retry-After": "soon" }, undefined],
    ["undefined if it is negative", { "Retry-After": "-5" }, undefined],
    ["undefined if it is a fraction", { "Retry-After": "1.5" }, undefined],
    ["undefined if it is a date in another format", { "Retry-After": "2026-01-01" }, undefined],
  ])("%s", (_, headers, expected) => {
    expect(retryAfter(new Headers(headers), served - 10_000)).toBe(expected);
  });
});

describe("the wait before a retry", () => {
  const delays = (random: number, asked?: number) => {
    vi.mocked(Math.random).mockReturnValue(random);
    return [1, 2, 3, 4, 5, 6, 99].map((number) => retryDelay(number, asked));
  };

  test("is random between zero and a bound that doubles up to its cap", () => {
    expect(delays(1)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
    expect(delays(0.5)).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000]);
    expect(delays(0)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test("is at least the server's Retry-After, up to a minute", () => {
    expect(delays(1, 3000)).toEqual([3000, 3000, 3000, 4000, 8000, 8000, 8000]);
    expect(delays(1, 60_001)).toEqual(Array(7).fill(60_000));
    expect(delays(1, Infinity)).toEqual(Array(7).fill(60_000));
  });
});

describe("repeated HTTP 503 ends", () => {
  test.each([0, 1, 2, 5])("after %i retries, and the error has the number of attempts", async (maxRetries) => {
    const server = await faultServer(answers(503));
    const error = await rejection(callPage(clientOf(server, { maxRetries })));
    expect(error).toMatchObject({ name: "ServerError", status: 503, attempts: maxRetries + 1 });
    expect(server.received).toHaveLength(maxRetries + 1);
  });

  test("after the call's number of retries instead of the client's", async () => {
    const server = await faultServer(answers(503));
    const call = callPage(clientOf(server, { maxRetries: 5 }), {}, { maxRetries: 1 });
    expect(await rejection(call)).toMatchObject({ attempts: 2 });
  });
});

describe("totalTimeout", () => {
  test("ends an attempt without another retry", async () => {
    stopTime();
    const server = await faultServer(passes(700));
    const call = callPage(clientOf(server, { timeout: 600, totalTimeout: 1000 }));
    const error = await rejection(call);
    expect(error).toMatchObject({ name: "TimeoutError", message: expect.stringContaining("1000 ms"), attempts: 2 });
    expect(server.received).toHaveLength(2);
  });

  test("skips a wait that exceeds it, and keeps the response", async () => {
    stopTime();
    const server = await faultServer(answers(429, { "Retry-After": "1" }));
    const call = callPage(clientOf(server, { totalTimeout: 1000 }));
    expect(await rejection(call)).toMatchObject({ name: "RateLimitError", attempts: 1 });
    expect(server.received).toHaveLength(1);
  });
});

describe("while a call waits for its next attempt", () => {
  test("it waits exactly as long as the server requests", async () => {
    stopTime();
    const server = await faultServer(answers(429, { "Retry-After": "30" }), works);
    const left: number[] = [];
    const onResponse = () =>
      void setImmediate(() => {
        vi.advanceTimersByTime(29_999);
        left.push(vi.getTimerCount());
        vi.advanceTimersByTime(1);
        left.push(vi.getTimerCount());
      });
    await callPage(clientOf(server, { onResponse }));
    expect(left.slice(0, 2)).toEqual([1, 0]);
    expect(server.received).toHaveLength(2);
  });

  test("its signal ends it and its timer immediately", async () => {
    stopTime();
    const server = await faultServer(answers(429, { "Retry-After": "30" }));
    const controller = new AbortController();
    const reason = new Error("The user went away.");
    let timers = 0;
    const onResponse = () =>
      void setImmediate(() => {
        timers = vi.getTimerCount();
        controller.abort(reason);
      });
    const call = callPage(clientOf(server, { onResponse }), {}, { signal: controller.signal });
    expect(await rejection(call)).toMatchObject({ name: "AbortError", cause: reason, attempts: 1 });
    // The platform may have other timers.
    expect(vi.getTimerCount()).toBe(timers - 1);
    expect(server.received).toHaveLength(1);
  });
});
