import { CredentialsError, MediaIntelligence } from "ncloud-media-intelligence";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createMock } from "../../scripts/mock/mock.js";
import { contract } from "../helpers/bundled.js";
import { withoutKeys } from "../helpers/client/key-sender.js";
import { credentials, rejection } from "../helpers/client/loopback.js";
import { callPage } from "../helpers/vendor-page.js";

beforeEach(withoutKeys);

const stub = () => {
  throw new Error("A Node.js API is used which is not supported in the Edge Runtime.");
};
const throwing = (...names: string[]): object =>
  Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { get: stub }])));

/** The globals of runtimes other than Node. */
const platforms: [name: string, globals: Record<string, unknown>][] = [
  ["a getBuiltinModule that throws, as in Next.js", { process: { env: {}, getBuiltinModule: stub } }],
  ["a process whose fields all throw", { process: throwing("env", "versions", "getBuiltinModule") }],
  [
    "modules whose functions throw",
    { process: { env: {}, getBuiltinModule: () => ({ hash: stub, setMaxListeners: stub }) } },
  ],
  ["modules whose fields throw", { process: { env: {}, getBuiltinModule: () => throwing("hash", "setMaxListeners") } }],
  ["an empty Deno", { Deno: {} }],
  ["a Bun whose fields throw", { Bun: throwing("version") }],
];

afterEach(() => {
  vi.unstubAllGlobals();
});

function stubPlatform(globals: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
}

describe("a call is signed and succeeds in a runtime with", () => {
  const mock = createMock({ document: contract, keys: [credentials] });

  test.each(platforms)("%s", async (_, globals) => {
    const { signal } = new AbortController();
    stubPlatform(globals);
    const client = new MediaIntelligence({
      credentials,
      maxRetries: 0,
      fetch: (url, init) => {
        // The mock needs the real globals.
        vi.unstubAllGlobals();
        return mock.fetch(url, init);
      },
    });
    expect((await callPage(client, {}, { signal })).items.length).toBeGreaterThan(0);
  });
});

describe("missing keys are reported as missing in a runtime with", () => {
  test.each(platforms.filter(([, globals]) => "process" in globals))("%s", async (_, globals) => {
    stubPlatform(globals);
    const error = await rejection(callPage(new MediaIntelligence({ maxRetries: 0 })));
    expect(error).toBeInstanceOf(CredentialsError);
    expect(error).toHaveProperty("message", expect.stringContaining("No key pair. Looked at:"));
  });
});
