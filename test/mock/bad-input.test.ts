import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { createMock, type Listening } from "../../scripts/mock/mock.js";
import { api, catalogued, document, present, requestText, sendRaw, signed, withServer } from "../helpers/mock.js";

// These requests are sent over a socket, as a broken or hostile client would. Tests without a socket are in
// gateway.test.ts, limits.test.ts and parameters.test.ts. Dot segments, pipelining, slow headers and large bodies are
// tested in http.test.ts.

const reading = present(api.operations.find(({ method }) => method === "GET"));
const { method, target } = sampleRequest(reading);
const [path = ""] = target.split("?");
const writing = present(api.operations.find(({ body }) => body?.required === true));
const sample = sampleRequest(writing);
const body = JSON.stringify(present(sample.body).value);
const ends = { connection: "close", ...document["x-request-headers"] };

let mock: Listening;
beforeAll(async () => {
  mock = await createMock({ document, timeouts: { headers: 200, request: 200 } }).listen();
});
afterAll(() => mock.close());

const get = (to: string, headers: Record<string, string> = {}) => requestText(method, to, { ...ends, ...headers });
const send = (headers: Record<string, string>, text: string) =>
  requestText(sample.method, sample.target, { ...ends, ...headers }, text);

interface Received {
  status: number;
  body: unknown;
}

/** The responses in a text, each with its body. */
function responsesIn(text: string): Received[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) [\s\S]*?\r\n\r\n([\s\S]*?)(?=HTTP\/1\.1 |$)/g)].map(
    ([, status, rest = ""]) => ({
      status: Number(status),
      body: rest === "" ? undefined : JSON.parse(rest),
    }),
  );
}

const healthy = async () => expect(responsesIn(await sendRaw(mock.url, get(target)))[0]?.status).toBe(200);

describe("input that is not a request", () => {
  const cases: Record<string, string> = {
    "HTTP/0.9": `GET ${target}\r\n\r\n`,
    "HTTP/2 in plain text": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "a version that is none": get(target).replace("HTTP/1.1", "HTTP/3.7"),
    "TLS on a plain port": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "empty lines": "\r\n\r\n\r\n",
    "a method that is none": get(target).replace("GET", "BREW"),
    "a method in small letters": get(target).replace("GET", "get"),
    "a tunnel": "CONNECT example.com:443 HTTP/1.1\r\nhost: example.com:443\r\n\r\n",
    "a backslash": get(target.replace("/", "\\")),
    "a target that is too long": get(`${target}&x=${"y".repeat(20_000)}`),
    "a header that is too long": get(target, { x: "y".repeat(20_000) }),
    "a control character in a header": get(target, { x: "a\u0001b" }),
    "a folded header": get(target, { x: "a\r\n b" }),
    "a space in a header's name": get(target, { "x y": "1" }),
    "line feeds alone": get(target).replaceAll("\r\n", "\n"),
    "no host": get(target).replace("host: localhost\r\n", ""),
    "two hosts": get(target).replace("host: localhost", "host: a\r\nhost: b"),
    "an expectation that nobody has": get(target, { expect: "200-maybe" }),
    "a length that is none": send({ "content-length": "-1" }, ""),
    "two lengths": send({ "content-length": "2" }, "{}").replace("length: 2", "length: 2\r\ncontent-length: 3"),
    "a length and chunks": send({ "content-length": "2", "transfer-encoding": "chunked" }, "2\r\n{}\r\n0\r\n\r\n"),
    "chunks of garbage": send({ "transfer-encoding": "chunked" }, "zz\r\n{}\r\n"),
    "a transfer encoding that is none": send({ "transfer-encoding": "gzip" }, "{}"),
    "a body that does not come": send({ "content-length": "10" }, "{"),
  };

  test.each(Object.entries(cases))("%s gets the response of the gateway", async (_, text) => {
    expect(responsesIn(await sendRaw(mock.url, text))).toEqual([catalogued("badRequest")]);
    await healthy();
  });
});

describe("an unknown path", () => {
  const paths: Record<string, string> = {
    "a path parameter of another kind": `${path};a=b`,
    "a zero byte": `${path}%00`,
    "an encoded slash": path.replace("/", "/%2F"),
    "an encoded separator": `/${path.slice(1).replaceAll("/", "%2F")}`,
    "two slashes": `/${path}`,
    "another scheme": `ftp://example.com${path}`,
    "the server itself": "*",
    "a fragment": `${path}#x`,
    "a path that is too deep": "/x".repeat(2000),
  };

  test.each(Object.entries(paths))("%s has no route", async (_, to) => {
    const name = to === "*" ? "OPTIONS" : method;
    expect(responsesIn(await sendRaw(mock.url, requestText(name, to, ends)))).toEqual([catalogued("notFound")]);
  });

  test("a target with scheme and host has a route, and is signed without them", async () => {
    const text = get(target).replace(` ${target} `, ` http://example.com${target} `);
    expect(responsesIn(await sendRaw(mock.url, text))[0]?.status).toBe(200);
  });
});

