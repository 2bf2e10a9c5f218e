import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import type { AccessEntry } from "../../scripts/mock/access-log.js";
import { bodyLimit } from "../../scripts/mock/body.js";
import { createMock } from "../../scripts/mock/mock.js";
import {
  api,
  callOperation,
  catalogued,
  document,
  present,
  requestText,
  sendRaw,
  signed,
  withServer,
} from "../helpers/mock.js";

const entry = present(api.operations.find(({ method }) => method === "GET"));
const { method, target } = sampleRequest(entry);
const writing = present(api.operations.find(({ body }) => body?.required === true));
const close = { connection: "close" };
const statusesOf = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

describe("the mock over HTTP", () => {
  test("responds as it does without a socket", async () => {
    const inProcess = await callOperation(createMock({ document }), entry);
    await withServer({}, async (url) => {
      const response = await fetch(url + target, { method, headers: signed(method, target) });
      expect(response.status).toBe(inProcess.status);
      expect(await response.json()).toEqual(await inProcess.json());
      expect(response.headers.get("content-type")).toBe("application/json");
      expect(response.headers.get("date")).not.toBeNull();
    });
  });

  test("treats an empty query as it does without a socket", async () => {
    const [path = ""] = target.split("?");
    const headers = signed(method, path);
    const inProcess = await createMock({ document }).fetch(`http://x${path}?`, { method, headers });
    await withServer({}, async (url) => {
      expect((await fetch(`${url}${path}?`, { method, headers })).status).toBe(inProcess.status);
      const text = requestText(method, `${path}?`, close);
      expect(statusesOf(await sendRaw(url, text))).toEqual([inProcess.status]);
    });
  });

  test("checks the signature of the target as it was sent", async () => {
    const raw = `${target}${target.includes("?") ? "&" : "?"}x=%ed%99%8d+%2f'!~%7e&&y&z=`;
    await withServer({}, async (url) => {
      expect(statusesOf(await sendRaw(url, requestText(method, raw, close)))).toEqual([200]);
      const other = signed(method, raw.replace("%ed", "%ED"));
      expect(statusesOf(await sendRaw(url, requestText(method, raw, { ...close, ...other })))).toEqual([401]);
    });
  });

  test("does not normalise paths", async () => {
    const parts = entry.path.split("/");
    const tricks = parts.slice(1).flatMap((part, index) => {
      const insert = (...more: string[]) =>
        [...parts.slice(0, index + 1), ...more, ...parts.slice(index + 1)].join("/");
      return [insert(part, ".."), insert("."), insert(""), insert("%2e"), insert("x", "%2E%2e"), insert("..")];
    });
    await withServer({}, async (url) => {
      for (const trick of tricks) {
        const response = await sendRaw(url, requestText(method, trick, close));
        expect(statusesOf(response), trick).toEqual([catalogued("notFound").status]);
        expect(response).toContain(JSON.stringify(catalogued("notFound").body));
      }
    });
  });

  test("responds to pipelined requests in order", async () => {
    const [first, second, third] = [
      requestText(method, target),
      requestText(method, "/none"),
      requestText(method, target, close),
    ];
    await withServer({}, async (url) => {
      expect(statusesOf(await sendRaw(url, `${first}${second}${third}`))).toEqual([200, 404, 200]);
    });
  });

  test.each([
    "no http at all\r\n\r\n",
    "GET /a b HTTP/1.1\r\n\r\n",
    `GET / HTTP/1.1\r\nx: ${"y".repeat(20_000)}\r\n\r\n`,
    "GET /\xff HTTP/1.1\r\n\r\n",
  ])("responds to %.20j like the gateway", async (text) => {
    const { status, body } = catalogued("badRequest");
    await withServer({}, async (url) => {
      const response = await sendRaw(url, text);
      expect(statusesOf(response)).toEqual([status]);
      expect(response.endsWith(JSON.stringify(body))).toBe(true);
    });
  });

  test("rejects a body as soon as it exceeds the limit, and closes the connection", async () => {
    const { status, body } = catalogued("requestEntityTooLarge");
    const declared = requestText(method, target, { "content-length": String(bodyLimit + 1) });
    const chunk = `${bodyLimit.toString(16)}\r\n${" ".repeat(bodyLimit)}\r\n1\r\n \r\n`;
    const chunked = requestText(method, target, { "transfer-encoding": "chunked" }, chunk);
    await withServer({}, async (url) => {
      for (const text of [declared, chunked]) {
        const response = await sendRaw(url, text);
        expect(statusesOf(response)).toEqual([status]);
        expect(response).toContain(JSON.stringify(body));
      }
    });
  });

  test("requests an expected body only if the credentials are valid", async () => {
    const expecting = { expect: "100-continue", "content-length": "1", ...close };
    await withServer({}, async (url) => {
      const refused = requestText(method, target, { ...expecting, ...signed(method, "/other") });
      expect(statusesOf(await sendRaw(url, `${refused}x`))).toEqual([401]);
      expect(statusesOf(await sendRaw(url, `${requestText(method, target, expecting)}x`))[0]).toBe(100);
    });
  });

  test("survives a client that disconnects during its request, and logs it", async () => {
    const seen: AccessEntry[] = [];
    let note = () => {};
    const noted = new Promise<void>((resolve) => {
      note = resolve;
    });
    const onAccess = (access: AccessEntry) => {
      seen.push(access);
      note();
    };
    await withServer({ onAccess }, async (url) => {
      const socket = connect(Number(new URL(url).port), "127.0.0.1");
      socket.write(requestText(method, target, { "content-length": "10", expect: "100-continue" }, "{"));
      await once(socket, "data");
      socket.destroy();
      await noted;
      expect(seen[0]?.status).toBeUndefined();
      expect(statusesOf(await sendRaw(url, requestText(method, target, close)))).toEqual([200]);
    });
  });

  test("closes the connection of a client that is too slow", async () => {
    await withServer({ timeouts: { headers: 50, request: 50 } }, async (url) => {
      expect(statusesOf(await sendRaw(url, "GET / HTTP/1.1\r\nhost: x\r\n"))).toEqual([400]);
    });
  });

  test("allows pages of this machine, and no others", async () => {
    const preflightHeaders = { "access-control-request-method": "PUT", "access-control-request-headers": "x-a, x-b" };
    await withServer({}, async (url) => {
      for (const origin of [
        "http://localhost:3000",
        "https://127.0.0.1",
        "http://[::1]:5173",
        "http://app.localhost",
      ]) {
        const preflight = await fetch(url + target, { method: "OPTIONS", headers: { origin, ...preflightHeaders } });
        expect(preflight.status).toBe(204);
        expect(preflight.headers.get("access-control-allow-origin")).toBe(origin);
        expect(preflight.headers.get("access-control-allow-headers")).toBe(
          preflightHeaders["access-control-request-headers"],
        );
        const refused = await fetch(url + target, { headers: { origin } });
        expect(refused.headers.get("access-control-allow-origin")).toBe(origin);
      }
      for (const origin of [
        "https://example.com",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "null",
      ])
        for (const options of ["OPTIONS", "GET"]) {
          const response = await fetch(url + target, { method: options, headers: { origin, ...preflightHeaders } });
          expect(response.headers.get("access-control-allow-origin"), origin).toBeNull();
        }
    });
  });

  test("allows credentials, and pages of an allowed origin", async () => {
    const preflightHeaders = { "access-control-request-method": "PUT", "access-control-request-headers": "x-a" };
    await withServer({ allowOrigins: ["https://app.example:8443"] }, async (url) => {
      for (const origin of ["http://localhost:3000", "https://app.example:8443"])
        for (const options of [
          { method: "OPTIONS", headers: { origin, ...preflightHeaders } },
          { headers: { origin } },
        ]) {
          const { headers } = await fetch(url + target, options);
          expect(headers.get("access-control-allow-origin")).toBe(origin);
          expect(headers.get("access-control-allow-credentials")).toBe("true");
        }
      expect((await fetch(`${url}/__mock/state`, { headers: { origin: "https://app.example:8443" } })).status).toBe(
        200,
      );
      for (const origin of ["https://app.example", "http://app.example:8443", "https://other.app.example:8443"]) {
        const { status, headers } = await fetch(`${url}/__mock/state`, { headers: { origin } });
        expect([status, headers.get("access-control-allow-credentials")], origin).toEqual([403, null]);
      }
    });
  });

  test("responds to HEAD as to GET, without the body", async () => {
    await withServer({}, async (url) => {
      for (const path of [target, "/__mock", "/__mock/state", "/__mock/requests", "/", "/none"]) {
        const send = async (name: string) => {
          const { status, headers, body } = await fetch(url + path, { method: name, headers: signed(name, path) });
          const length = Number(headers.get("content-length"));
          return { status, type: headers.get("content-type"), ...(path !== "/__mock/requests" && { length }), body };
        };
        const { body: whole, ...got } = await send("GET");
        await whole?.cancel();
        expect(await send("HEAD"), path).toEqual({ ...got, body: null });
      }
      expect((await fetch(`${url}/__mock`, { method: "HEAD" })).ok).toBe(true);
      const unsigned = await fetch(url + target, { method: "HEAD", headers: signed("GET", target) });
      expect(unsigned.status).toBe(401);
      expect((await fetch(url + target, { method: "HEAD", headers: signed("HEAD", target) })).status).toBe(200);
    });
  });

  test("logs requests that it could not parse, and why a page was refused", async () => {
    const seen: AccessEntry[] = [];
    await withServer({ onAccess: (access) => seen.push(access) }, async (url) => {
      await sendRaw(url, "no http at all\r\n\r\n");
      await sendRaw(url, "CONNECT example.com:443 HTTP/1.1\r\nhost: example.com\r\n\r\n");
      await sendRaw(url, `${method} ${target} HTTP/1.1\r\n${"host: x\r\n".repeat(2)}connection: close\r\n\r\n`);
      const page = { origin: "http://app.example", "access-control-request-method": method };
      await fetch(url + target, { method: "OPTIONS", headers: page });
    });
    expect(seen).toMatchObject([
      { method: "-", target: "-", status: 400, reason: expect.stringContaining("not an HTTP request") },
      { method: "CONNECT", target: "example.com:443", status: 400, reason: expect.stringContaining("proxy") },
      { method, target, status: 400, reason: expect.stringContaining("Host") },
      { method: "OPTIONS", target, status: 400, reason: expect.stringContaining("http://app.example") },
    ]);
  });

  test("ends a connection with the first response after close() was called", async () => {
    const { url, close: stop } = await createMock({ document }).listen();
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write(requestText(method, target, { expect: "100-continue", "content-length": "1" }));
    await once(socket, "data");
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk.toString();
    });
    const stopped = stop();
    socket.write(`x${requestText(method, target)}`);
    await Promise.all([once(socket, "close"), stopped]);
    expect(received.match(/^connection: .*/gim)).toEqual(["Connection: keep-alive", "connection: close"]);
  });

  test("closes even if a client keeps its connection alive", async () => {
    const { url, close: stop } = await createMock({ document }).listen();
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write(requestText(method, target));
    await once(socket, "data");
    await Promise.all([once(socket, "close"), stop(), stop()]);
    await expect(fetch(url)).rejects.toThrow();
  });
});

describe("the mock without a socket", () => {
  test("honours an abort", async () => {
    const mock = createMock({ document });
    await expect(mock.fetch(`http://x${target}`, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    const controller = new AbortController();
    const running = mock.fetch(`http://x${target}`, {
      method,
      headers: signed(method, target),
      signal: controller.signal,
    });
    controller.abort(new Error("enough"));
    await expect(running).rejects.toThrow("enough");
  });

  test("fails like a socket when a request body breaks off", async () => {
    const cause = new Error("the disk is gone");
    const body = new ReadableStream({ pull: (controller) => controller.error(cause) });
    const init = { method: writing.method, headers: signed(writing.method, writing.path), body, duplex: "half" };
    const sent = createMock({ document }).fetch(`http://x${writing.path}`, init);
    await expect(sent).rejects.toThrow(expect.objectContaining({ name: "TypeError", cause }));
  });

  test("lets a layer change the response of Prism", async () => {
    const mock = createMock({
      document,
      layers: [async (exchange, next) => ({ ...(await next(exchange)), body: exchange.operation.id })],
    });
    expect(await (await callOperation(mock, entry)).json()).toBe(entry.id);
  });
});
