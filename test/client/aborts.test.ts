import { AbortError, MediaIntelligence } from "ncloud-media-intelligence";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { clientOf, faultServer, stalls, works } from "../helpers/client/fault-server.js";
import { job, waitForJob } from "../helpers/client/kinds.js";
import { credentials, json, loopback, onRequest, rejection } from "../helpers/client/loopback.js";
import { callPage, vendorPage } from "../helpers/vendor-page.js";

describe("an aborted signal causes an AbortError with the signal's reason:", () => {
  const reason = new Error("The user went away.");

  test("before the call: nothing is sent", async () => {
    const server = await faultServer(works);
    const error = await rejection(callPage(clientOf(server), {}, { signal: AbortSignal.abort(reason) }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toHaveProperty("cause", reason);
    expect(server.received).toEqual([]);
  });

  test("while keys are awaited: nothing is sent, and the next call gets the keys", async () => {
    const server = await faultServer(works);
    const controller = new AbortController();
    let give = (_: typeof credentials) => {};
    const pair = new Promise<typeof credentials>((resolve) => {
      give = resolve;
    });
    const client = new MediaIntelligence({
      baseURL: server.baseURL,
      credentials: () => {
        setImmediate(() => controller.abort(reason));
        return pair;
      },
    });
    const stopped = callPage(client, {}, { signal: controller.signal });
    const other = callPage(client);
    expect(await rejection(stopped)).toMatchObject({ name: "AbortError", cause: reason, attempts: 0 });
    give(credentials);
    expect((await other).pageNo).toBe(1);
    expect(server.received).toHaveLength(1);
  });

  test("while the response is awaited", async () => {
    const controller = new AbortController();
    const server = await loopback(() => controller.abort(reason));
    const error = await rejection(callPage(clientOf(server), {}, { signal: controller.signal }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toHaveProperty("cause", reason);
  });

  test("while the body is read", async () => {
    const controller = new AbortController();
    const server = await faultServer(stalls(200));
    const client = new MediaIntelligence({
      baseURL: server.baseURL,
      credentials,
      fetch: onRequest(async (request) => {
        const response = await fetch(request);
        setImmediate(() => controller.abort(reason));
        return response;
      }),
    });
    const error = await rejection(callPage(client, {}, { signal: controller.signal }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toHaveProperty("cause", reason);
  });

  test("between two pages", async () => {
    const controller = new AbortController();
    const body = { ...vendorPage.response, result: { ...vendorPage.response.result, totalPage: 9 } };
    const server = await loopback((_, response) => json(response, body));
    const list = callPage(clientOf(server), {}, { signal: controller.signal });
    const iterate = async () => {
      for await (const _ of list) controller.abort(reason);
    };
    expect(await rejection(iterate())).toBeInstanceOf(AbortError);
    expect(server.received).toHaveLength(1);
  });

  test.each<[string, (client: MediaIntelligence, options: { signal: AbortSignal }) => PromiseLike<unknown>]>([
    ["calls", (client, options) => callPage(client, {}, options)],
    ["waits", (client, options) => waitForJob(client, job, options)],
  ])("one signal can serve many %s without a Node warning", async (_, call) => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on("warning", note);
    onTestFinished(() => void process.off("warning", note));
    const server = await loopback(() => {});
    const controller = new AbortController();
    const client = clientOf(server);
    const calls = Array.from({ length: 30 }, () => rejection(call(client, { signal: controller.signal })));
    await vi.waitFor(() => expect(server.received).toHaveLength(calls.length));
    controller.abort();
    for (const error of await Promise.all(calls)) expect(error).toBeInstanceOf(AbortError);
    expect(warnings).toEqual([]);
  });

  test("if the signal is not Node's own", async () => {
    /** An AbortSignal as jsdom implements it. */
    class Foreign {
      aborted = false;
      stop: (() => void) | undefined;
      get [Symbol.toStringTag]() {
        return "AbortSignal";
      }
      addEventListener(_: string, listener: () => void) {
        this.stop = listener;
      }
      removeEventListener() {}
    }
    const foreign = new Foreign();
    const server = await loopback(() => {
      foreign.aborted = true;
      foreign.stop?.();
    });
    const signal = foreign as unknown as AbortSignal;
    expect(await rejection(callPage(clientOf(server), {}, { signal }))).toBeInstanceOf(AbortError);
  });

  test("a caller's signal that times out causes no TimeoutError of the client", async () => {
    const signal = AbortSignal.timeout(20);
    const error = await rejection(callPage(clientOf(await loopback(() => {})), {}, { signal }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toHaveProperty("cause", signal.reason);
  });
});
