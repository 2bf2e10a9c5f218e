import { expect, test } from "vitest";
import { reportOf } from "../../scripts/verify/report.js";
import type { VerifyOptions } from "../../scripts/verify/verify.js";
import { contract, createService, verifyService } from "./service.js";

const report = async (service: Parameters<typeof verifyService>[0], options: Partial<VerifyOptions> = {}) => {
  const { calls, ...rest } = reportOf(contract, await verifyService(service, options), "2026-11-28");
  return { calls, rest };
};

test("a service that is slow, drops connections, fails and limits rates yields the same report", async () => {
  const calm = await report(createService());
  const service = createService({
    seed: "3",
    faults: { latency: 2, jitter: 10, drop: 0.05, truncate: 0.1, status: { "503": 0.05, "429": 0.02 } },
  });
  const troubled = await report(service, { maxRetries: 10 });
  expect(troubled.rest).toEqual(calm.rest);
  expect(troubled.calls).toBeGreaterThan(calm.calls);
});

test("the limit of calls is kept, and every operation is called before one is repeated", async () => {
  const service = createService();
  const { calls, rest } = await report(service, { maxCalls: 20 });
  expect(calls).toBe(20);
  expect(service.mock.requests.length).toBe(20);
  expect(rest.stopped).toBe("no more calls were allowed: --max-calls N");
});

test.each(["encoded", "unsubscribed"])(
  "the first rejection of the key pair ends the run and says what to do: %s",
  async (kind) => {
    const keys = [
      {
        accessKey: "mock-access-key",
        secretKey: "other",
        ...(kind === "unsubscribed" && { secretKey: "mock-secret-key", subscribed: false }),
      },
    ];
    const service = createService({ keys });
    const outcome = await verifyService(service);
    expect(outcome.refused).toMatch(
      /^The key pair was refused \(HTTP 401, code \d+\)\. .*(Check the clock|Subscribe to)/,
    );
    expect(service.mock.requests.length).toBe(1);
  },
);

test("only GET requests are sent", async () => {
  const service = createService();
  await verifyService(service);
  expect([...new Set(service.mock.requests.map(({ method }) => method))]).toEqual(["GET"]);
});

test("an interruption ends the run, and its results so far are reported", async () => {
  const interrupt = new AbortController();
  const service = createService();
  let calls = 0;
  service.depart(() => {
    if (++calls === 8) interrupt.abort();
  });
  const { rest } = await report(service, { signal: interrupt.signal });
  expect(rest.stopped).toBe("it was interrupted");
  expect(rest.confirmed.length).toBeGreaterThan(20);
});

test("no value of a request or a response is in the report, unless values are requested", async () => {
  const service = createService();
  const used = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === "string" && value.length > 3) used.add(value);
    else if (typeof value === "number" && value > 999) used.add(String(value));
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
  };
  // Every text has another type than declared, and ids are property names, so the report has a finding for each.
  service.depart(({ body }) => {
    collect(body);
    const wrap = (value: unknown): unknown => {
      if (typeof value !== "object" || value === null) return value;
      if (Array.isArray(value)) return value.map(wrap);
      const entries = Object.entries(value).flatMap(([name, inner]) => [
        [name, wrap(inner)],
        [`other${name}`, [inner]],
        ...(typeof inner === "string" ? [[inner, { of: inner }]] : []),
      ]);
      return Object.fromEntries(entries);
    };
    if (typeof body === "object" && body !== null) Object.assign(body, wrap(body));
  });
  const quiet = JSON.stringify(reportOf(contract, await verifyService(service), "2026-11-28"));
  const pointers = JSON.stringify(contract.api.document);
  const secrets = [...used, "mock-secret-key", "mock-access-key", "127.0.0.1", "홍 길동"].filter(
    (text) => !["integer", "string", "success", "base"].includes(text) && !pointers.includes(`"${text}":`),
  );
  expect(secrets.length).toBeGreaterThan(40);
  expect(secrets.filter((text) => quiet.includes(text))).toEqual([]);
  const loud = JSON.stringify(reportOf(contract, await verifyService(service, { values: true }), "2026-11-28"));
  expect(loud).toContain("my-workspace");
});
