import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { deepestBody } from "../../scripts/mock/body.js";
import { createMock } from "../../scripts/mock/mock.js";
import { parsePrefer } from "../../scripts/mock/prefer.js";
import { api, makeDocument, present, sendRaw, withServer } from "../helpers/mock.js";
import { startScript } from "../helpers/run.js";

const writing = present(api.operations.find(({ body }) => body?.required === true));
const { method, target } = sampleRequest(writing);
const json = { "content-type": "application/json" };
/** Nested empty lists. */
const lists = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

const { child, printed, stop, ended } = await startScript("mock", ["--port", "0", "--no-auth"]);
afterAll(() => child.kill("SIGKILL"));

test("the process survives deeply nested bodies and the requests after them", async () => {
  const [, url = ""] = await printed(/address +(\S+)[\s\S]*Ctrl\+C/);
  for (const depth of [deepestBody, 32_000, 500_000]) {
    const body = `{"a":${lists(depth)}}`;
    expect((await fetch(url + target, { method, headers: json, body })).status).toBe(400);
    expect((await fetch(`${url}/__mock/requests`)).status).toBe(200);
    expect((await fetch(`${url}/__mock/state`, { method: "PUT", body })).status).toBe(400);
    expect((await fetch(`${url}/__mock/state`)).status).toBe(200);
  }
  expect(child.exitCode).toBeNull();
  void stop("SIGTERM");
  expect(await ended).toMatchObject({ status: 0, signal: null });
});

describe("the depth of a body", () => {
  const responses = { "200": { description: "", content: { "application/json": { example: {} } } } };
  const requestBody = { content: { "application/json": { schema: {} } } };
  const mock = createMock({ document: makeDocument({ "/x": { post: { requestBody, responses } } }) });
  const post = (body: string) => mock.fetch("http://x/x", { method: "POST", headers: json, body });

  test("has a limit, which the message names and which is itself allowed", async () => {
    expect((await post(lists(deepestBody))).status).toBe(200);
    expect(JSON.stringify(mock.requests[0]?.body)).toBe(lists(deepestBody));
    const refused = await post(lists(deepestBody + 1));
    expect(refused.status).toBe(400);
    expect(refused.headers.get("x-mock-reason")).toContain(`more than ${deepestBody} deep`);
    expect(mock.requests[1]).not.toHaveProperty("body");
  });

  test("is counted along each path, not over all paths", async () => {
    const wide = JSON.stringify(Array.from({ length: 1000 }, () => [[{ a: [1] }]]));
    expect((await post(wide)).status).toBe(200);
  });
});

test("a layer that throws causes a 500 with its message, and the next call succeeds", async () => {
  let fails = true;
  const layers = [
    () => {
      if (fails) throw new Error("out of order");
      return Promise.resolve({ status: 204, headers: {} });
    },
  ];
  await withServer({ layers, checkSignature: false }, async (url) => {
    const call = () => fetch(url + target, { method, headers: json, body: "{}" });
    const failed = await call();
    expect(failed.status).toBe(500);
    expect(await failed.json()).toEqual({ message: "The mock failed: out of order" });
    fails = false;
    expect((await call()).status).toBe(204);
  });
});

test("a clock that throws does not end the server", async () => {
  const now = () => {
    throw new Error("no time");
  };
  let broken = false;
  await withServer({ now: () => (broken ? now() : Date.now()) }, async (url) => {
    broken = true;
    for (const path of ["/__mock", target]) {
      const response = await fetch(url + path);
      expect([response.status, await response.text()], path).toEqual([500, "This request failed: no time\n"]);
    }
    broken = false;
    expect((await fetch(`${url}/__mock`)).status).toBe(200);
  });
});

test("a Prefer header is parsed in linear time", () => {
  const time = (length: number) => {
    const begun = performance.now();
    parsePrefer(`code=x${" ".repeat(length)}y`);
    return performance.now() - begun;
  };
  // A pattern with quadratic time would already take a second for the shorter text.
  time(16_000);
  expect(time(160_000)).toBeLessThan(1000);
});

describe("random requests", () => {
  const word = (from: string, most = 12) =>
    fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: most }).map((letters) => letters.join(""));
  const name = fc.oneof(
    fc.constantFrom(
      "prefer",
      "x-mock-fault",
      "x-mock-job",
      "origin",
      "host",
      "expect",
      "connection",
      "upgrade",
      "range",
    ),
    fc.constantFrom("content-type", "content-length", "transfer-encoding", "access-control-request-method", "cookie"),
    word("abcdefgXYZ-_!#$%&'*+.^`|~019"),
  );
  const value = fc.oneof(
    fc.constantFrom(
      "code=200",
      "dynamic=true",
      "truncate",
      "localhost",
      "null",
      "100-continue",
      "websocket",
      "chunked",
    ),
    fc.constantFrom("application/json", "text/plain", "http://localhost", "\u00e9\u00ff", "5", "-1", "fail", '"', "\\"),
    word("ab \t\"'\\=;,:/<>()[]{}\u007f\u00e9\u00ff%", 40),
  );
  const path = fc.oneof(
    fc.constantFrom(...api.operations.map((entry) => sampleRequest(entry).target)),
    fc.constantFrom("/__mock", "/__mock/state", "/__mock/requests", "/__mock/uploads/x?expires=1", "*", "/", "//", ""),
    word("/%.?&=#[]{}<>\"\\^`|~;:@!$'()*+,-_abAB019\u00e9\u00ff", 60).map((text) => `/${text}`),
  );
  const methodName = fc.oneof(
    fc.constantFrom(
      "GET",
      "HEAD",
      "POST",
      "PUT",
      "PATCH",
      "DELETE",
      "OPTIONS",
      "TRACE",
      "CONNECT",
      "PROPFIND",
      "QUERY",
    ),
    word("ABab!\u00e9", 6),
  );
  const body = fc.oneof(
    fc.json({ maxDepth: 6 }),
    fc.nat({ max: 1000 }).map(lists),
    word('{}[]",:\\0eE.-x\u00e9\u0000', 60),
    fc.constant(""),
  );
  const request = fc.record({
    methodName,
    path,
    headers: fc.array(fc.tuple(name, value), { maxLength: 6 }),
    body,
    keep: fc.boolean(),
  });

  test("never make the server fail", async () => {
    await withServer({ checkSignature: false, timeouts: { headers: 300, request: 300 } }, async (url) => {
      await fc.assert(
        fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 8 }), async (requests) => {
          const responses = await Promise.all(
            requests.map(async (one) => {
              const lines = [["host", "localhost"], ...one.headers, ["content-length", String(one.body.length)]]
                .filter(([header], index, all) => all.findIndex(([other]) => other === header) === index || one.keep)
                .map(([header, text]) => `${header}: ${text}\r\n`);
              const text = `${one.methodName} ${one.path} HTTP/1.1\r\nconnection: close\r\n${lines.join("")}\r\n${one.body}`;
              // The server closes a connection that is not HTTP before it has read everything, so the reset may arrive
              // before the response.
              return sendRaw(url, Buffer.from(text, "latin1")).catch(() => undefined);
            }),
          );
          for (const [index, response] of responses.entries()) {
            if (response === undefined) continue;
            expect(response, JSON.stringify(requests[index])).toMatch(/^HTTP\/1\.1 [1-4]\d\d /);
            expect(response, JSON.stringify(requests[index])).not.toContain("The mock failed");
          }
          expect((await fetch(`${url}/__mock`)).status).toBe(200);
        }),
        { numRuns: 30 },
      );
    });
  });
});
