import {
  type ClientOptions,
  MediaIntelligenceError,
  type RequestEvent,
  type ResponseEvent,
  ServerError,
} from "ncloud-media-intelligence";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { userAgent } from "../../scripts/runtime/user-agent.js";
import { answers, clientOf, faultServer, resets, works } from "../helpers/client/fault-server.js";
import { createOne } from "../helpers/client/kinds.js";
import { credentials, rejection } from "../helpers/client/loopback.js";
import { headerNames, present } from "../helpers/mock.js";
import { callPage, callPlainly, pageOperation, pagePath, vendorPage } from "../helpers/vendor-page.js";

beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const unavailable = answers(503);
const cause = new Error("It is broken.");
const fail = () => {
  throw cause;
};

describe("hooks", () => {
  test("are called before and after each attempt, in order, with its outcome", async () => {
    const server = await faultServer(unavailable, present(resets["before the response"]), works);
    const events: (string | number | boolean | undefined)[][] = [];
    await callPage(
      clientOf(server, {
        onRequest: async ({ operationId, attempt, request }: RequestEvent) => {
          await Promise.resolve();
          events.push(["request", operationId, attempt, request.method, server.received.length]);
        },
        onResponse: ({ attempt, response, error, retryInMs, durationMs }: ResponseEvent) => {
          events.push(["response", attempt, response?.status, error?.name, retryInMs, durationMs > 0]);
        },
      }),
    );
    expect(events).toEqual([
      ["request", pageOperation, 1, "GET", 0],
      ["response", 1, 503, undefined, 0, true],
      ["request", pageOperation, 2, "GET", 1],
      ["response", 2, undefined, "ConnectionError", 0, true],
      ["request", pageOperation, 3, "GET", 2],
      ["response", 3, 200, undefined, undefined, true],
    ]);
  });

  test("receive the request without signature and body, and the response without its body", async () => {
    const server = await faultServer(works);
    const seen: RequestEvent[] = [];
    const client = clientOf(server, {
      onRequest: (event) => void seen.push(event),
      onResponse: (event) => void seen.push(event),
    });
    await createOne(client);
    expect(seen).toHaveLength(2);
    for (const { request } of seen) {
      expect(await request.clone().text()).toBe("");
      expect(request.headers.has(headerNames.signature)).toBe(false);
      expect(JSON.stringify([...request.headers])).not.toContain(credentials.accessKey);
    }
    expect(await (seen[1] as ResponseEvent).response?.text()).toBe("");
  });

  test("that throw before an attempt end the call, and nothing is sent", async () => {
    const server = await faultServer(works);
    const error = await rejection(callPage(clientOf(server, { onRequest: fail })));
    expect(error).toBeInstanceOf(MediaIntelligenceError);
    expect(error).toMatchObject({ cause, attempts: 0, message: expect.stringContaining("onRequest") });
    expect(server.received).toEqual([]);
  });

  test("that reject after an attempt end the call without a retry", async () => {
    const server = await faultServer(unavailable);
    const onResponse = () => Promise.reject(cause);
    const error = await rejection(callPage(clientOf(server, { onResponse })));
    expect(error).toMatchObject({ cause, attempts: 1, message: expect.stringContaining("onResponse") });
    expect(server.received).toHaveLength(1);
  });

  test.each<[string, number, string]>([
    ["a status beyond 599", 999, "Odd"],
    ["a status text that is not ASCII", 500, "Fehler \u00fc"],
  ])("receive a response that cannot be represented as a Response: %s", async (_, status, reason) => {
    const server = await faultServer(({ socket }) =>
      socket?.end(`HTTP/1.1 ${status} ${reason}\r\nContent-Length: 2\r\n\r\n{}`),
    );
    const seen: unknown[] = [];
    const onResponse = ({ response }: ResponseEvent) => void seen.push(response?.status);
    const client = clientOf(server, { onResponse, maxRetries: 0 });
    expect(await rejection(callPage(client))).toMatchObject({ name: "ServerError", status });
    const { response, error } = await callPlainly(client);
    expect([response.status, response.ok, error]).toEqual([status, false, {}]);
    expect(seen).toEqual([status, status]);
  });

  test("receive the calls of the plain client too", async () => {
    const seen: string[] = [];
    const client = clientOf(await faultServer(works), { onRequest: ({ operationId }) => void seen.push(operationId) });
    await callPlainly(client);
    expect(seen).toEqual([`GET ${pagePath}`]);
  });
});

