import type { Logger } from "ncloud-media-intelligence";
import { createMock, mockCredentials } from "ncloud-media-intelligence/mock";
import { afterEach, expect, test, vi } from "vitest";
import { warningOf } from "../../generated/client/runtime/deprecations.js";
import { reading } from "../helpers/client/kinds.js";
import { api } from "../helpers/mock.js";

afterEach(() => void vi.restoreAllMocks());

// Each path warns once in a process, and other tests may have called it.
vi.resetModules();
const { MediaIntelligence } = await import("ncloud-media-intelligence");

const removed = api.operations.flatMap((operation) => (operation.removal ? [operation] : []));
const [first, second] = removed.filter(({ method }) => method === "GET");
const values = { workspace_name: "my-workspace", project_id: "1234", asset_id: "5678", index_id: "301" };

/** Calls an operation through the plain client. Its response does not matter. */
async function call(operation: typeof first, options: { logger?: Logger } = {}): Promise<void> {
  const client = new MediaIntelligence({ fetch: createMock().fetch, credentials: mockCredentials, ...options });
  const names = [...(operation?.path ?? "").matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const path = Object.fromEntries(names.map((name) => [name, Object(values)[name] ?? "1"]));
  // The contract determines the paths, so no literal type is known.
  await client.http.request("get", operation?.path as never, { params: { path } } as never);
}

test("a deprecated path warns once, with its replacement and the month of its removal", async () => {
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  await call(first);
  await call(first);
  await vi.waitFor(() => expect(warned).toHaveBeenCalled());
  await call(second);
  await vi.waitFor(() => expect(warned).toHaveBeenCalledTimes(2));
  expect(warned.mock.calls[0]).toEqual([
    `GET ${first?.path} is deprecated, and its removal is announced for ${first?.removal?.date}. Use client.${first?.removal?.replacedBy}() instead.`,
    "DeprecationWarning",
  ]);
});

test("a current path does not warn", async () => {
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  await call(api.operations.find(({ id }) => id === reading));
  expect(warned).not.toHaveBeenCalled();
});

test("a logger gets the warning instead if its level allows it, and nothing warns without a process object", () => {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const logger = { debug: log, info: log, warn: log, error: log };
  const deprecations = { "GET /a": ["films.get", "2030-01"], "GET /b": ["films.list", "2030-01"] };
  const warn = warningOf(deprecations);
  warn("GET /a", { logger });
  warn("GET /b", { logger, logLevel: "error" });
  warn("GET /b", { logLevel: "off" });
  warn("GET /toString", { logger });
  warn("toString", { logger });
  expect(lines).toEqual([
    "GET /a is deprecated, and its removal is announced for 2030-01. Use client.films.get() instead.",
  ]);
  vi.stubGlobal("process", undefined);
  expect(() => warningOf(deprecations)("GET /a", {})).not.toThrow();
  vi.unstubAllGlobals();
});
