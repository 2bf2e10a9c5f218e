import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { ConnectionError, MediaIntelligence, MediaIntelligenceError, TimeoutError } from "ncloud-media-intelligence";
import { describe, expect, test, vi } from "vitest";
import { faultServer, stalls } from "../helpers/client/fault-server.js";
import { closedPort, credentials, json, type Loopback, loopback, rejection } from "../helpers/client/loopback.js";
import { otherCopy } from "../helpers/client/other-copy.js";
import { callPage, callPlainly, vendorPage } from "../helpers/vendor-page.js";

const clientOf = ({ baseURL }: Pick<Loopback, "baseURL">, timeout?: number) =>
  new MediaIntelligence({ baseURL, credentials, timeout, maxRetries: 0 });

describe("a failed connection is a ConnectionError with the platform's error as its cause:", () => {
  test("refused", async () => {
    const error = await rejection(callPage(clientOf({ baseURL: await closedPort() })));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toBeInstanceOf(MediaIntelligenceError);
    expect(error).toHaveProperty("cause.cause.code", "ECONNREFUSED");
    expect(String(error)).toContain("ECONNREFUSED");
  });

  test("the connection is reset before a response", async () => {
    const server = await loopback((_, response) => response.destroy());
    const error = await rejection(callPage(clientOf(server)));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toHaveProperty("cause");
  });

  test("the connection is reset within the body", async () => {
    const server = await loopback((_, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "1000" });
      response.write('{"code":"0"', () => response.destroy());
    });
    const error = await rejection(callPage(clientOf(server)));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toHaveProperty("cause");
  });

  test("the response is not HTTP", async () => {
    const server = await loopback((_, response) => response.socket?.end("SSH-2.0-OpenSSH_9.6\r\n"));
    expect(await rejection(callPage(clientOf(server)))).toBeInstanceOf(ConnectionError);
  });

  test("in the plain client too", async () => {
    const { http } = clientOf({ baseURL: await closedPort() });
    const call = callPlainly({ http });
    expect(await rejection(call)).toBeInstanceOf(ConnectionError);
  });

  test.each<[string, unknown]>([
    ["text", "broken"],
    ["nothing", undefined],
    ["a symbol", Symbol("broken")],
    ["an object without a prototype", Object.create(null)],
  ])("fetch throws a value that is not an Error: %s", async (_, cause) => {
    const client = new MediaIntelligence({ credentials, maxRetries: 0, fetch: () => Promise.reject(cause) });
    const error = await rejection(callPage(client));
    expect(error).toMatchObject({ name: "ConnectionError", message: expect.stringContaining("the cause says why") });
    expect((error as Error).cause).toBe(cause);
  });

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["an empty object", {}],
    ["Response.error()", Response.error()],
  ])("fetch returns a value that is not a response: %s", async (_, given) => {
    const fetch = async () => given as Response;
    const client = new MediaIntelligence({ credentials, maxRetries: 0, fetch });
    for (const call of [callPage(client), client.http.GET("/api/v1/workspaces", {} as never)])
      expect(await rejection(call)).toMatchObject({
        name: "ConnectionError",
        message: expect.stringContaining("the option fetch returned no response"),
      });
  });
});

describe("a response that does not arrive in time is a TimeoutError:", () => {
  test("no response at all", async () => {
    const error = await rejection(callPage(clientOf(await loopback(() => {}), 50)));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ message: expect.stringContaining("50 ms"), attempts: 1 });
  });

  test("headers without the whole body", async () => {
    expect(await rejection(callPage(clientOf(await faultServer(stalls(200)), 50)))).toBeInstanceOf(TimeoutError);
  });

  test("by the call's time-out instead of the client's", async () => {
    const call = callPage(clientOf(await loopback(() => {}), 60_000), {}, { timeout: 50 });
    expect(await rejection(call)).toMatchObject({ name: "TimeoutError", message: expect.stringContaining("50 ms") });
  });

  test("in the plain client too", async () => {
    const { http } = clientOf(await loopback(() => {}), 50);
    const call = callPlainly({ http });
    expect(await rejection(call)).toBeInstanceOf(TimeoutError);
  });

  // Node 20 collects signals that nothing refers to, which then never abort.
  test.each([
    ["no response", () => loopback(() => {})],
    ["half a body", () => faultServer(stalls(200))],
  ])(
    "%s, although memory is collected",
    async (_, start) => {
      setFlagsFromString("--expose-gc");
      const collect: () => void = runInNewContext("gc");
      const timer = setInterval(collect, 10);
      try {
        expect(await rejection(callPage(clientOf(await start(), 200)))).toBeInstanceOf(TimeoutError);
      } finally {
        clearInterval(timer);
      }
    },
    10_000,
  );
});

describe("a redirect is rejected, and the signed request reaches no other host:", () => {
  test.each([301, 302, 303, 307, 308])("HTTP %i", async (status) => {
    const elsewhere = await loopback((_, response) => json(response, vendorPage.response));
    const server = await loopback((_, response) =>
      response.writeHead(status, { Location: `${elsewhere.baseURL}/api/v1/workspaces` }).end(),
    );
    expect(await rejection(callPage(clientOf(server)))).toBeInstanceOf(MediaIntelligenceError);
    const plain = callPlainly(clientOf(server));
    expect(await rejection(plain)).toBeInstanceOf(MediaIntelligenceError);
    expect(elsewhere.received).toEqual([]);
  });

  test('on a platform that does not support redirect: "error"', async () => {
    const Known = Request;
    class Strict extends Known {
      constructor(input: RequestInfo | URL, init: RequestInit = {}) {
        if (init.redirect === "error") throw new TypeError("Invalid redirect value.");
        super(input, init);
      }
    }
    const elsewhere = await loopback((_, response) => json(response, vendorPage.response));
    const server = await loopback((_, response) => response.writeHead(307, { Location: elsewhere.baseURL }).end());
    vi.stubGlobal("Request", Strict);
    try {
      const { MediaIntelligence: Client } = await otherCopy();
      const client = new Client({ baseURL: server.baseURL, credentials });
      const plain = () => callPlainly(client);
      expect(await rejection(callPage(client))).toMatchObject({ name: "ApiError", status: 307, attempts: 1 });
      expect((await plain()).response.status).toBe(307);
    } finally {
      vi.unstubAllGlobals();
    }
    expect(elsewhere.received).toEqual([]);
  });
});
