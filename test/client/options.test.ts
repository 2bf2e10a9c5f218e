import { CredentialsError, MediaIntelligence, ValidationError } from "ncloud-media-intelligence";
import { describe, expect, test, vi } from "vitest";
import { credentials, rejection } from "../helpers/client/loopback.js";
import { callPage, vendorPage } from "../helpers/vendor-page.js";

const sample = async () => Response.json(vendorPage.response);

describe("a client rejects", () => {
  test.each<[string, object, string]>([
    ["an unknown option", { secret: "x" }, '"secret"'],
    ["a misspelt option, and lists the known ones", { baseUrl: "https://example.com" }, "baseURL"],
    ["an option with the name of an inherited member", { toString: () => "" }, '"toString"'],
    ["a list instead of an object", { logger: [] }, "logger"],
    ["a time-out of 0", { timeout: 0 }, "timeout"],
    ["a negative time-out", { timeout: -1 }, "timeout"],
    ["NaN for a time-out", { timeout: Number.NaN }, "timeout"],
    ["an endless time-out", { timeout: Infinity }, "timeout"],
    ["a time-out beyond the maximum of a timer", { timeout: 2 ** 31 }, "timeout"],
    ["a maximum response size of 0", { maxResponseBytes: 0 }, "maxResponseBytes"],
    ["a maximum response size of half a byte", { maxResponseBytes: 0.5 }, "maxResponseBytes"],
    ["a maximum response size beyond that of a text", { maxResponseBytes: 2 ** 29 }, "from 1 to 500000000"],
    ["text for a flag", { allowInsecureHttp: "yes" }, "allowInsecureHttp"],
    ["a number for a rate limit", { rateLimit: 50 }, "rateLimit"],
  ])("%s", (_, options, named) => {
    expect(() => new MediaIntelligence({ credentials, ...options })).toThrow(ValidationError);
    expect(() => new MediaIntelligence({ credentials, ...options })).toThrow(named);
  });

  test.each<[string, unknown, string]>([
    ["plain http", "http://example.com", "http://example.com"],
    [
      "plain http to a host that only looks like a loopback address",
      "http://127.0.0.1.a.com",
      "http://127.0.0.1.a.com",
    ],
    ["plain http to a host that starts with localhost", "http://localhost.a.com", "http://localhost.a.com"],
    ["another protocol", "ftp://example.com", "ftp://example.com"],
    ["a user", "https://me@example.com", "...example.com"],
    ["a password, which is not shown", "https://me:hunter2@example.com", "...example.com"],
    ["a password in a text that is not a URL, without showing it", "//me:hunter2@example.com", "...example.com"],
    ["a query, which is not shown", "https://example.com?key=hunter2", "https://example.com..."],
    ["an empty query", "https://example.com/?", "https://example.com/..."],
    ["a fragment", "https://example.com#hunter2", "https://example.com..."],
    ["a variable", "https://example.com/{id}", "https://example.com/{id}"],
    ["a text that is not a URL", "example.com", "example.com"],
    ["nothing", "", ""],
    ["a symbol", Symbol("x"), "Symbol(x)"],
  ])("for the base URL %s", (_, baseURL, shown) => {
    const make = () => new MediaIntelligence({ credentials, baseURL: baseURL as string });
    expect(make).toThrow(ValidationError);
    expect(make).toThrow(`it is "${shown}".`);
  });
});

test("plain http to another host is rejected, and allowed with the option in the message", async () => {
  const baseURL = "http://mock:4010";
  const make = (allowInsecureHttp?: boolean) =>
    new MediaIntelligence({ credentials, baseURL, fetch: sample, allowInsecureHttp });
  for (const leave of [undefined, false]) expect(() => make(leave)).toThrow("allowInsecureHttp: true");
  const { response } = await callPage(make(true)).withResponse();
  expect(response.status).toBe(200);
  // The option allows only http.
  expect(() => new MediaIntelligence({ baseURL: "ftp://mock", allowInsecureHttp: true })).toThrow(ValidationError);
});

