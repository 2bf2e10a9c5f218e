import { describe, expect, test } from "vitest";
import { retryAfter, retryDelay } from "../../scripts/client/runtime/retry.js";

describe("Retry-After is read as", () => {
  const date = "Sun, 06 Nov 1994 08:49:37 GMT";
  const served = Date.UTC(1994, 10, 6, 8, 49, 37);
  test.each<[string, Record<string, string>, number | undefined]>([
    ["seconds", { "Retry-After": "120" }, 120_000],
    ["no time", { "Retry-After": "0" }, 0],
    [
      "a date against the server's own, whatever the local clock",
      { "Retry-After": date, Date: "Sun, 06 Nov 1994 08:49:07 GMT" },
      30_000,
    ],
    ["a date against the local clock where the server tells none", { "Retry-After": date }, 10_000],
    ["a date against the local clock where the server's is none", { "Retry-After": date, Date: "noon" }, 10_000],
    ["a date of RFC 850", { "Retry-After": "Sunday, 06-Nov-94 08:49:37 GMT" }, 10_000],
    ["a date of asctime", { "Retry-After": "Sun Nov  6 08:49:37 1994" }, 10_000],
    ["no time where the date is past", { "Retry-After": "Sat, 05 Nov 1994 08:49:37 GMT" }, 0],
    ["nothing where it is absent", {}, undefined],
    ["nothing where it is empty", { "Retry-After": "" }, undefined],
    ["nothing where it is a word", { "Retry-After": "soon" }, undefined],
    ["nothing where it is negative", { "Retry-After": "-5" }, undefined],
    ["nothing where it is a fraction", { "Retry-After": "1.5" }, undefined],
    ["nothing where it is a date of another kind", { "Retry-After": "2026-01-01" }, undefined],
  ])("%s", (_, headers, expected) => {
    expect(retryAfter(new Headers(headers), served - 10_000)).toBe(expected);
  });
});

describe("the wait before a retry", () => {
  const delays = (random: number, asked?: number) =>
    [1, 2, 3, 4, 5, 6, 99].map((number) => retryDelay(number, asked, () => random));

  test("doubles at most, up to its cap, with all of it at random", () => {
    expect(delays(1)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
    expect(delays(0.5)).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000]);
    expect(delays(0)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test("is no less than what the server asks for, up to a minute", () => {
    expect(delays(1, 3000)).toEqual([3000, 3000, 3000, 4000, 8000, 8000, 8000]);
    expect(delays(1, 60_001)).toEqual(Array(7).fill(60_000));
    expect(delays(1, Number.POSITIVE_INFINITY)).toEqual(Array(7).fill(60_000));
  });
});
