import { inspect } from "node:util";
import {
  ConnectionError,
  MediaIntelligence,
  MediaIntelligenceError,
  PermissionDeniedError,
  TimeoutError,
  UploadFailedError,
  type UploadStep,
} from "ncloud-media-intelligence";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answers, type Reaction, resets, stalls } from "../../helpers/client/fault-server.js";
import { upload, uploading } from "../../helpers/client/kinds.js";
import { credentials, loopback, onRequest, rejection } from "../../helpers/client/loopback.js";
import { present } from "../../helpers/mock.js";
import { picture } from "./pictures.js";
import { accepts, definition, refuses, secret, startUploadService } from "./storage.js";

const bytes = picture("png");
const input = { assetFileName: "a.png", file: bytes };
const silent: Reaction = () => {};

// No wait before a retry.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

/** All texts that a log could make of an error. */
const shown = (error: unknown) =>
  [String(error), JSON.stringify(error), inspect(error, { depth: 9, showHidden: true })].join("\n");

test("the file is sent to its URL at once, without the client's headers", async () => {
  const { client, storage } = await startUploadService();
  await upload(client, input, { headers: { "x-trace": "t" } });
  await upload(client, { ...input, file: new Blob([bytes], { type: "image/png" }) });
  const [first, second] = storage.received;
  expect([first?.method, first?.target]).toEqual(["PUT", `/bucket/a.png?${secret}`]);
  expect(first?.headers).toMatchObject({ "content-length": String(bytes.length) });
  const ours = Object.keys(first?.headers ?? {}).filter((name) =>
    /^(x-|transfer|content-type|authorization)/.test(name),
  );
  expect(ours).toEqual([]);
  expect(second?.headers).toMatchObject({ "content-type": "image/png" });
});

test("onProgress is called before each request, and awaited", async () => {
  const { client, storage, service } = await startUploadService();
  const steps: [UploadStep, number][] = [];
  await upload(client, input, {
    onProgress: async (step) => {
      await Promise.resolve();
      steps.push([step, storage.received.length + service.received.length]);
    },
  });
  expect(steps).toEqual([
    ["createUrl", 0],
    ["put", 1],
    ["complete", 2],
  ]);
});

describe("an upload succeeds although the storage", () => {
  test.each<[string, Reaction[]]>([
    ["drops the connection", [present(resets["before the response"]), accepts]],
    ["breaks off its response", [present(resets["in the response's body"]), accepts]],
    ["fails temporarily", [answers(503), answers(429), accepts]],
    [
      "accepted the file, the response was lost, and the retry is rejected",
      [present(resets["before the response"]), refuses],
    ],
  ])("%s", async (_, puts) => {
    const { client, storage } = await startUploadService({ puts });
    expect(await upload(client, input)).toMatchObject({ uploadStatus: "COMPLETED" });
    expect(storage.received).toHaveLength(puts.length);
  });

  test("stalls once", async () => {
    const { client } = await startUploadService({ puts: [silent, accepts] });
    expect(await upload(client, input, { timeout: 200 })).toMatchObject({ uploadStatus: "COMPLETED" });
  });
});

