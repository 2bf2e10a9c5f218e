import { ApiPromise, MediaIntelligence, NotFoundError } from "ncloud-media-intelligence";
import { describe, expect, test } from "vitest";
import { credentials, json, loopback, rejection } from "../helpers/client/loopback.js";
import { callPage, vendorPage } from "../helpers/vendor-page.js";

async function clientOf(status: number) {
  const server = await loopback((_, response) => {
    response.setHeader("x-seen", "yes");
    json(response, vendorPage.response, status);
  });
  return { client: new MediaIntelligence({ baseURL: server.baseURL, credentials }), received: server.received };
}

describe("the promise of a call", () => {
  test("sends one request, however often it is awaited", async () => {
    const { client, received } = await clientOf(200);
    const call = callPage(client);
    const first = await call;
    expect(await call).toBe(first);
    expect((await call.withResponse()).data).toBe(first);
    expect(received).toHaveLength(1);
  });

  test("returns the HTTP response with the result", async () => {
    const { client } = await clientOf(200);
    const { data, response } = await callPage(client).withResponse();
    expect(data.totalCount).toBe(vendorPage.response.result.totalCount);
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.headers.get("x-seen")]).toEqual([200, "yes"]);
  });

  test("works with then, catch, finally, Promise.all and Promise.race", async () => {
    const { client } = await clientOf(200);
    const log: string[] = [];
    const list = () => callPage(client);
    expect(list()).toBeInstanceOf(ApiPromise);
    expect(await list().then((page) => page.pageNo)).toBe(1);
    expect(await list().catch(() => "not called")).toHaveProperty("pageNo", 1);
    expect(await list().finally(() => log.push("finally"))).toHaveProperty("pageNo", 1);
    const [one, other] = await Promise.all([list(), list()]);
    expect([one.pageNo, other.pageNo]).toEqual([1, 1]);
    expect(await Promise.race([list()])).toHaveProperty("pageNo", 1);
    expect(await Promise.resolve(list())).toHaveProperty("pageNo", 1);
    expect(log).toEqual(["finally"]);
  });

  test("rejects every way of awaiting it", async () => {
    const { client } = await clientOf(404);
    const log: string[] = [];
    const list = () => callPage(client);
    expect(await list().catch((error: unknown) => error)).toBeInstanceOf(NotFoundError);
    expect(await list().then(undefined, (error: unknown) => error)).toBeInstanceOf(NotFoundError);
    expect(await rejection(list().finally(() => log.push("finally")))).toBeInstanceOf(NotFoundError);
    expect(await rejection(list().withResponse())).toBeInstanceOf(NotFoundError);
    expect(await rejection(Promise.all([list()]))).toBeInstanceOf(NotFoundError);
    expect(await Promise.allSettled([list()])).toMatchObject([{ status: "rejected" }]);
    expect(log).toEqual(["finally"]);
  });
});
