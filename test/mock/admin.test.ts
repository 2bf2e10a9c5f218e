import { beforeEach, describe, expect, test } from "vitest";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { createAdmin } from "../../scripts/mock/admin.js";
import { readLimited } from "../../scripts/mock/body.js";
import { createOriginCheck } from "../../scripts/mock/cors.js";
import type { MockRequest } from "../../scripts/mock/exchange.js";
import { createMock } from "../../scripts/mock/mock.js";
import { createRequestLog, longestRecorded } from "../../scripts/mock/requests.js";
import { longestReason } from "../../scripts/mock/response.js";
import type { State } from "../../scripts/mock/state/state.js";
import {
  api,
  callMock,
  callOperation,
  document,
  headerNames,
  origin,
  present,
  signed,
  withServer,
} from "../helpers/mock.js";

const entry = present(api.operations.find(({ method }) => method === "GET"));
const { method, target } = sampleRequest(entry);
const writing = present(api.operations.find(({ body }) => body?.required === true));

describe("a recorded request", () => {
  const mock = createMock({ document });
  beforeEach(() => mock.reset());

  test("has its operation and response, without keys and signature", async () => {
    await callOperation(mock, writing);
    await mock.fetch(`${origin}/none?x=1`, { headers: { cookie: "a=b", authorization: "c" } });
    const sample = sampleRequest(writing);
    const [first, second] = mock.requests;
    expect(first).toMatchObject({
      ...{
        method: sample.method,
        target: sample.target,
        operationId: writing.id,
        status: 200,
        body: sample.body?.value,
      },
      headers: { [headerNames.accessKey]: "***", [headerNames.signature]: "***", "content-type": "application/json" },
    });
    expect(first).not.toHaveProperty("reason");
    expect(second).toEqual({
      method: "GET",
      target: "/none?x=1",
      status: 404,
      reason: expect.stringContaining("no operation"),
      headers: { cookie: "***", authorization: "***" },
    });
  });

  test("is kept if the client disconnected, and without a body that is too long", async () => {
    const controller = new AbortController();
    const running = callMock(mock, method, target, { signal: controller.signal });
    controller.abort();
    await expect(running).rejects.toThrow();
    const body = JSON.stringify({ filler: "x".repeat(longestRecorded) });
    await callMock(mock, writing.method, sampleRequest(writing).target, {
      body,
      headers: document["x-request-headers"] ?? {},
    });
    expect(mock.requests).toHaveLength(2);
    expect(mock.requests[1]).not.toHaveProperty("body");
  });

  test("is removed when it is the oldest of too many", () => {
    const log = createRequestLog(3);
    for (let index = 0; index < 20; index++) {
      log.add({ method: "GET", target: String(index), headers: {} });
      expect(log.list().map((one) => one.target)).toEqual(
        [index - 2, index - 1, index].filter((number) => number >= 0).map(String),
      );
    }
    log.clear();
    expect(log.list()).toEqual([]);
  });

  test("is removed earlier when bodies are long, so that a mock under load stays small", () => {
    const log = createRequestLog();
    for (let index = 0; index < 200; index++)
      log.add({ method: "POST", target: String(index), headers: {} })({ body: {} }, longestRecorded);
    const targets = log.list().map((one) => Number(one.target));
    expect(targets).toEqual(Array.from({ length: 64 }, (_, index) => 136 + index));
  });

  test("has a reason of limited length", async () => {
    const body = JSON.stringify(Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 1])));
    await callOperation(mock, writing, {}, { body });
    expect(mock.requests[0]?.reason).toHaveLength(longestReason);
  });
});

