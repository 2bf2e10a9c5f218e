import { mockFetch } from "../runtime/mock-fetch.js";
import { ClientGone, readLimited } from "./body.js";
import type { MockRequest } from "./exchange.js";
import type { WireResponse } from "./response.js";

async function unlessAborted<T>(signal: AbortSignal, running: Promise<T>): Promise<T> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const listener = () => reject(signal.reason);
    signal.addEventListener("abort", listener);
    stop = () => signal.removeEventListener("abort", listener);
  });
  try {
    return await Promise.race([running, aborted]);
  } finally {
    stop();
  }
}

/** A body that breaks off after its first half with the error of a lost connection. */
function half(body: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(body);
  const parts = [bytes.subarray(0, bytes.byteLength / 2)];
  return new ReadableStream({
    pull: (controller) => {
      const part = parts.pop();
      if (part === undefined || part.byteLength === 0)
        controller.error(new TypeError("terminated", { cause: new Error("The mock truncated the response.") }));
      else controller.enqueue(part);
    },
  });
}

/** Throws the error that `fetch` throws when reading a request body fails. */
function asFetch(error: unknown): never {
  throw error instanceof ClientGone ? new TypeError("fetch failed", { cause: error.cause }) : error;
}

const methods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/** The parts of a `Request` that the mock uses. */
type Call = Pick<Request, "method" | "url" | "headers"> & Partial<Pick<Request, "body" | "signal">>;

/** Reads the arguments of `fetch`. Avoids creating a `Request`, whose signal would take a sixth of the call's time. */
function callOf(input: RequestInfo | URL, init: RequestInit | undefined): Call {
  if (input instanceof Request) return init === undefined && !input.bodyUsed ? input : new Request(input, init);
  const { method = "GET", headers, body, signal } = init ?? {};
  const url = new URL(input);
  const isPlain = signal == null || signal instanceof AbortSignal;
  const needsNone = body == null && isPlain && methods.includes(method) && url.username + url.password === "";
  if (!needsNone) return new Request(url, init);
  return { method, url: url.href, headers: new Headers(headers), ...(signal && { signal }) };
}

export function createFetch(respond: (request: MockRequest) => Promise<WireResponse>): typeof globalThis.fetch {
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { method, url, headers: sent, body: given = null, signal } = callOf(input, init);
    const { pathname, search } = new URL(url);
    signal?.throwIfAborted();
    const running = respond({
      method,
      target: pathname + search,
      headers: sent,
      readBody: (limit) => readLimited(given, sent.get("content-length"), limit),
    });
    const { status, headers, body, damage } = await (signal ? unlessAborted(signal, running) : running).catch(asFetch);
    if (damage === "drop")
      throw new TypeError("fetch failed", { cause: new Error("The mock dropped the connection.") });
    const whole = method === "HEAD" ? null : body;
    return new Response(damage === "truncate" && whole !== null ? half(whole) : whole, { status, headers });
  };
  return Object.assign(fetch, { [mockFetch]: true });
}
