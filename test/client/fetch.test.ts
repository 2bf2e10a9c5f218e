import { Readable } from "node:stream";
import { type Fetch, MediaIntelligence, RateLimitError } from "ncloud-media-intelligence";
import { describe, expect, test } from "vitest";
import { contract as document } from "../helpers/bundled.js";
import { createOne, creating } from "../helpers/client/kinds.js";
import { credentials, rejection } from "../helpers/client/loopback.js";
import { callPage, pagePath, vendorPage } from "../helpers/vendor-page.js";

/** A client with a recording `fetch`, and the arguments of its calls. */
function observed(response: () => object) {
  const calls: unknown[][] = [];
  const fetch = async (...args: unknown[]) => {
    calls.push(args);
    return response() as Response;
  };
  return { client: new MediaIntelligence({ credentials, fetch: fetch as Fetch, maxRetries: 0 }), calls };
}

/** A response of node-fetch, whose body is a Node stream. */
const nodeResponse = (body: unknown, status = 200) => {
  const text = JSON.stringify(body);
  return {
    ok: status === 200,
    status,
    statusText: "",
    url: "",
    headers: new Headers(),
    body: Readable.from([text]),
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  };
};

describe("the option fetch", () => {
  test("is called with a URL as text and an init that holds the whole request", async () => {
    const { client, calls } = observed(() => Response.json(vendorPage.response));
    await callPage(client, { pageSize: 5 });
    await createOne(client).catch(() => {});
    const [[url, init] = [], [, created] = []] = calls;
    expect(url).toBe(`${document.servers?.[0]?.url}${pagePath}?pageNum=1&pageSize=5`);
    expect(init).toMatchObject({ method: "GET", redirect: "error", signal: expect.any(AbortSignal) });
    expect(created).toMatchObject({
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(creating.body),
    });
    expect(calls.map((args) => args.length)).toEqual([2, 2]);
  });

  test("receives headers that another library can read, with own names only", async () => {
    const { client, calls } = observed(() => Response.json(vendorPage.response));
    await callPage(client);
    const { headers } = Object(calls[0]?.[1]);
    expect({ ...headers }).toEqual(Object.fromEntries(new Headers(headers)));
    expect(Object.keys(headers).length).toBeGreaterThan(3);
  });

  test("may return a response with a Node stream as its body", async () => {
    const { client } = observed(() => nodeResponse(vendorPage.response));
    expect((await callPage(client)).items).toEqual(vendorPage.response.result.content);
    const { client: refused } = observed(() => nodeResponse({ code: "10023", message: "Too many." }, 429));
    const error = await rejection(callPage(refused));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toHaveProperty("code", "10023");
  });

  test("may return a response without a stream, as some polyfills do", async () => {
    const { client } = observed(() => ({ ...nodeResponse(vendorPage.response), body: undefined }));
    expect((await callPage(client)).totalCount).toBe(vendorPage.response.result.totalCount);
  });
});
