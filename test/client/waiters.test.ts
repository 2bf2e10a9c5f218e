import { inspect } from "node:util";
import {
  AbortError,
  type Fetch,
  MediaIntelligence,
  MediaIntelligenceError,
  NotFoundError,
  TimeoutError,
  WaitFailedError,
  WaitTimeoutError,
} from "ncloud-media-intelligence";
import { describe, expect, test, vi } from "vitest";
import { responseOf } from "../../scripts/api/operation.js";
import { atPointer } from "../../scripts/contract/pointer.js";
import { api, operations } from "../helpers/bundled.js";
import { callById } from "../helpers/client/call-by-id.js";
import { done, job, jobStatus, running, waitForJob } from "../helpers/client/kinds.js";
import { credentials, onRequest, rejection } from "../helpers/client/loopback.js";
import { sampleCalls } from "../helpers/client/sample-calls.js";

const waits = operations.flatMap((operation) => {
  const { wait } = operation;
  return wait === undefined ? [] : [[wait.method, operation, wait] as const];
});

/** A client whose polls receive these bodies, and its requests. */
function clientReceiving(...bodies: (() => Response)[]) {
  const sent: Request[] = [];
  const fetch = onRequest(async (request) => {
    sent.push(request);
    return bodies[Math.min(sent.length, bodies.length) - 1]?.() ?? Response.error();
  });
  return { client: new MediaIntelligence({ credentials, fetch }), sent };
}

describe.each(waits)("%s()", (method, operation, wait) => {
  const [sample] = sampleCalls(operation);
  const bodies = (responseOf(operation, "200")?.content[0]?.examples ?? []).map(({ value }) => value);
  const [sound] = bodies.filter((body) => wait.success.includes(String(atPointer(body, wait.status))));
  /** The contract's example of the response with another status. */
  const withStatus = (status: string) => () => {
    const body = structuredClone(sound);
    const steps = wait.status.split("/").slice(1);
    Object(atPointer(body, `/${steps.slice(0, -1).join("/")}`))[steps.at(-1) ?? ""] = status;
    return Response.json(body);
  };
  const resultOf = (body: unknown) => atPointer(body, api.envelope?.data ?? "");
  const waitWith = (client: MediaIntelligence, options: object = {}) =>
    callById(client, operation.id, method)(sample?.input ?? {}, { interval: 1, ...options });

  test("resolves to the whole response once the status is no longer pending", async () => {
    const pending = wait.pending.map(withStatus);
    const { client, sent } = clientReceiving(...pending, () => Response.json(sound));
    const onProgress = vi.fn();
    expect(await waitWith(client, { onProgress, headers: { "x-trace": "t" } })).toEqual(resultOf(sound));
    expect(sent).toHaveLength(wait.pending.length + 1);
    expect(sent.map(({ headers }) => headers.get("x-trace"))).toEqual(sent.map(() => "t"));
    expect(onProgress.mock.calls.map(([status]) => status)).toEqual([...wait.pending, atPointer(sound, wait.status)]);
  });

  test.each([...wait.failure])("is rejected when the status is %s", async (status) => {
    const { client, sent } = clientReceiving(withStatus(status));
    const error = await rejection(waitWith(client));
    expect(error).toBeInstanceOf(WaitFailedError);
    expect(error).toBeInstanceOf(MediaIntelligenceError);
    expect(error).toMatchObject({ operationId: operation.id, status });
    expect(Object(error).answer).toEqual(resultOf(await withStatus(status)().json()));
    expect(sent).toHaveLength(1);
  });
});

describe("a waiter of the client", () => {
  const isRunning = () => Response.json({ code: "0", message: "m", result: running });

  test("is rejected with the last response at its time-out, and logs do not show that response", async () => {
    const { client } = clientReceiving(isRunning);
    const error = await rejection(waitForJob(client, job, { timeout: 50, interval: 1 }));
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(Object(error).answer).toEqual(running);
    expect(inspect(error) + JSON.stringify(error)).not.toContain("assetId");
  });

  test("aborts a running request at its time-out and at its signal", async () => {
    const fetch: Fetch = (_, { signal }) =>
      new Promise<Response>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    const client = new MediaIntelligence({ credentials, fetch });
    expect(await rejection(waitForJob(client, job, { timeout: 20 }))).toMatchObject({
      name: "WaitTimeoutError",
      answer: undefined,
      message: `${jobStatus}: no response within the 20 ms of the wait.`,
    });
    const controller = new AbortController();
    const waiting = waitForJob(client, job, { signal: controller.signal });
    controller.abort();
    expect(await rejection(waiting)).toBeInstanceOf(AbortError);
  });

  test("continues after an outage that is longer than the retries of a poll", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const success = () => Response.json({ code: "0", message: "m", result: done });
    const { client, sent } = clientReceiving(...Array(7).fill(() => Response.json({}, { status: 503 })), success);
    expect(await waitForJob(client, job, { interval: 1 })).toEqual(done);
    expect(sent).toHaveLength(8);
    vi.restoreAllMocks();
  });

  test("passes on an error of the service", async () => {
    const { client, sent } = clientReceiving(() =>
      Response.json({ code: "20002", message: "Not found." }, { status: 404 }),
    );
    expect(await rejection(waitForJob(client, job))).toBeInstanceOf(NotFoundError);
    expect(sent).toHaveLength(1);
  });

  test("rejects an unknown input or option", async () => {
    const { client, sent } = clientReceiving(isRunning);
    // Callers in plain JavaScript have no compiler to stop them.
    const wait = waitForJob.bind(undefined, client) as (...given: unknown[]) => Promise<unknown>;
    for (const [given, named] of [
      [[{ ...job, asset: 7 }], "asset"],
      [[{ workspaceName: "news" }], "projectId, assetId"],
      [[job, { onProgres: () => {} }], '"onProgres". It takes: .*onProgress'],
    ] as const)
      expect(await rejection(wait(...given))).toMatchObject({
        name: "ValidationError",
        message: expect.stringMatching(named),
      });
    expect(sent).toEqual([]);
  });
});
