import { MediaIntelligence } from "ncloud-media-intelligence";
import { afterEach, describe, expect, test, vi } from "vitest";
import { credentials, rejection } from "../helpers/client/loopback.js";
import { callPage, callPlainly } from "../helpers/vendor-page.js";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Leaves WebCrypto as the only way to sign. */
const withoutNode = () => vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never);

const broken = new Error("It is broken.");
const fail = () => {
  throw broken;
};

/** The errors of a call that is not sent, through a resource and through the plain client. */
async function errorsOf(options: object): Promise<unknown[]> {
  const fetch = vi.fn();
  const client = new MediaIntelligence({ credentials, fetch, ...options });
  const errors = [await rejection(callPage(client)), await rejection(callPlainly(client))];
  expect(fetch).not.toHaveBeenCalled();
  return errors;
}

describe("nothing is sent or retried with", () => {
  test.each<[string, object, object]>([
    [
      "a clock that throws",
      { now: fail },
      { name: "ValidationError", cause: broken, message: expect.stringMatching(/option now failed.*milliseconds/) },
    ],
    [
      "a clock without a time",
      { now: () => new Date() },
      { name: "ValidationError", message: expect.stringMatching(/option now must give milliseconds.*of type Date/) },
    ],
    [
      "a clock that returns NaN",
      { now: () => Number.NaN },
      { name: "ValidationError", message: expect.stringContaining("NaN") },
    ],
    [
      "a broken hook",
      { onRequest: fail },
      { name: "MediaIntelligenceError", cause: broken, message: expect.stringContaining("onRequest failed") },
    ],
    [
      "a hook that throws a connection error",
      { onRequest: () => Promise.reject(new TypeError("fetch failed")) },
      { name: "MediaIntelligenceError", message: expect.stringContaining("onRequest failed") },
    ],
    [
      "a broken logger",
      { logger: Object.assign(Object.create(console), { debug: fail }), logLevel: "debug" },
      { name: "MediaIntelligenceError", cause: broken, message: expect.stringContaining("logger") },
    ],
  ])("%s", async (_, options, expected) => {
    for (const error of await errorsOf(options)) {
      expect(error).toMatchObject({ attempts: 0, ...expected });
      expect(error).toHaveProperty("operationId", expect.stringMatching(/workspaces/));
    }
  });

  test("no WebCrypto, as in a page on plain http", async () => {
    vi.stubGlobal("crypto", {});
    withoutNode();
    for (const error of await errorsOf({}))
      expect(error).toMatchObject({
        name: "MediaIntelligenceError",
        attempts: 0,
        message:
          "Signing needs WebCrypto, which a browser has only in pages from https or localhost. Serve the page from there.",
      });
  });

  test("a failing WebCrypto", async () => {
    vi.stubGlobal("crypto", { subtle: { importKey: () => Promise.reject(broken) } });
    withoutNode();
    for (const error of await errorsOf({}))
      expect(error).toMatchObject({
        name: "MediaIntelligenceError",
        attempts: 0,
        cause: broken,
        message: expect.stringContaining("could not be signed"),
      });
  });
});
