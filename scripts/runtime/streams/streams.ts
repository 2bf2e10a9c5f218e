import { type Bytes, jsonOf, unread } from "../body.js";
import type { CallResponse } from "../call.js";
import type { Caller } from "../connect.js";
import { AbortError, ClientError, ConnectionError } from "../errors.js";
import type { Fetch, FetchInit } from "../fetch.js";
import { mockFetch } from "../mock-fetch.js";
import type { ClientOptions, DerivedOptions } from "../options.js";
import { isObject } from "../values.js";
import { isEventStream, isJsonStream } from "./media-types.js";

/** Reads a response while it arrives. `signal` is the signal of the call. */
export type ReadStream = (received: CallResponse, signal: AbortSignal | undefined) => AsyncIterable<unknown>;

/** An event of `text/event-stream`. */
export interface ServerSentEvent {
  /** Its type; `message` if the service gives none. */
  readonly event: string;
  readonly data: string;
  /** The last id that the service sent; `""` if it sent none. */
  readonly id: string;
}

/** The bodies of responses that are read while they arrive. */
const bodies = new WeakMap<Response, ReadableStream<Bytes>>();

/**
 * Adds a `fetch` to the options that withholds the bodies of streams, so that a call resolves as soon as its response
 * begins. A caller is returned unchanged.
 */
export function withStreams<Given extends Caller | Pick<ClientOptions, "fetch">>(given: Given): Given {
  const { fetch }: ClientOptions = Object(given);
  if (!isObject(given) || "call" in given || !["undefined", "function"].includes(typeof fetch)) return given;
  const streaming: Fetch = async (url: string, init: FetchInit) => {
    // The DOM's types do not allow undefined for a body.
    const sent = fetch ? fetch(url, init) : globalThis.fetch(url, init as RequestInit);
    // Only the caller, who chose this `fetch`, uses other members of `Response` than `FetchResponse` has.
    const response = (await sent) as Response;
    const { accept = "" } = init.headers;
    const isStream = (isEventStream(accept) || isJsonStream(accept)) && response?.ok;
    if (!isStream || !response.body?.getReader) return response;
    const empty = unread(response);
    bodies.set(empty, response.body as ReadableStream<Bytes>);
    return empty;
  };
  return { ...given, fetch: Object.assign(streaming, { [mockFetch]: Object(fetch)[mockFetch] }) };
}

/** The changed options of a derived client, whose `fetch` already withholds the bodies of streams. */
export const withChangedStreams = (changes: DerivedOptions): DerivedOptions =>
  Object(changes).fetch === undefined ? changes : withStreams(changes);

/**
 * Splits the text of a body at the ends that `end` matches, while it arrives. Leaving the loop cancels the response.
 */
async function* pieces(
  { response, attempts }: CallResponse,
  signal: AbortSignal | undefined,
  end: RegExp,
): AsyncGenerator<string, void, undefined> {
  const reader = bodies.get(response)?.getReader();
  if (reader === undefined) throw new ClientError("The stream has been read already, or the option fetch gave none.");
  bodies.delete(response);
  const decoder = new TextDecoder();
  const abort = () => void reader.cancel(signal?.reason).catch(() => {});
  signal?.addEventListener("abort", abort, { once: true });
  let text = "";
  try {
    for (;;) {
      if (signal?.aborted) throw new AbortError("The stream was aborted.", { cause: signal.reason, attempts });
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new ConnectionError("The connection failed while the stream was read; the cause says why.", { cause });
      });
      text += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const found = text.split(end);
      // The last piece may be incomplete. At the end of the stream it counts as a line unless it is empty.
      text = found.pop() ?? "";
      yield* done && text !== "" ? [...found, text] : found;
      if (done && !signal?.aborted) return;
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    abort();
  }
}

/** Reads `text/event-stream` as the HTML standard specifies. */
export const events: ReadStream = async function* (received, signal): AsyncGenerator<ServerSentEvent> {
  let id = "";
  let event = "";
  let data: string[] = [];
  // A CR at the end of a chunk may be the first half of CRLF, so a CR ends a line only if a character follows it.
  for await (const line of pieces(received, signal, /\r\n|\n|\r(?=[^\n])/)) {
    if (line === "" || line === "\r") {
      if (data.length > 0) yield { event: event || "message", data: data.join("\n"), id };
      event = "";
      data = [];
      continue;
    }
    const [, name = "", value = ""] = /^([^:]*)(?:: ?)?(.*)$/s.exec(line.replace(/^\uFEFF|\r$/g, "")) ?? [];
    if (name === "data") data.push(value);
    else if (name === "event") event = value;
    else if (name === "id" && !value.includes("\0")) id = value;
  }
};

/** Reads lines of JSON and `application/json-seq`. Empty lines are skipped. */
export const lines: ReadStream = async function* (received, signal) {
  for await (const line of pieces(received, signal, /\n/)) {
    // RFC 7464 puts a record separator before each text.
    const text = line.replaceAll("\u001e", "").trim();
    if (text === "") continue;
    let value: unknown;
    try {
      value = jsonOf(text);
    } catch {
      // A parser's message is not shown, since it quotes the body.
      throw new ClientError("A line of the stream is not JSON.");
    }
    yield value;
  }
};
