import { type ClientOptions, MediaIntelligence } from "ncloud-media-intelligence";
import { describe, expect, test } from "vitest";
import { isFresh } from "../../scripts/mock/signature.js";
import { createOne } from "../helpers/client/kinds.js";
import { credentials, json, loopback, rejection } from "../helpers/client/loopback.js";
import { headerNames } from "../helpers/mock.js";
import { callPage, callPlainly, vendorPage } from "../helpers/vendor-page.js";

const minute = 60_000;
const local = Date.UTC(2026, 0, 1);

const refusal = (errorCode = "200") => ({ error: { errorCode, message: "Authentication Failed" } });

/** A gateway whose clock is `ahead` milliseconds ahead of the local one. */
const gateway = (ahead: number) =>
  loopback(({ headers }, response) => {
    response.setHeader("Date", new Date(local + ahead).toUTCString());
    const isGood = isFresh(String(headers[headerNames.timestamp]), local + ahead);
    json(response, isGood ? vendorPage.response : refusal(), isGood ? 200 : 401);
  });

const clientOf = ({ baseURL }: { baseURL: string }, options: ClientOptions = {}) =>
  new MediaIntelligence({ baseURL, credentials, maxRetries: 0, now: () => local, ...options });

describe.each([10 * minute, -10 * minute, 5 * minute, -5 * minute])("with a clock skew of %i ms", (ahead) => {
  test("a rejected call is signed again with the gateway's time, and this does not count as a retry", async () => {
    const server = await gateway(ahead);
    expect((await callPage(clientOf(server))).pageNo).toBe(1);
    expect(server.received.map(({ headers }) => Number(headers[headerNames.timestamp]) - local)).toEqual([0, ahead]);
  });

  test("this includes calls that are not retry-safe, since they were not carried out", async () => {
    const server = await gateway(ahead);
    await createOne(clientOf(server));
    expect(server.received.map(({ method }) => method)).toEqual(["POST", "POST"]);
    expect(server.received[1]?.body).toBe(server.received[0]?.body);
  });

  test("later calls are signed with the gateway's time immediately", async () => {
    const server = await gateway(ahead);
    const client = clientOf(server);
    await callPage(client);
    await callPage(client);
    await callPlainly(client);
    expect(server.received).toHaveLength(4);
  });
});

test("concurrent calls are each corrected once", async () => {
  const server = await gateway(10 * minute);
  const client = clientOf(server);
  const pages = await Promise.all(Array.from({ length: 5 }, () => callPage(client)));
  expect(pages).toHaveLength(5);
  expect(server.received).toHaveLength(10);
});

test("a later correction of the local clock is detected", async () => {
  const server = await gateway(10 * minute);
  let now = local;
  const client = clientOf(server, { now: () => now });
  await callPage(client);
  now += 10 * minute;
  await callPage(client);
  expect(server.received.map(({ headers }) => Number(headers[headerNames.timestamp]) - local)).toEqual([
    0,
    10 * minute,
    20 * minute,
    10 * minute,
  ]);
});

test("a call is corrected once: after a second clock jump of the gateway it fails", async () => {
  const server = await loopback((_, response, number) => {
    response.setHeader("Date", new Date(local + number * 10 * minute).toUTCString());
    json(response, refusal(), 401);
  });
  expect(await rejection(callPage(clientOf(server)))).toMatchObject({
    name: "AuthenticationError",
    errorCode: "200",
    attempts: 2,
  });
  expect(server.received).toHaveLength(2);
});

describe("the clock is not corrected", () => {
  const tenLater = new Date(local + 10 * minute).toUTCString();
  test.each<[string, string | undefined, number, object]>([
    ["below five minutes", new Date(local + 5 * minute - 1000).toUTCString(), 401, refusal()],
    ["without a Date", undefined, 401, refusal()],
    ["with an invalid Date", "in ten minutes", 401, refusal()],
    ["with a Date of another kind", "2026-01-01T00:10:00Z", 401, refusal()],
    ["if the key was rejected, not the signature", tenLater, 401, refusal("210")],
    ["if the rejection does not concern the signature", tenLater, 403, refusal("200")],
    ["after a success", tenLater, 200, vendorPage.response],
  ])("%s", async (_, date, status, body) => {
    const server = await loopback((__, response) => {
      response.sendDate = false;
      if (date !== undefined) response.setHeader("Date", date);
      json(response, body, status);
    });
    const client = clientOf(server);
    const settled = await Promise.allSettled([callPage(client)]);
    expect(settled[0]?.status).toBe(status === 200 ? "fulfilled" : "rejected");
    await Promise.allSettled([callPage(client)]);
    expect(server.received.map(({ headers }) => Number(headers[headerNames.timestamp]))).toEqual([local, local]);
  });
});
