import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { paths } from "../../scripts/cli/paths.js";
import { deepestBody } from "../../scripts/mock/body.js";
import { createMock } from "../../scripts/mock/mock.js";
import { parsePrefer } from "../../scripts/mock/prefer.js";
import { api, makeDocument, present, speak, withServer } from "./helpers.js";

const writing = present(api.operations.find(({ body }) => body?.required === true));
const { method, target } = sampleRequest(writing);
const json = { "content-type": "application/json" };
/** A list in a list in a list. */
const lists = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

const child = spawn(process.execPath, ["--import", "tsx", "scripts/mock.ts", "--port", "0", "--no-auth"], {
  cwd: paths.root,
});
afterAll(() => child.kill("SIGKILL"));

test("a body that is nested very deep ends no process, whatever is asked for afterwards", async () => {
  let url = "";
  for await (const line of createInterface({ input: child.stdout })) {
    url = /address +(\S+)/.exec(line)?.[1] ?? url;
    if (line.includes("Ctrl+C")) break;
  }
  for (const depth of [deepestBody, 32_000, 500_000]) {
    const body = `{"a":${lists(depth)}}`;
    expect((await fetch(url + target, { method, headers: json, body })).status).toBe(400);
    expect((await fetch(`${url}/__mock/requests`)).status).toBe(200);
    expect((await fetch(`${url}/__mock/state`, { method: "PUT", body })).status).toBe(400);
    expect((await fetch(`${url}/__mock/state`)).status).toBe(200);
  }
  expect(child.exitCode).toBeNull();
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

describe("the depth of a body", () => {
  const responses = { "200": { description: "", content: { "application/json": { example: {} } } } };
  const requestBody = { content: { "application/json": { schema: {} } } };
  const mock = createMock({ document: makeDocument({ "/x": { post: { requestBody, responses } } }) });
  const post = (body: string) => mock.fetch("http://x/x", { method: "POST", headers: json, body });

  test("has an end, which is told, and may be reached", async () => {
    expect((await post(lists(deepestBody))).status).toBe(200);
    expect(JSON.stringify(mock.requests[0]?.body)).toBe(lists(deepestBody));
    const refused = await post(lists(deepestBody + 1));
    expect(refused.status).toBe(400);
    expect(refused.headers.get("x-mock-reason")).toContain(`more than ${deepestBody} deep`);
    expect(mock.requests[1]).not.toHaveProperty("body");
  });

  test("is counted along each path, not over all of them", async () => {
    const wide = JSON.stringify(Array.from({ length: 1000 }, () => [[{ a: [1] }]]));
    expect((await post(wide)).status).toBe(200);
  });
});

test("a layer that fails is a 500 with its message, and the next call is answered", async () => {
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

test("a clock that fails ends no server", async () => {
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

test("a Prefer header is read in a time that grows with its length alone", () => {
  const time = (length: number) => {
    const begun = performance.now();
    parsePrefer(`code=x${" ".repeat(length)}y`);
    return performance.now() - begun;
  };
  // A second with the shorter one already, where each space is tried as the last.
  time(16_000);
  expect(time(160_000)).toBeLessThan(1000);
});

describe("whatever arrives", () => {
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
    ...{ methodName, path, headers: fc.array(fc.tuple(name, value), { maxLength: 6 }), body },
    keep: fc.boolean(),
  });

  test("the server goes on, and fails at none of it", async () => {
    await withServer({ checkSignature: false, timeouts: { headers: 300, request: 300 } }, async (url) => {
      await fc.assert(
        fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 8 }), async (requests) => {
          const answers = await Promise.all(
            requests.map(async (one) => {
              const lines = [["host", "localhost"], ...one.headers, ["content-length", String(one.body.length)]]
                .filter(([header], index, all) => all.findIndex(([other]) => other === header) === index || one.keep)
                .map(([header, text]) => `${header}: ${text}\r\n`);
              const text = `${one.methodName} ${one.path} HTTP/1.1\r\nconnection: close\r\n${lines.join("")}\r\n${one.body}`;
              // What is no HTTP is closed with its rest unread, so that the reset may overtake the answer.
              return speak(url, Buffer.from(text, "latin1")).catch(() => undefined);
            }),
          );
          for (const [index, answer] of answers.entries()) {
            if (answer === undefined) continue;
            expect(answer, JSON.stringify(requests[index])).toMatch(/^HTTP\/1\.1 [1-4]\d\d /);
            expect(answer, JSON.stringify(requests[index])).not.toContain("The mock failed");
          }
          expect((await fetch(`${url}/__mock`)).status).toBe(200);
        }),
        { numRuns: 30 },
      );
    });
  });
});
