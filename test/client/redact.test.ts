import { describe, expect, test } from "vitest";
import { readErrorBody } from "../../generated/client/runtime/error-body.js";
import { cutQueries } from "../../generated/client/runtime/redact.js";

describe("cutQueries", () => {
  test.each([
    ["see https://a.example/x?secret=1 now", "see https://a.example/x?… now"],
    ['{"url":"https://a.example/x?secret=1","n":2}', '{"url":"https://a.example/x?…","n":2}'],
    ["https://a.example/x?u=https://b.example/y?secret=1", "https://a.example/x?…"],
    ["https://a.example/x and https://b.example/y?secret=1", "https://a.example/x and https://b.example/y?…"],
    ["<S3+v4.x://a.example/x?secret>", "<S3+v4.x://a.example/x?…>"],
    ["is it https://a.example/x or not? yes", "is it https://a.example/x or not? yes"],
    ["a?b=c", "a?b=c"],
  ])("%s", (text, expected) => {
    expect(cutQueries(text)).toBe(expected);
  });

  // With a quadratic expression, each case would take seconds.
  test.each(["a.", "://", "a://", "a://?", "? ", "a:", "/", "'"])("runs in linear time for many %s", (part) => {
    const text = part.repeat(1_000_000 / part.length);
    const start = performance.now();
    expect(cutQueries(text).length).toBeLessThanOrEqual(text.length);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test("an error shows a readable part of a long message", () => {
  const { code, errorCode, reason = "" } = readErrorBody({ code: "1".repeat(5000), message: "a.".repeat(31_000) });
  expect(code).toHaveLength(2000);
  expect(errorCode).toBeUndefined();
  expect(reason).toBe("a.".repeat(1000));
});
