import { expect, test } from "vitest";
import type { Document } from "../../../scripts/contract/document.js";
import { compileUses, oneCall, served } from "../../helpers/client/any-document.js";
import { rejection } from "../../helpers/client/loopback.js";

const tick = { type: "object", required: ["n"], properties: { n: { type: "integer" } } };
const streamOf = (type: string, schema: object = {}) =>
  oneCall({ responses: { 200: { description: "", content: { [type]: { schema } } } } }, { method: "get" });

async function collected(values: unknown): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const value of values as AsyncIterable<unknown>) all.push(value);
  return all;
}

/** Collects the result of a call if the server sends these chunks one by one. */
async function read(type: string, chunks: readonly string[]) {
  const { things, received } = await served(streamOf(type), async (_, response) => {
    response.writeHead(200, { "content-type": type });
    for (const chunk of chunks) await new Promise<unknown>((sent) => response.write(chunk, sent));
    response.end();
  });
  return { values: await collected(await things.call?.()), accept: received[0]?.headers.accept };
}

test("server-sent events are parsed as the HTML standard specifies, for any chunk boundaries", async () => {
  const text =
    ": hi\nid: 7\nevent: tick\ndata: 한\ndata:  two\n\ndata\r\rdata:x\r\nretry: 5\r\n\r\nevent: cut off\ndata: y\n";
  const expected = [
    { event: "tick", data: "한\n two", id: "7" },
    { event: "message", data: "", id: "7" },
    { event: "message", data: "x", id: "7" },
  ];
  expect(await read("text/event-stream", [text])).toEqual({ values: expected, accept: "text/event-stream" });
  expect((await read("text/event-stream", [...text])).values).toEqual(expected);
});

test.each([
  ["application/x-ndjson", '{"n":1}\n\n{"n":2}\r\n{"n":3}'],
  ["application/json-seq", '\u001e{"n":1}\n\u001e{"n":2}\n\u001e{"n":3}\n'],
])("%s yields one value for each line", async (type, text) => {
  expect((await read(type, [text.slice(0, 5), text.slice(5)])).values).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
});

test("values arrive before the response ends, and leaving the loop cancels it", async () => {
  let closed: (() => void) | undefined;
  const isClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const { things } = await served(streamOf("application/jsonl"), (_, response) => {
    response.writeHead(200, { "content-type": "application/jsonl" }).write('{"n":1}\n');
    response.on("close", () => closed?.());
  });
  const values = await things.call?.();
  for await (const value of values as AsyncIterable<unknown>) {
    expect(value).toEqual({ n: 1 });
    break;
  }
  await isClosed;
});

test("an aborted signal, a broken connection and a line that is not JSON cause errors", async () => {
  const { things } = await served(streamOf("application/jsonl"), (request, response, number) => {
    response.writeHead(200, { "content-type": "application/jsonl" }).write('{"n":1}\n');
    if (number === 2) response.write('{"secret\n');
    if (number === 3) setImmediate(() => request && response.destroy());
  });
  const controller = new AbortController();
  const stream = await things.call?.({}, { signal: controller.signal });
  const aborted = (async () => {
    for await (const _ of stream as AsyncIterable<unknown>) controller.abort();
  })();
  expect(await rejection(aborted)).toMatchObject({ name: "AbortError" });
  const error = await rejection(collected(await things.call?.()));
  expect(String(error)).toContain("A line of the stream is not JSON.");
  expect(String(error)).not.toContain("secret");
  expect(await rejection(collected(await things.call?.()))).toMatchObject({ name: "ConnectionError" });
});

test("streams work with a custom fetch, and a derived client keeps that fetch", async () => {
  const used: string[] = [];
  const fetchOf = (name: string) => (url: string, init: RequestInit) => {
    used.push(name);
    return fetch(url, init);
  };
  const { client } = await served(
    streamOf("application/x-ndjson"),
    (_, response) => void response.writeHead(200, { "content-type": "application/x-ndjson" }).end('{"n":1}\n'),
    { fetch: fetchOf("first") },
  );
  for (const derived of [
    client,
    client.withOptions({ maxRetries: 0 }),
    client.withOptions({ fetch: fetchOf("second") }),
  ])
    expect(await collected(await derived.things.call?.())).toEqual([{ n: 1 }]);
  expect(used).toEqual(["first", "first", "second"]);
});

test("an error response instead of a stream causes an error", async () => {
  const { things } = await served(streamOf("text/event-stream"), (_, response) => {
    response.writeHead(400, { "content-type": "application/json" }).end('{"message":"no"}');
  });
  expect(await rejection(Promise.resolve(things.call?.()))).toMatchObject({ status: 400, body: { message: "no" } });
});

test("streams are typed as async iterables", async () => {
  expect(
    await compileUses({
      events: {
        document: streamOf("text/event-stream"),
        code: "for await (const { event, data } of await client.things.call()) console.log(event + data);",
      },
      lines: {
        document: streamOf("application/x-ndjson", tick),
        code: "for await (const { n } of await client.things.call()) console.log(n.toFixed());",
      },
      secured: {
        document: {
          ...streamOf("text/event-stream"),
          security: [{ key: [] }],
          components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "x-key" } } },
        } as Document,
        code: "for await (const { data } of await client.withOptions({ timeout: 5 }).things.call()) console.log(data);",
      },
    }),
  ).toEqual([]);
});
