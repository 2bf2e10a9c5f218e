import { MediaIntelligence } from "ncloud-media-intelligence";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isCurrent } from "../../scripts/api/operation.js";
import { verify } from "../../scripts/mock/signature.js";
import { callById } from "../helpers/client/call-by-id.js";
import {
  answers,
  clientOf,
  faultServer,
  passes,
  type Reaction,
  resets,
  stalls,
  stopTime,
  works,
} from "../helpers/client/fault-server.js";
import { closedPort, credentials, onRequest, rejection } from "../helpers/client/loopback.js";
import { sampleCalls } from "../helpers/client/sample-calls.js";
import { api, headerNames, present } from "../helpers/mock.js";
import { callPage } from "../helpers/vendor-page.js";

beforeEach(() => {
  // Without jitter, the wait is 0 unless the server requests one.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const current = api.operations.filter(isCurrent);

/** Calls the first POST operation that the contract marks as retry-safe, or the first that it does not. */
function post(client: MediaIntelligence, repeatable: boolean, options?: object): PromiseLike<unknown> {
  const entry = present(current.find(({ method, retrySafe = false }) => method === "POST" && retrySafe === repeatable));
  return callById(client, entry.id)(present(sampleCalls(entry)[0]).input, options);
}

const tooManyRequests = answers(429);
const unavailable = answers(503);

describe("a retry-safe call is retried when the connection is reset", () => {
  test.each(Object.entries(resets))("%s", async (_, reset) => {
    const server = await faultServer(reset, works);
    expect((await callPage(clientOf(server))).pageNo).toBe(1);
    expect(server.received).toHaveLength(2);
  });
});

describe("a retry-safe call is retried after", () => {
  test.each<[string, Reaction]>([
    ["HTML from a proxy", answers(502, { "Content-Type": "text/html" }, "<html>")],
    ["HTTP 500", answers(500)],
    ["HTTP 504", answers(504)],
    ["HTTP 429", tooManyRequests],
    ["HTTP 429 that asks for no wait", answers(429, { "Retry-After": "0" })],
    [
      "an error whose body breaks off",
      (response) => response.writeHead(503, { "Content-Length": "9" }).write("{", () => response.destroy()),
    ],
  ])("%s", async (_, fault) => {
    const server = await faultServer(fault, works);
    expect((await callPage(clientOf(server))).pageNo).toBe(1);
    expect(server.received).toHaveLength(2);
  });

  test("a time-out without a response", async () => {
    stopTime();
    const server = await faultServer(passes(1000), works);
    expect((await callPage(clientOf(server, { timeout: 1000 }))).pageNo).toBe(1);
    expect(server.received).toHaveLength(2);
  });

  test.each([200, 503])("a time-out without the whole body of HTTP %i", async (status) => {
    stopTime();
    const server = await faultServer(stalls(status), works);
    const slow = onRequest(async (request) => {
      const response = await fetch(request);
      if (server.received.length === 1) queueMicrotask(() => vi.advanceTimersByTime(1000));
      return response;
    });
    expect((await callPage(clientOf(server, { timeout: 1000, fetch: slow }))).pageNo).toBe(1);
    expect(server.received).toHaveLength(2);
  });
});

describe("a call of any method is sent only once after", () => {
  test.each([400, 401, 403, 404, 408, 409, 413, 418])("HTTP %i", async (status) => {
    const server = await faultServer(answers(status));
    expect(await rejection(callPage(clientOf(server), {}, { repeatable: true }))).toMatchObject({
      status,
      attempts: 1,
    });
    expect(server.received).toHaveLength(1);
  });

  test("a success that is not JSON", async () => {
    const server = await faultServer(answers(200, {}, '{"code":"0","res'));
    expect(await rejection(callPage(clientOf(server)))).toMatchObject({ status: 200, attempts: 1 });
    expect(server.received).toHaveLength(1);
  });

  test("a redirect", async () => {
    const server = await faultServer(answers(307, { Location: "/" }));
    expect(await rejection(callPage(clientOf(server)))).toMatchObject({ name: "ConnectionError", attempts: 1 });
    expect(server.received).toHaveLength(1);
  });
});

describe("a POST is", () => {
  const faults: [string, Reaction][] = [
    ["HTTP 503", unavailable],
    ["HTTP 504", answers(504)],
    ...Object.entries(resets),
  ];

  test.each(faults)("sent only once if it may have been carried out: %s", async (_, fault) => {
    const server = await faultServer(fault);
    expect(await rejection(post(clientOf(server), false))).toMatchObject({ attempts: 1 });
    expect(server.received).toHaveLength(1);
  });

  test("sent only once if no response arrived in time", async () => {
    stopTime();
    const server = await faultServer(passes(1000));
    expect(await rejection(post(clientOf(server, { timeout: 1000 }), false))).toMatchObject({
      name: "TimeoutError",
      attempts: 1,
    });
    expect(server.received).toHaveLength(1);
  });

  test.each<[string, Reaction, boolean, object]>([
    ["after HTTP 429", tooManyRequests, false, {}],
    ["if the contract allows it", unavailable, true, {}],
    ["if the call allows it", unavailable, false, { repeatable: true }],
    ["after a reset, if the call allows it", present(resets["before the response"]), false, { repeatable: true }],
  ])("repeated with its body %s", async (_, fault, repeatable, options) => {
    const server = await faultServer(fault, works);
    await post(clientOf(server), repeatable, options);
    const bodies = server.received.map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toMatch(/^\{.+\}$/);
    expect(bodies[1]).toBe(bodies[0]);
  });

  test("retried when the connection was refused", async () => {
    const baseURL = await closedPort();
    expect(await rejection(post(clientOf({ baseURL }), false))).toMatchObject({ name: "ConnectionError", attempts: 3 });
  });

  test.each([
    [
      "a connection that was not established",
      "client error (Connect): tcp connect error: Connection refused (os error 111)",
      3,
    ],
    ["a connection that broke", "client error (SendRequest): connection closed before message completed", 1],
  ])("retried after Deno's error for %s, which has only a message", async (_, words, attempts) => {
    const fetch = () => Promise.reject(new TypeError(`error sending request for url (https://example.com/): ${words}`));
    const client = new MediaIntelligence({ credentials, fetch });
    expect(await rejection(post(client, false))).toMatchObject({ name: "ConnectionError", attempts });
  });

  test("not retried if the call forbids it, even if the contract allows it", async () => {
    const server = await faultServer(unavailable);
    expect(await rejection(post(clientOf(server), true, { repeatable: false }))).toMatchObject({ attempts: 1 });
  });
});

test("an operation is retried after HTTP 503 only if its method or the contract allows it", async () => {
  const client = new MediaIntelligence({ credentials, fetch: async () => new Response(null, { status: 503 }) });
  const repeated = await Promise.all(
    current.map(async (entry) => {
      const error = await rejection(callById(client, entry.id)(present(sampleCalls(entry)[0]).input));
      return [entry.id, (error as { attempts: number }).attempts];
    }),
  );
  const allowed = current.map(({ id, method, retrySafe }) => [
    id,
    retrySafe || /^(GET|PUT|DELETE)$/.test(method) ? 3 : 1,
  ]);
  expect(repeated).toEqual(allowed);
});

test("a body that can be read only once is not retried", async () => {
  const server = await faultServer(tooManyRequests);
  const body = new Blob(["{}"]).stream();
  // The contract has no streams, so the types have none.
  const init = { body } as unknown as { body: { workspaceName: string } };
  const { response } = await clientOf(server).http.POST("/api/v1/workspaces", init);
  expect(response.status).toBe(429);
  expect(server.received.map((request) => request.body)).toEqual(["{}"]);
});

test("each attempt has a new signature", async () => {
  const server = await faultServer(unavailable, unavailable, works);
  let now = 1_700_000_000_000;
  await callPage(clientOf(server, { now: () => now++ }));
  const stamps = server.received.map(({ headers, method, target }) => {
    const [timestamp, accessKey, signature] = [headerNames.timestamp, headerNames.accessKey, headerNames.signature].map(
      (name) => String(headers[name]),
    );
    const signed = { method, target, timestamp: present(timestamp), accessKey: present(accessKey) };
    expect(verify(signed, credentials.secretKey, present(signature))).toBe(true);
    return timestamp;
  });
  expect(new Set(stamps).size).toBe(3);
});
