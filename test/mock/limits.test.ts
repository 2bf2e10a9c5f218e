import { describe, expect, test } from "vitest";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { createMock, defaultKeys } from "../../scripts/mock/mock.js";
import { createRateLimiter } from "../../scripts/mock/rate-limit.js";
import {
  api,
  callMock,
  catalogued,
  document,
  faultsOf,
  headerNames,
  makeDocument,
  origin,
  outcome,
  present,
  signed,
} from "../helpers/mock.js";

const limited = api.operations.filter(({ rateLimit }) => rateLimit !== undefined);
const lengths = { second: 1000, minute: 60_000 };
const other = { accessKey: "other", secretKey: "other" };

describe.each(limited)("the rate limit of $id", (entry) => {
  const { requests, per } = present(entry.rateLimit);

  test("applies after the contract's number of calls, and ends after its period", () => {
    let now = 1_700_000_000_000;
    const exceeded = createRateLimiter(() => now);
    const spend = () => Array.from({ length: requests }, () => exceeded("a", entry)).filter(Boolean);
    expect(spend()).toEqual([]);
    expect(exceeded("a", entry)).toEqual({ requests, per });
    expect(exceeded("b", entry)).toBeUndefined();
    now += lengths[per] - 1;
    expect(exceeded("a", entry)).toEqual({ requests, per });
    now += 1;
    expect(spend()).toEqual([]);
    // Setting the clock back must not lock out anybody.
    now -= 1_000_000;
    expect(exceeded("a", entry)).toBeUndefined();
  });
});

test("applies to some operations only", () => {
  expect(limited.length).toBeGreaterThan(0);
  const exceeded = createRateLimiter(() => 0);
  for (const entry of api.operations.filter((one) => !limited.includes(one)))
    expect(Array.from({ length: 2000 }, () => exceeded("a", entry)).filter(Boolean)).toEqual([]);
});

describe.each([
  { per: "second", name: "throttleLimited" },
  { per: "minute", name: "rateLimited" },
] as const)("more calls per $per than allowed", ({ per, name }) => {
  const responses = { "200": { description: "", content: { "application/json": { example: "done" } } } };
  const { components = {}, security = [], "x-error-catalogue": catalogue = {} } = document;
  const signing = { components, security, "x-error-catalogue": catalogue };
  const limit = { "x-rate-limit": { requests: 2, per } };
  const paths = { "/x": { get: { ...limit, responses }, put: { ...limit, responses } } };
  const start = (options = {}) =>
    createMock({ document: makeDocument(paths, signing), keys: [defaultKeys, other], now: () => 1e12, ...options });
  const call = (mock: ReturnType<typeof createMock>, method = "GET", keys = defaultKeys) =>
    mock.fetch(`${origin}/x`, { method, headers: signed(method, "/x", { now: 1e12, ...keys }) });

  test("get the response of the catalogue, for each operation and key separately", async () => {
    const mock = start();
    for (const method of ["GET", "GET", "PUT"]) expect((await call(mock, method)).status).toBe(200);
    const response = await call(mock);
    expect(response.headers.get("x-mock-reason")).toContain(`2 calls per ${per}`);
    expect(response.headers.get("retry-after")).toBeNull();
    expect(await outcome(response)).toEqual(catalogued(name));
    expect((await call(mock, "PUT")).status).toBe(200);
    expect((await call(mock, "GET", other)).status).toBe(200);
  });

  test("are counted only if their signature is valid, and not with limitRates: false", async () => {
    const mock = start();
    for (let index = 0; index < 3; index++)
      expect((await call(mock, "GET", { ...defaultKeys, secretKey: "x" })).status).toBe(401);
    expect((await call(mock)).status).toBe(200);
    const free = start({ limitRates: false });
    for (let index = 0; index < 4; index++) expect((await call(free)).status).toBe(200);
  });
});

test("a key without a subscription is rejected after its signature was verified", async () => {
  const [entry] = api.operations;
  const { method, target } = sampleRequest(present(entry));
  const mock = createMock({ document, keys: [{ ...other, subscribed: false }, defaultKeys] });
  const send = (headers: Record<string, string>) => outcome(mock.fetch(origin + target, { method, headers }));
  expect(await send(signed(method, target, other))).toEqual(catalogued("notSubscribed"));
  expect(await send({ ...signed(method, target, other), [headerNames.signature]: "x" })).toEqual(
    catalogued("credentialsInvalid"),
  );
  expect((await callMock(mock, method, target)).ok).toBe(true);
});

describe("the headers that every request must have", () => {
  const mock = createMock({ document });
  const entry = present(api.operations.find(({ body }) => body?.required === true));
  const { method, target, body } = sampleRequest(entry);
  const bytes = new TextEncoder().encode(JSON.stringify(present(body).value));
  const names = Object.keys(present(document["x-request-headers"]));

  test("are required with a body", async () => {
    const response = await callMock(mock, method, target, { body: bytes });
    for (const name of names) expect(response.headers.get("x-mock-reason")).toContain(name);
    expect(await outcome(response)).toEqual(catalogued("badRequest"));
    const complete = await callMock(mock, method, target, {
      body: bytes,
      headers: document["x-request-headers"] ?? {},
    });
    expect(complete.ok).toBe(true);
  });

  test("must have a type that the contract accepts", async () => {
    for (const type of ["text/plain", "multipart/form-data", "multipart/form-data; boundary=x"]) {
      const headers = { "content-type": type };
      const { status, body: received } = await outcome(callMock(mock, method, target, { body: bytes, headers }));
      expect(status, type).toBe(400);
      expect(faultsOf(entry, "400", received), type).toEqual([]);
    }
  });

  test.each(["nonsense", ";", "/", "application/json, text/plain", "a/ b"])(
    "may not be %j, with or without a body",
    async (type) => {
      const headers = { "content-type": type };
      expect(await outcome(callMock(mock, method, target, { body: bytes, headers }))).toEqual(catalogued("badRequest"));
      const get = present(api.operations.find((one) => one.method === "GET"));
      const plain = callMock(mock, "GET", sampleRequest(get).target, { headers });
      expect(await outcome(plain)).toEqual(catalogued("badRequest"));
    },
  );

  test("may be absent without a body, as in the vendor's own sample", async () => {
    const get = present(api.operations.find((one) => one.method === "GET"));
    const sample = sampleRequest(get);
    expect((await callMock(mock, "GET", sample.target)).ok).toBe(true);
  });
});