describe("a client accepts", () => {
  test.each([
    "https://example.com",
    "https://example.com/",
    "http://localhost:1",
    "http://127.1.2.3",
    "http://[::1]:1",
  ])("the base URL %s", (baseURL) => {
    expect(new MediaIntelligence({ credentials, baseURL })).toBeInstanceOf(MediaIntelligence);
  });

  test("undefined options, which have no effect", async () => {
    const client = new MediaIntelligence({
      credentials,
      baseURL: undefined,
      now: undefined,
      timeout: undefined,
      fetch: sample,
    });
    expect((await callPage(client, { pageSize: undefined }, { signal: undefined })).pageNo).toBe(1);
  });

  test("a signal of a class with another name, as in Next.js", async () => {
    const { signal } = new AbortController();
    Object.defineProperty(signal, Symbol.toStringTag, { value: "EventTarget" });
    const client = new MediaIntelligence({ credentials, fetch: sample });
    expect((await callPage(client, {}, { signal })).pageNo).toBe(1);
  });

  test("the global fetch at the time of the call", async () => {
    const client = new MediaIntelligence({ credentials });
    const stub = vi.fn(sample);
    vi.stubGlobal("fetch", stub);
    try {
      await callPage(client);
    } finally {
      vi.unstubAllGlobals();
    }
    expect(stub).toHaveBeenCalledOnce();
  });
});

describe("a call rejects", () => {
  test.each<[string, object, string]>([
    ["an unknown option", { retries: 1 }, '"retries"'],
    ["a time-out of 0", { timeout: 0 }, "timeout"],
    ["a time-out that is text", { timeout: "soon" }, "timeout"],
    ["an option with the name of an inherited member", { constructor: 1 }, '"constructor"'],
    ["Headers, whose values it would lose", { headers: new Headers({ a: "1" }) }, "Headers"],
    ["a list of pairs for headers", { headers: [["a", "1"]] }, "Array"],
    ["null for a header", { headers: { "x-trace": null } }, "x-trace"],
    ["an object for a header", { headers: { "x-trace": { id: 1 } } }, "x-trace"],
    ["an object that only looks like a signal", { signal: new EventTarget() }, "AbortSignal"],
  ])("%s", async (_, options, named) => {
    const error = await rejection(callPage(new MediaIntelligence({ credentials, fetch: sample }), {}, options));
    expect(error).toBeInstanceOf(ValidationError);
    expect(String(error)).toContain(named);
  });
});

describe("keys are rejected, and not shown, if they contain", () => {
  const bad: [string, string][] = [
    ["a space", "KEYAB CDEF"],
    ["a space at the end", "KEYABCDEF "],
    ["a line end", "KEYABCDEF\n"],
    ["a quote", '"KEYABCDEF"'],
    ["a single quote", "'KEYABCDEF'"],
    ["Korean", "KEY홍길동"],
    ["a zero-width space", "KEY\u200bABCDEF"],
    ["nothing", ""],
  ];
  test.each(
    bad.flatMap(([what, value]) => (["accessKey", "secretKey"] as const).map((half) => [half, what, value] as const)),
  )("%s: %s", async (half, _, value) => {
    const pair = { ...credentials, [half]: value };
    const given = (() => {
      try {
        return new MediaIntelligence({ credentials: pair });
      } catch (error) {
        return error;
      }
    })();
    const asked = await rejection(callPage(new MediaIntelligence({ credentials: () => pair, fetch: sample })));
    for (const error of [given, asked]) {
      expect(error).toBeInstanceOf(CredentialsError);
      expect(String(error)).toContain(half);
      expect(String(error)).not.toMatch(/KEY(A|홍|\u200b)|SK_TEST|AK_TEST/);
    }
  });

  test.each<[string, unknown]>([
    ["only the access key", { accessKey: "AK" }],
    ["only the secret key", { secretKey: "SK" }],
    ["null", null],
    ["numbers", { accessKey: 1, secretKey: 2 }],
  ])("%s", (_, pair) => {
    // Callers in plain JavaScript have no compiler to stop them.
    expect(() => new MediaIntelligence({ credentials: pair as typeof credentials })).toThrow(CredentialsError);
  });
});

describe("a call rejects", () => {
  const client = new MediaIntelligence({ credentials, fetch: sample });

  test.each<[string, Record<string, string>]>([
    ["a line end in a header", { "x-trace": "hidden\r\nx-other: 1" }],
    ["characters that HTTP does not allow", { "x-trace": "hidden 홍길동" }],
    ["an invalid name", { "x trace": "hidden" }],
    ["a name of half a surrogate pair", { "\ud800": "hidden" }],
  ])("%s, without showing the value", async (_, headers) => {
    const error = await rejection(callPage(client, {}, { headers }));
    expect(error).toBeInstanceOf(ValidationError);
    expect(String(error)).toContain("cannot be sent");
    expect(String(error)).not.toContain("hidden");
  });

  test("a failing function for keys, with its error as the cause", async () => {
    const cause = new Error("the vault is sealed");
    const error = await rejection(
      callPage(new MediaIntelligence({ credentials: () => Promise.reject(cause), fetch: sample })),
    );
    expect(error).toBeInstanceOf(CredentialsError);
    expect(error).toHaveProperty("cause", cause);
  });
});