describe("the admin endpoints", () => {
  /** A state with a single value. */
  function valueState(): State {
    let value: unknown = "first";
    return {
      layer: (exchange, next) => next(exchange),
      upload: async () => undefined,
      snapshot: () => value,
      restore: (data) => {
        if (typeof data !== "string") throw new Error("it is no text");
        value = data;
      },
      reset: () => {
        value = "first";
      },
    };
  }

  function start() {
    const log = createRequestLog();
    const admin = createAdmin(api, valueState(), log, createOriginCheck([]));
    const sendRequest = (name: string, path: string, body = "", headers: Record<string, string> = {}) => {
      const readBody = (limit?: number) => readLimited(new Blob([body]).stream(), null, limit);
      const request: MockRequest = { method: name, target: path, headers: new Headers(headers), readBody };
      return admin(request);
    };
    return { sendRequest, log };
  }

  test("show, restore and reset the state", async () => {
    const { sendRequest } = start();
    const state = async () => (await sendRequest("GET", "/__mock/state"))?.body;
    expect(await state()).toBe("first");
    expect(await sendRequest("PUT", "/__mock/state", '"second"')).toMatchObject({ status: 204 });
    expect(await state()).toBe("second");
    expect(await sendRequest("DELETE", "/__mock/state")).toMatchObject({ status: 204 });
    expect(await state()).toBe("first");
  });

  test.each(["{", "1", "", '"\xff'])("reject the state %j and keep the current one", async (body) => {
    const { sendRequest } = start();
    expect(await sendRequest("PUT", "/__mock/state", body)).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("not a state") },
    });
    expect((await sendRequest("GET", "/__mock/state"))?.body).toBe("first");
  });

  test("reject a state that is too large", async () => {
    const { sendRequest } = start();
    const big = JSON.stringify("x".repeat(10 * 1024 * 1024));
    expect(await sendRequest("PUT", "/__mock/state", big)).toMatchObject({ status: 413 });
  });

  test("list the endpoints, and reject other paths and methods", async () => {
    const { sendRequest } = start();
    const index = await sendRequest("GET", "/__mock");
    const endpoints: string[] = Object(index?.body).endpoints;
    expect(endpoints).toContain("GET /__mock/requests");
    for (const line of endpoints) {
      const [name = "", path = ""] = line.split(" ");
      expect((await sendRequest(name, path, '"x"'))?.status, line).toBeLessThan(300);
    }
    expect(await sendRequest("GET", "/__mock/none")).toMatchObject({ status: 404, body: { endpoints } });
    for (const name of ["POST", "PATCH", "toString", "__proto__"])
      expect(await sendRequest(name, "/__mock/state"), name).toMatchObject({
        status: 405,
        headers: { allow: "GET, HEAD, PUT, DELETE" },
      });
    for (const path of ["/__mockery", "/", "/api/__mock"]) expect(await sendRequest("GET", path)).toBeUndefined();
  });

  test("are not accessible to pages of other machines", async () => {
    const { sendRequest, log } = start();
    log.add({ method: "GET", target: "/", headers: {} });
    for (const from of ["https://example.com", "null", "http://127.0.0.1.example.com"])
      for (const [name, path] of [
        ["GET", "/state"],
        ["DELETE", "/state"],
        ["GET", "/requests"],
        ["DELETE", "/requests"],
      ])
        expect(await sendRequest(name ?? "", `/__mock${path}`, "", { origin: from }), from).toMatchObject({
          status: 403,
        });
    expect(log.list()).toHaveLength(1);
    expect(await sendRequest("GET", "/__mock/state", "", { origin: "http://localhost:3000" })).toMatchObject({
      status: 200,
    });
  });

  test("work over HTTP too, without signature, recording and faults", async () => {
    await withServer({ faults: { drop: 1 } }, async (url) => {
      await expect(fetch(url + target, { headers: signed(method, target) })).rejects.toThrow();
      const seen = async () => (await fetch(`${url}/__mock/requests`)).json();
      expect(await seen()).toMatchObject([{ method, target, operationId: entry.id }]);
      expect((await fetch(`${url}/__mock/requests`, { method: "DELETE" })).status).toBe(204);
      expect(await seen()).toEqual([]);
    });
  });
});
