import { createHmac } from "node:crypto";
import { MediaIntelligence } from "ncloud-media-intelligence";
import { describe, expect, test } from "vitest";
import { signatureOf } from "../../scripts/api/security.js";
import { createClock } from "../../scripts/runtime/clock.js";
import { createSignature } from "../../scripts/runtime/signature.js";
import { contract } from "../helpers/bundled.js";
import { credentials, json, loopback, type Received } from "../helpers/client/loopback.js";
import { vectors } from "../helpers/client/signature-vectors.js";
import { callPage, vendorPage } from "../helpers/vendor-page.js";

const names = signatureOf(contract);
if (names === undefined) throw new Error("The contract has no computed signature.");

test.each(vectors.map((vector) => [`${vector.kind} ${vector.name}: ${vector.method} ${vector.url}`, vector] as const))(
  "signs the vector %s",
  async (_, { url, signature, method, timestamp, accessKey, secretKey }) => {
    const clock = createClock(() => Number(timestamp));
    const sign = createSignature({ ...names, refused: undefined }, () => ({ accessKey, secretKey }), clock);
    const { headers } = await sign(method, `https://example.com${url}`, {});
    expect(headers).toEqual({
      [names.timestamp]: timestamp,
      [names.accessKey]: accessKey,
      [names.signature]: signature,
    });
  },
);

/** The signature that a gateway computes from a received request. */
function recomputed({ method, target, headers }: Received, secretKey = credentials.secretKey): string {
  const text = `${method} ${target}\n${headers[names?.timestamp ?? ""]}\n${headers[names?.accessKey ?? ""]}`;
  return createHmac("sha256", secretKey).update(text, "utf8").digest("base64");
}

async function gateway() {
  const server = await loopback((_, response) => json(response, vendorPage.response));
  let clock = 1_700_000_000_000;
  const client = new MediaIntelligence({ baseURL: server.baseURL, credentials, now: () => clock++ });
  return { client, received: server.received };
}

describe("a request is signed exactly as it is sent:", () => {
  test.each([
    ["Korean", "홍길동"],
    ["a space", "홍 길동"],
    ["quotes", `'single' "double"`],
    ["characters that encodeURIComponent keeps", "!'()*~-_."],
    ["an encoded dot", "%2e%2E"],
    ["a plus", "a+b c"],
    ["characters with a meaning in queries", "a&b=c#d?e/f;g,h:i@j"],
    ["control characters", "tab\tline\nreturn\r"],
    ["beyond the basic plane", "😀"],
    ["nothing", ""],
  ])("%s", async (_, value) => {
    const { client, received } = await gateway();
    // The contract has no such parameter, so the types have none.
    const query = { pageNum: 1, [`name ${value}`]: value } as { pageNum: number };
    await client.http.GET(vendorPath, { params: { query } });
    const [request] = received;
    if (request === undefined) throw new Error("Nothing was received.");
    expect(request.headers[names.signature]).toBe(recomputed(request));
    expect(new URL(request.target, "http://localhost").searchParams.get(`name ${value}`)).toBe(value);
    expect(request.target).not.toMatch(/[^\x21-\x7e]|[+'"!()*]/);
  });

  test("a call of a resource", async () => {
    const { client, received } = await gateway();
    await callPage(client, { pageSize: 7 });
    const [request] = received;
    expect(request?.headers[names.signature]).toBe(request && recomputed(request));
  });

  test("a base URL with a path", async () => {
    const server = await loopback((_, response) => json(response, vendorPage.response));
    const client = new MediaIntelligence({ baseURL: `${server.baseURL}/proxy/`, credentials });
    await callPage(client);
    const [request] = server.received;
    expect(request?.target).toMatch(/^\/proxy\/api\//);
    expect(request?.headers[names.signature]).toBe(request && recomputed(request));
  });
});

const vendorPath = "/api/v1/workspaces" satisfies keyof import("ncloud-media-intelligence").paths;

test("each call reads the time, and sends the time that it signs", async () => {
  const { client, received } = await gateway();
  await callPage(client);
  await client.http.GET(vendorPath, { params: { query: { pageNum: 1 } } });
  expect(received.map(({ headers }) => headers[names.timestamp])).toEqual(["1700000000000", "1700000000001"]);
  expect(received.map(({ headers }) => headers[names.signature])).toEqual(
    received.map((request) => recomputed(request)),
  );
});

test("a clock with fractions is sent in whole milliseconds", async () => {
  const server = await loopback((_, response) => json(response, vendorPage.response));
  const client = new MediaIntelligence({ baseURL: server.baseURL, credentials, now: () => 1_700_000_000_000.75 });
  await callPage(client);
  expect(server.received[0]?.headers[names.timestamp]).toBe("1700000000000");
});

test("every page has its own signature", async () => {
  const page = (pageNo: number) => ({
    ...vendorPage.response,
    result: { ...vendorPage.response.result, pageNo, totalPage: 3, content: [{ workspaceName: `page-${pageNo}` }] },
  });
  const server = await loopback((_, response, number) => json(response, page(number)));
  let clock = 1_700_000_000_000;
  const client = new MediaIntelligence({ baseURL: server.baseURL, credentials, now: () => clock++ });
  for await (const _ of callPage(client));
  expect(server.received.map(({ headers }) => headers[names.timestamp])).toEqual(
    [0, 1, 2].map((n) => String(1_700_000_000_000 + n)),
  );
  expect(server.received.map(({ headers }) => headers[names.signature])).toEqual(
    server.received.map((request) => recomputed(request)),
  );
});

test("a function for keys is called for each call, and a new secret is used immediately", async () => {
  const server = await loopback((_, response) => json(response, vendorPage.response));
  const secrets = ["first", "second", "second", "first"];
  let number = 0;
  const client = new MediaIntelligence({
    baseURL: server.baseURL,
    credentials: async () => ({ accessKey: `AK_${number}`, secretKey: secrets[number++] ?? "" }),
  });
  for (const _ of secrets) await callPage(client);
  expect(server.received.map(({ headers }) => headers[names.accessKey])).toEqual(secrets.map((_, at) => `AK_${at}`));
  expect(server.received.map(({ headers }) => headers[names.signature])).toEqual(
    server.received.map((request, at) => recomputed(request, secrets[at])),
  );
});

test("the contract's own headers are sent with every request, and the method in upper case", async () => {
  const { client, received } = await gateway();
  await callPage(client);
  await client.http.request("get", vendorPath, { params: { query: { pageNum: 1 } } });
  for (const { method, headers } of received) {
    expect(method).toBe("GET");
    for (const [name, value] of Object.entries(contract["x-request-headers"] ?? {}))
      expect(headers[name.toLowerCase()]).toBe(value);
  }
  expect(contract["x-request-headers"]).toHaveProperty("Content-Type", "application/json");
});

test("a caller's headers are sent, and cannot replace the signature's", async () => {
  const { client, received } = await gateway();
  const own = Object.fromEntries(Object.values(names).map((name) => [name, "forged"]));
  await callPage(client, {}, { headers: { ...own, "x-mine": "kept" } });
  const [request] = received;
  expect(request?.headers["x-mine"]).toBe("kept");
  expect(request?.headers[names.signature]).toBe(request && recomputed(request));
  expect(request?.headers[names.accessKey]).toBe(credentials.accessKey);
});
