import type { ServerResponse } from "node:http";
import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { MediaIntelligenceError } from "ncloud-media-intelligence";
import { MediaIntelligence as CheckingClient, ValidationError } from "ncloud-media-intelligence/validation";
import { describe, expect, test } from "vitest";
import { isCurrent } from "../../scripts/api/operation.js";
import { targetOf } from "../../scripts/api/schema.js";
import { operations } from "../helpers/bundled.js";
import { callById } from "../helpers/client/call-by-id.js";
import { answers, clientOf, faultServer, type Reaction, works } from "../helpers/client/fault-server.js";
import { credentials, rejection } from "../helpers/client/loopback.js";
import { sampleCalls } from "../helpers/client/sample-calls.js";
import { present } from "../helpers/mock.js";
import { callPage, callPlainly, pageOperation, vendorPage } from "../helpers/vendor-page.js";

const mebibyte = 1024 * 1024;

/** Responds with many spaces, compressed to a few bytes. */
const bomb =
  (status: number, mebibytes: number): Reaction =>
  (response: ServerResponse) => {
    response.writeHead(status, { "Content-Type": "application/json", "Content-Encoding": "gzip" });
    const spaces = Readable.from(Array(mebibytes).fill(Buffer.alloc(mebibyte, " ")));
    // The client disconnects before the end, as the test expects.
    pipeline(spaces, createGzip(), response, () => {});
  };

describe("a body longer than maxResponseBytes", () => {
  test("is a client error, is not retried, and takes no more memory than the limit", async () => {
    const server = await faultServer(bomb(200, 600));
    const before = process.memoryUsage().rss;
    const error = await rejection(callPage(clientOf(server)));
    const grown = process.memoryUsage().rss - before;
    expect(error).toMatchObject({
      name: "MediaIntelligenceError",
      operationId: pageOperation,
      attempts: 1,
      message: `${pageOperation}: the response is longer than the maxResponseBytes of 67108864. Ask for less, or give the call a larger maxResponseBytes.`,
    });
    expect(error).toBeInstanceOf(MediaIntelligenceError);
    expect(server.received).toHaveLength(1);
    expect(grown).toBeLessThan(300 * mebibyte);
  });

  test("is rejected by the call's own limit, in a resource and in the plain client", async () => {
    const length = JSON.stringify(vendorPage.response).length;
    const client = clientOf(await faultServer(works), { maxResponseBytes: 10 });
    const list = (maxResponseBytes?: number) => callPage(client, {}, { maxResponseBytes });
    const plain = (maxResponseBytes?: number) =>
      client.http.GET("/api/v1/workspaces", { params: { query: { pageNum: 1 } }, maxResponseBytes } as never);
    for (const call of [list, plain]) {
      expect(await rejection(call())).toMatchObject({ message: expect.stringContaining("maxResponseBytes of 10.") });
      expect(await rejection(call(length - 1))).toMatchObject({ name: "MediaIntelligenceError" });
    }
    expect((await list(length)).items).toEqual(vendorPage.response.result.content);
    expect((await plain(length)).response.status).toBe(200);
  });

  test("of an error response is cut: the error has the status and the beginning of the body", async () => {
    const error = await rejection(callPage(clientOf(await faultServer(bomb(404, 200)))));
    expect(error).toMatchObject({ name: "NotFoundError", status: 404 });
    expect(Object(error).body).toHaveLength(64 * 1024);
  });
});

describe("JSON with too many levels is a client error:", () => {
  const lists = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  const success = (deep: string) => `{"code":"0","message":"","result":{"content":[{"workspaceName":${deep}}]}}`;

  test.each<[string, string]>([
    ["lists", lists(60_000)],
    ["objects", objects(60_000)],
    ["both, one level too deep", `[${objects(996)}]`],
  ])("a success of %s", async (_, deep) => {
    const server = await faultServer(answers(200, {}, success(deep)));
    const checked = new CheckingClient({ baseURL: server.baseURL, credentials, validate: "both" });
    for (const client of [clientOf(server), checked]) {
      expect(await rejection(callPage(client))).toMatchObject({
        name: "ApiError",
        status: 200,
        attempts: 1,
        message: `${pageOperation}: The response is nested more than 1000 levels deep (HTTP 200)`,
      });
      const plain = callPlainly(client);
      expect(await rejection(plain)).toBeInstanceOf(MediaIntelligenceError);
    }
  });

  test("an error", async () => {
    const server = await faultServer(answers(404, {}, objects(60_000)));
    expect(await rejection(callPage(clientOf(server)))).toMatchObject({ name: "NotFoundError", status: 404 });
  });

  test.each<[string, string]>([
    ["the maximum depth", objects(995)],
    ["brackets in text", JSON.stringify("[{".repeat(3_000))],
    ["quotes and backslashes in text", JSON.stringify('\\"['.repeat(3_000))],
    ["many objects in one list", JSON.stringify(Array.from({ length: 3_000 }, () => ({ a: [] })))],
  ])("but not %s", async (_, value) => {
    const server = await faultServer(answers(200, {}, success(value)));
    const { items } = await callPage(clientOf(server));
    expect(items).toEqual([{ workspaceName: JSON.parse(value) }]);
  });
});

describe("validation reports the first hundred of many issues:", () => {
  test("30,000 invalid items of a response", async () => {
    const body = structuredClone(vendorPage.response) as { result: { content: unknown[] } };
    body.result.content = Array.from({ length: 30_000 }, () => ({ workspaceName: 7, bucketName: 7 }));
    const fetch = async () => Response.json(body);
    const error = await rejection(callPage(new CheckingClient({ credentials, fetch, validate: "response" })));
    expect(error).toMatchObject({
      name: "ResponseValidationError",
      message: expect.stringContaining("; and at least 97 more, see issues."),
    });
    expect(Object(error).issues).toHaveLength(100);
    expect(Object(error).issues).toContainEqual({
      pointer: "/result/content/0/workspaceName",
      keyword: "type",
      message: "must be a string, but is 7",
    });
  });

  test("100,000 ids of an input", async () => {
    const client = new CheckingClient({ credentials, validate: "request", fetch: async () => Response.json({}) });
    const lists = operations.filter(isCurrent).flatMap((operation) => {
      const schema = operation.body?.content[0]?.schema;
      return Object.entries((schema && targetOf(schema).properties) ?? {})
        .filter(([, { items }]) => items !== undefined && targetOf(items).type === "integer")
        .map(([name]) => ({ operation, name }));
    });
    const { operation, name } = present(lists[0]);
    const values = Array.from({ length: 100_000 }, () => "no id");
    const { input } = present(sampleCalls(operation)[0]);
    const error = await rejection(callById(client, operation.id)({ ...input, [name]: values }));
    expect(error).toBeInstanceOf(ValidationError);
    expect(Object(error).issues.length).toBeGreaterThan(90);
    expect(Object(error).issues.length).toBeLessThanOrEqual(100);
  });
});