describe("a logger", () => {
  const levels = ["debug", "info", "warn", "error"] as const;

  /** The log of a call that is retried, and of one that fails. */
  async function linesOf(logLevel: ClientOptions["logLevel"]) {
    const server = await faultServer(unavailable, works, answers(404));
    const lines: [level: string, line: string][] = [];
    const logger = Object.fromEntries(
      levels.map((level) => [level, (line: string) => void lines.push([level, line])]),
    ) as unknown as Console;
    const client = clientOf(server, { logger, logLevel });
    await callPage(client, { pageSize: 77 });
    await rejection(callPage(client, { pageSize: 77 }));
    return { lines, server };
  }

  test.each<[ClientOptions["logLevel"], string[]]>([
    ["debug", ["debug", "warn", "debug", "info", "debug", "error"]],
    ["info", ["warn", "info", "error"]],
    [undefined, ["warn", "info", "error"]],
    ["warn", ["warn", "error"]],
    ["error", ["error"]],
    ["off", []],
  ])("of level %s receives the lines of that level and above", async (logLevel, expected) => {
    const { lines } = await linesOf(logLevel);
    expect(lines.map(([level]) => level)).toEqual(expected);
  });

  test("that throws ends the call like a hook", async () => {
    const logger = Object.assign(Object.create(console), { info: fail });
    const error = await rejection(callPage(clientOf(await faultServer(works), { logger })));
    expect(error).toMatchObject({ cause, attempts: 1, message: expect.stringContaining("logger") });
    expect(error).toBeInstanceOf(MediaIntelligenceError);
  });

  test("receives operation, attempt, status and wait, but no key, signature or query", async () => {
    const { lines, server } = await linesOf("debug");
    const said = lines.map(([, line]) => line);
    expect(said[1]).toMatch(/^workspaces\.list: GET http.*attempt 1: HTTP 503 after \d+ ms; next attempt in 0 ms$/);
    expect(said.at(-1)).toContain("HTTP 404");
    const secrets = [
      ...Object.values(credentials),
      ...server.received.map(({ headers }) => String(headers[headerNames.signature])),
      "pageSize=77",
    ];
    expect(server.received[0]?.target).toContain("pageSize=77");
    for (const secret of secrets) expect(said.some((line) => line.includes(secret))).toBe(false);
  });
});

describe("asResponse", () => {
  test("returns the response neither parsed nor validated", async () => {
    const body = '{"code":"10001"}';
    const server = await faultServer(answers(200, { "x-seen": "yes" }, body));
    const response = await callPage(clientOf(server)).asResponse();
    expect([response.status, response.headers.get("x-seen"), response.url]).toEqual([
      200,
      "yes",
      expect.stringContaining(server.baseURL),
    ]);
    expect(await response.text()).toBe(body);
  });

  test("returns a separate body for each use, from one request", async () => {
    const server = await faultServer(works);
    const call = callPage(clientOf(server));
    for (const response of [await call.asResponse(), await call.asResponse()])
      expect(await response.json()).toEqual(vendorPage.response);
    expect((await call).pageNo).toBe(1);
    expect(server.received).toHaveLength(1);
  });

  test("throws for a response outside 2xx, after the retries", async () => {
    const server = await faultServer(unavailable);
    expect(await rejection(callPage(clientOf(server)).asResponse())).toBeInstanceOf(ServerError);
    expect(server.received).toHaveLength(3);
  });
});

describe("the user agent", () => {
  test("names package, version and runtime in every request", async () => {
    const server = await faultServer(works);
    const client = clientOf(server);
    await callPage(client);
    await callPlainly(client);
    for (const { headers } of server.received)
      expect(headers["user-agent"]).toMatch(/^ncloud-media-intelligence\/\d+\.\d+\.\d+ Node\.js\/\d+\.\d+\.\d+$/);
    expect(server.received).toHaveLength(2);
  });

  test.each([
    ["Bun", { version: "1.2.3" }, " Bun/1.2.3"],
    ["Deno", { version: { deno: "2.3.4" } }, " Deno/2.3.4"],
    ["process", {}, undefined],
  ])("recognizes the runtime by its global %s", (name, value, end) => {
    vi.stubGlobal(name, value);
    const agent = userAgent();
    vi.unstubAllGlobals();
    expect(agent).toEqual(end && expect.stringContaining(end));
  });
});