describe("repeated headers", () => {
  test.each(Object.entries(signed(method, target)))("are rejected for %s", async (name, value) => {
    const text = get(target).replace(new RegExp(`${name}: .*`), `${name}: ${value}\r\n${name}: ${value}`);
    expect(responsesIn(await sendRaw(mock.url, text))).toEqual([catalogued("credentialsInvalid")]);
  });

  test("are rejected for the content type", async () => {
    const twice = send({ "content-length": String(body.length) }, body).replace(
      /content-type: .*/i,
      "content-type: application/json\r\ncontent-type: text/plain",
    );
    expect(responsesIn(await sendRaw(mock.url, twice))).toEqual([catalogued("badRequest")]);
  });

  test("are accepted in large numbers", async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`x${index}`, "1"]));
    expect(responsesIn(await sendRaw(mock.url, get(target, many)))[0]?.status).toBe(200);
  });
});

describe("unknown ids", () => {
  const inProcess = createMock({ document, limitRates: false });
  const values = ["-1", "9".repeat(400), "%00%F0%9F%A6%8A", "%2e%2e%2f"];

  test.each(api.operations.filter(({ path: one }) => one.includes("{")))(
    "$id responds as documented",
    async (entry) => {
      const good = sampleRequest(entry);
      for (const value of values) {
        const id = value.includes("%") ? value : encodeURIComponent(value);
        const [, search] = good.target.split("?");
        const to = entry.path.replace(/\{[^}]+\}/g, id) + (search === undefined ? "" : `?${search}`);
        const headers = { ...document["x-request-headers"], ...good.headers, ...signed(entry.method, to) };
        const response = await inProcess.fetch(`http://mock.invalid${to}`, {
          method: entry.method,
          headers,
          ...(good.body && { body: JSON.stringify(good.body.value) }),
        });
        expect(
          entry.responses.map(({ status }) => status),
          value,
        ).toContain(String(response.status));
        // Prism responds to an invalid response with a 500.
        expect(response.status, value).toBeLessThan(500);
      }
    },
  );
});

describe("unexpected bodies", () => {
  const inProcess = createMock({ document, checkSignature: false, limitRates: false });
  const deep = "[".repeat(20_000) + "]".repeat(20_000);
  const bodies: Record<string, (good: string) => string> = {
    "a list in a list in a list": () => deep,
    "the same in place of a value": (good) => good.replace(/:("[^"]*"|\d+)/, `:${deep}`),
    "half a character": (good) => good.replace(/:"[^"]*"/, ':"\\ud800"'),
    "a number without end": (good) => good.replace(/\d+/, "1e999"),
    "many names": () => `{${Array.from({ length: 2000 }, (_, index) => `"k${index}":1`).join()}}`,
    "a name twice": (good) => good.replace("{", `{${good.slice(1, -1)},`),
    nothing: () => "null",
  };

  test.each(Object.entries(bodies))("%s: every operation responds as documented", async (_, change) => {
    for (const entry of api.operations.filter(({ body }) => body !== undefined)) {
      const good = sampleRequest(entry);
      const response = await inProcess.fetch(`http://mock.invalid${good.target}`, {
        method: good.method,
        headers: { ...document["x-request-headers"], ...good.headers },
        body: change(JSON.stringify(good.body?.value)),
      });
      expect(
        entry.responses.map(({ status }) => status),
        entry.id,
      ).toContain(String(response.status));
      expect(response.status, entry.id).toBeLessThan(500);
    }
  });
});

test("a request that arrives in small pieces is read completely", () =>
  // The default time limits for slow clients apply.
  withServer({}, async (url) => {
    const text = send({ "content-length": String(body.length) }, body);
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk;
    });
    const closed = once(socket, "close");
    for (const piece of text.match(/[\s\S]{1,40}/g) ?? []) await new Promise((resolve) => socket.write(piece, resolve));
    await closed;
    expect(responsesIn(received)[0]?.status).toBe(200);
  }));

describe("clients that disconnect", () => {
  const open = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(new URL(mock.url).port), "127.0.0.1", () => {
        socket.write(text, () => {
          socket.resetAndDestroy();
          resolve();
        });
      });
      socket.on("error", reject);
    });

  test.each([
    ["at once", ""],
    ["in the request line", `${method} ${target.slice(0, 4)}`],
    ["in the headers", get(target).slice(0, -4)],
    ["in the body", send({ "content-length": "1000" }, body)],
    ["in a chunk", send({ "transfer-encoding": "chunked" }, "ff\r\n{")],
    ["before the response", get(target)],
    ["between two requests", get(target, { connection: "keep-alive" }) + get(target).slice(0, 20)],
  ])("%s cause no error", async (_, text) => {
    await Promise.all(Array.from({ length: 20 }, () => open(text)));
    await healthy();
  });
});

test("the connection ends after the response to an invalid request", async () => {
  const keep = { connection: "keep-alive" };
  const text = `${get(target, keep)}${get(target, keep)}BREW / HTTP/1.1\r\n\r\n${get(target, keep)}`;
  const statuses = responsesIn(await sendRaw(mock.url, text)).map(({ status }) => status);
  expect(statuses.at(-1)).toBe(400);
  expect(statuses.length).toBeLessThanOrEqual(3);
  await healthy();
});
