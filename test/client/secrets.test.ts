import { inspect } from "node:util";
import { MediaIntelligence } from "ncloud-media-intelligence";
import { expect, test } from "vitest";
import { closedPort, credentials, json, loopback, rejection } from "../helpers/client/loopback.js";
import { callPage, callPlainly, vendorPage } from "../helpers/vendor-page.js";

/** All forms of a value that a log may show. */
function shown(value: unknown): string {
  const own = value instanceof Error ? [value.message, value.stack, inspect(value.cause, { depth: 9 })] : [];
  return [
    String(value),
    JSON.stringify(value),
    inspect(value, { depth: 9, showHidden: true, getters: true }),
    ...own,
  ].join("\n");
}

function expectNoKeyIn(value: unknown, what: string): void {
  const text = shown(value);
  expect(text.length, what).toBeGreaterThan(0);
  for (const key of Object.values(credentials)) expect(text.includes(key), what).toBe(false);
}

const make = (baseURL: string, timeout?: number) => [
  new MediaIntelligence({ baseURL, credentials, timeout, maxRetries: 0 }),
  new MediaIntelligence({ baseURL, credentials: () => credentials, timeout, maxRetries: 0 }),
];

test("a client, its calls, pages and responses show no key", async () => {
  const server = await loopback((_, response) => json(response, vendorPage.response));
  for (const client of make(server.baseURL)) {
    const call = callPage(client);
    const { data, response } = await call.withResponse();
    expectNoKeyIn(client, "the client");
    expectNoKeyIn(client.workspaces, "a resource");
    expectNoKeyIn(client.http, "the plain client");
    expectNoKeyIn(call, "a call");
    expectNoKeyIn(data, "a page");
    expectNoKeyIn(response, "a response");
    const plain = await callPlainly(client);
    expectNoKeyIn(plain, "a response of the plain client");
  }
});

test("no error shows a key", async () => {
  const refused = await loopback((_, response) =>
    json(response, { error: { errorCode: "200", message: "Failed" } }, 401),
  );
  const broken = await loopback((_, response) => response.writeHead(200).end("<html>"));
  const reset = await loopback((_, response) => response.destroy());
  const silent = await loopback(() => {});
  const redirecting = await loopback((_, response) => response.writeHead(302, { Location: "/" }).end());
  const baseURLs = [refused, broken, reset, silent, redirecting].map((server) => server.baseURL);
  for (const baseURL of [...baseURLs, await closedPort()]) {
    for (const client of make(baseURL, 100)) {
      expectNoKeyIn(await rejection(callPage(client)), `an error from ${baseURL}`);
      expectNoKeyIn(await rejection(callPage(client, {}, { signal: AbortSignal.abort() })), "an abort");
      expectNoKeyIn(await rejection(callPage(client, { pageSize: Number.NaN })), "a refused input");
    }
  }
});

test("the error for an invalid key does not show it", () => {
  for (const half of ["accessKey", "secretKey"] as const) {
    try {
      new MediaIntelligence({ credentials: { ...credentials, [half]: `${credentials[half]} ` } });
      expect.unreachable();
    } catch (error) {
      expectNoKeyIn(error, half);
    }
  }
});
