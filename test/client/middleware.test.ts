import { MediaIntelligence, type Middleware } from "ncloud-media-intelligence";
import { createMock, mockCredentials } from "ncloud-media-intelligence/mock";
import { afterEach, describe, expect, test, vi } from "vitest";
import { answers, clientOf, faultServer, resets, works } from "../helpers/client/fault-server.js";
import { upload } from "../helpers/client/kinds.js";
import { credentials, rejection } from "../helpers/client/loopback.js";
import { present } from "../helpers/mock.js";
import { callPage, callPlainly, pageOperation, pagePath, vendorPage } from "../helpers/vendor-page.js";
import { picture } from "./uploads/pictures.js";
import { definition } from "./uploads/storage.js";

afterEach(() => void vi.restoreAllMocks());

/** A client of a mock that checks signatures. */
function mockedClient(...middleware: Middleware[]) {
  const mock = createMock();
  return { mock, client: new MediaIntelligence({ fetch: mock.fetch, credentials: mockCredentials, middleware }) };
}

describe("a middleware", () => {
  test("changes the signed query, path and headers", async () => {
    const { client, mock } = mockedClient((request, next) => {
      const url = new URL(request.url);
      url.searchParams.set("pageSize", "1");
      return next({ ...request, url: url.href, headers: { ...request.headers, "X-Trace": "가 t".slice(2) } });
    });
    expect((await callPage(client)).items).toHaveLength(1);
    expect(mock.requests).toMatchObject([{ status: 200, headers: { "x-trace": "t" } }]);
    expect(mock.requests[0]?.target).toMatch(/pageSize=1/);
  });

  test("is called for each attempt, the first one outermost, before the request is signed", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const server = await faultServer(answers(503), works);
    const seen: unknown[] = [];
    const note =
      (name: string): Middleware =>
      async (request, next) => {
        const { operationId, attempt, method, headers } = request;
        seen.push([name, operationId, attempt, method, Object.keys(headers).some((each) => /ncp|sign/.test(each))]);
        const response = await next(request);
        seen.push([name, response.status]);
        return response;
      };
    await callPage(clientOf(server, { middleware: [note("outer"), note("inner")] }));
    const passes = (attempt: number, status: number) => [
      ...["outer", "inner"].map((name) => [name, pageOperation, attempt, "GET", false]),
      ...["inner", "outer"].map((name) => [name, status]),
    ];
    expect(seen).toEqual([...passes(1, 503), ...passes(2, 200)]);
  });

  test("may answer itself, and then nothing is sent; or replace the response", async () => {
    const { client, mock } = mockedClient(async () => Response.json(vendorPage.response));
    await callPage(client);
    expect(mock.requests).toEqual([]);
    const { client: other } = mockedClient(async (request, next) => {
      await next(request);
      return Response.json({ code: "1", message: "replaced" }, { status: 404 });
    });
    expect(await rejection(callPage(other))).toMatchObject({ name: "NotFoundError" });
  });

  test("that throws ends the call without a retry, and its error is the cause", async () => {
    const { client, mock } = mockedClient(() => {
      throw new TypeError("a bug");
    });
    expect(await rejection(callPage(client))).toMatchObject({
      name: "MediaIntelligenceError",
      message: `${pageOperation}: a middleware failed; the cause says why.`,
      cause: { message: "a bug" },
    });
    expect(mock.requests).toEqual([]);
  });

  test("sees a failed connection, which is still retried", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const server = await faultServer(present(resets["before the response"]), works);
    const failures: unknown[] = [];
    const watch: Middleware = (request, next) =>
      next(request).catch((error: unknown) => {
        failures.push(error);
        throw error;
      });
    await callPage(clientOf(server, { middleware: [watch] }));
    expect(failures).toHaveLength(1);
  });

  test("cannot send the signature to another host, or a header that HTTP cannot carry", async () => {
    const to = (change: object) => callPage(mockedClient((request, next) => next({ ...request, ...change })).client);
    expect(await rejection(to({ url: "https://elsewhere.example/" }))).toMatchObject({
      name: "ValidationError",
      message: expect.stringContaining("https://elsewhere.example"),
    });
    expect(await rejection(to({ headers: { "x-a": "a\nb" } }))).toMatchObject({ name: "ValidationError" });
  });

  test("runs for client.http too, but not for the file of an upload", async () => {
    const urls: string[] = [];
    const { client } = mockedClient((request, next) => {
      urls.push(request.url);
      return next(request);
    });
    await callPlainly(client);
    await upload(client, { assetFileName: "a.png", file: picture("png") });
    const { create, complete } = definition;
    expect(urls.map((url) => new URL(url).pathname)).toEqual([pagePath, create.path, complete.path]);
  });
});

test.each([[{}], [() => {}], [[1]]])("the option middleware cannot be %j", (middleware) => {
  expect(() => new MediaIntelligence({ credentials, middleware: middleware as never })).toThrow(/list of functions/);
});
