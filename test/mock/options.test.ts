import { createMock } from "ncloud-media-intelligence/mock";
import { handlers } from "ncloud-media-intelligence/msw";
import { describe, expect, test } from "vitest";

/** Passes options without type checks, as plain JavaScript does. */
const untyped = (options: unknown) => options as Parameters<typeof handlers>[0];

/** Invalid options, each with its message. */
const invalidOptions: [options: unknown, message: RegExp][] = [
  [{ checkSignatures: false }, /has no option "checkSignatures"\. It takes: .*checkSignature, /],
  [
    { faults: { dorp: 1 } },
    /faults has no option "dorp"\. It takes: latency, jitter, drop, dropRequest, truncate, status\.$/,
  ],
  [{ faults: { drop: 5 } }, /faults\.drop must be a rate from 0 to 1; it is 5\.$/],
  [{ faults: { truncate: Number.NaN } }, /faults\.truncate must be a rate from 0 to 1; it is NaN/],
  [{ faults: { latency: "5" } }, /latency must be milliseconds from 0 to 3600000; it is of type String/],
  [{ faults: { jitter: -1 } }, /jitter must be milliseconds/],
  [{ faults: { status: { "503": 2 } } }, /faults\.status\.503 must be a rate/],
  [{ faults: { status: { "503": 0.6, "500": 0.6 } } }, /add up to 1\.2/],
  [{ faults: { status: { "418": 1 } } }, /status=418/],
  [{ faults: { status: 503 } }, /status must be an object of rates by status; it is 503/],
  [{ drop: 5 }, /has no option "drop"/],
  [{ jobs: { tiem: 0 } }, /jobs has no option "tiem"/],
  [{ jobs: { polls: 1.5 } }, /polls must be a whole number from 0; it is 1\.5/],
  [{ jobs: { time: -1 } }, /time must be milliseconds from 0; it is -1/],
  [{ jobs: { limit: 0 } }, /limit must be a whole number from 1; it is 0/],
  [{ keys: { accessKey: "a", secretKey: "topsecret" } }, /keys must be a list; it is of type Object/],
  [{ keys: [{ acessKey: "a", secretKey: "topsecret" }] }, /keys\[0\] has no option "acessKey"/],
  [{ keys: [{ accessKey: "a", secretKey: ["topsecret"] }] }, /keys\[0\]\.secretKey must be .*; it is of type Array/],
  [{ keys: ["a:topsecret"] }, /keys\[0\] takes one object .*; it is of type String/],
  [{ keys: [{ accessKey: "a" }] }, /keys\[0\] needs secretKey/],
  [{ now: 5 }, /now must be a function; it is 5/],
  [{ sleep: true }, /sleep must be a function/],
  [{ seed: 7 }, /seed must be a text; it is 7/],
  [{ empty: "yes" }, /empty must be true or false; it is of type String/],
  [{ limitRates: 0 }, /limitRates must be true or false; it is 0/],
  [{ allowHosts: "mock" }, /allowHosts must be a list/],
  [{ allowHosts: ["http://mock:4010"] }, /allowHosts\[0\] must be a host without scheme and port/],
  [{ allowOrigins: ["app.example"] }, /allowOrigins\[0\] must be an origin/],
  [{ document: {} }, /has no option "document"/],
  [{ layers: [] }, /has no option "layers"/],
  [[], /takes one object of named options; it is of type Array/],
  ["empty", /takes one object of named options/],
  [null, /takes one object of named options; it is of type Null/],
];

describe.each([
  ["createMock", (options: unknown) => createMock(untyped(options))],
  ["handlers", (options: unknown) => handlers(untyped(options))],
] as const)("%s", (name, make) => {
  test.each(invalidOptions)("rejects %j", (options, message) => {
    expect(() => make(options)).toThrow(message);
    expect(() => make(options)).toThrow(expect.objectContaining({ message: expect.not.stringContaining("topsecret") }));
  });

  test("names the function that the option belongs to", () =>
    expect(() => make({ seeds: "a" })).toThrow(new RegExp(`^${name} has no option`)));

  test("accepts valid options, and undefined ones", () => {
    const possible = {
      keys: [{ accessKey: "a", secretKey: "b", subscribed: false }],
      now: Date.now,
      checkSignature: false,
      limitRates: false,
      seed: "",
      empty: true,
      jobs: { time: 0, polls: 2, limit: 10 },
      sleep: async () => {},
      faults: { latency: 0, jitter: 3_600_000, drop: 1, truncate: 0, status: { "503": 0.7, "500": 0.2, "403": 0.1 } },
      allowHosts: ["mock", "::1"],
      allowOrigins: ["https://app.example"],
      data: undefined,
    };
    expect(() => make(possible)).not.toThrow();
    expect(() => make(Object.fromEntries(Object.keys(possible).map((key) => [key, undefined])))).not.toThrow();
    expect(() => make(undefined)).not.toThrow();
  });
});

describe("handlers", () => {
  test.each([
    [{ baseUrl: "http://localhost" }, /has no option "baseUrl"\. It takes: .*baseURL/],
    [{ baseURL: "localhost:3000" }, /baseURL must be a URL/],
    [{ baseURL: "http://localhost:3000/proxy" }, /baseURL must be .*without a path/],
    [{ mock: {} }, /mock must be a mock of createMock/],
    [{ mock: createMock(), seed: "a" }, /seed or a mock, not both/],
  ])("rejects %j", (options, message) => {
    expect(() => handlers(untyped(options))).toThrow(message);
  });
});

test.each<[address: object, message: RegExp]>([
  [{ prot: 4010 }, /listen has no option "prot"\. It takes: port, host\./],
  [{ port: 70_000 }, /port must be a whole number from 0 to 65535; it is 70000/],
  [{ host: "" }, /host must be a text that is not empty/],
])("listen rejects %j", async (address, message) => {
  await expect(createMock().listen(address)).rejects.toThrow(message);
});