describe("an upload fails, and is not completed, if the storage", () => {
  test("rejects the file because the URL has expired: the error has the status, but not the URL's secret", async () => {
    const { client, isCompleted } = await startUploadService({ puts: [refuses] });
    const error = await rejection(upload(client, input));
    expect(error).toBeInstanceOf(PermissionDeniedError);
    expect(error).toMatchObject({ operationId: uploading, status: 403, attempts: 1 });
    expect(Object(error).body).toContain("AccessDenied");
    expect(shown(error)).not.toContain("SECRET");
    expect(isCompleted()).toBe(false);
  });

  test("redirects: the file is sent to no other host", async () => {
    const other = await loopback((_, response) => response.end());
    const { client, isCompleted } = await startUploadService({
      puts: [answers(307, { location: `${other.baseURL}/?${secret}` })],
    });
    const error = await rejection(upload(client, input));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(shown(error)).not.toContain("SECRET");
    expect([other.received.length, isCompleted()]).toEqual([0, false]);
  });

  test("never responds, and no attempt starts after the URL has expired", async () => {
    const { client, storage } = await startUploadService({ puts: [silent], expirationSeconds: 1 });
    const error = await rejection(upload(client, input, { timeout: 400, maxRetries: 9 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(storage.received.length).toBeLessThanOrEqual(3);
  });

  test("stalls in its response for longer than totalTimeout", async () => {
    const { client } = await startUploadService({ puts: [stalls(200)] });
    const error = await rejection(upload(client, input, { totalTimeout: 300 }));
    expect(error).toBeInstanceOf(TimeoutError);
  });

  test("is slow and the signal aborts", async () => {
    const controller = new AbortController();
    const { client, isCompleted } = await startUploadService({ puts: [() => controller.abort()] });
    expect(await rejection(upload(client, input, { signal: controller.signal }))).toMatchObject({
      name: "AbortError",
      operationId: uploading,
    });
    expect(isCompleted()).toBe(false);
  });
});

test("a refusal of the service rejects with the response, which logs do not show", async () => {
  const { client } = await startUploadService({ uploadStatus: "FAILED" });
  const error = await rejection(upload(client, input));
  expect(error).toBeInstanceOf(UploadFailedError);
  expect(error).toBeInstanceOf(MediaIntelligenceError);
  expect(error).toMatchObject({
    name: "UploadFailedError",
    operationId: definition.complete.id,
    status: "FAILED",
    reason: "FILE_NOT_EXIST",
    answer: { uploadStatus: "FAILED" },
  });
  expect(shown(error)).not.toContain("images/a.png");
});

test("a rejected retry is the error if the first attempt did not arrive", async () => {
  const { client } = await startUploadService({
    puts: [present(resets["before the response"]), refuses],
    uploadStatus: "FAILED",
  });
  expect(await rejection(upload(client, input))).toMatchObject({ status: 403, attempts: 2 });
});

test("neither hooks nor the logger receive the URL's secret", async () => {
  const seen: unknown[] = [];
  const log = (line: string) => void seen.push(line);
  const { client } = await startUploadService(
    { puts: [answers(503), accepts] },
    {
      logger: { debug: log, info: log, warn: log, error: log },
      logLevel: "debug",
      onRequest: ({ request }) => void seen.push(request.url, inspect(request, { depth: 9 })),
      onResponse: ({ request, response }) =>
        void seen.push(request.url, response?.url, inspect(response, { depth: 9 })),
    },
  );
  await upload(client, input);
  expect(seen.filter((each) => String(each).includes("/bucket/a.png")).length).toBeGreaterThan(5);
  expect(seen.join("\n")).not.toContain("SECRET");
});

test.each([
  "http://storage.example/a?s=SECRET",
  "ftp://storage.example",
  "https://user:SECRET@storage.example",
  "/a",
  "",
])("if a service behind https returns the URL %j, nothing is sent to it", async (presignedUploadUrl) => {
  const sent: string[] = [];
  const fetch = onRequest(async ({ url }) => {
    sent.push(url);
    return Response.json({ code: "0", message: "m", result: { assetFileKey: "a", presignedUploadUrl } });
  });
  const client = new MediaIntelligence({ credentials, fetch });
  const error = await rejection(upload(client, input));
  expect(Object(error).message).toMatch(/no URL that a file can be sent to/);
  expect(shown(error)).not.toContain("SECRET");
  expect(sent).toHaveLength(1);
});

test("a stream that never ends is cancelled when the signal aborts", async () => {
  const controller = new AbortController();
  const { client, service } = await startUploadService();
  const file = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => controller.abort()) });
  const error = await rejection(upload(client, { ...input, file }, { signal: controller.signal }));
  expect(error).toMatchObject({ name: "AbortError" });
  expect(service.received).toEqual([]);
});
