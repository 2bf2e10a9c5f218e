import type { WireAnswer } from "./answer.js";
import { readLimited } from "./body.js";
import type { MockRequest } from "./types.js";

/** What comes of a call, unless it is aborted before. */
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

/** The first half of a body, and then the error that a lost connection is. */
function half(body: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(body);
  const parts = [bytes.subarray(0, bytes.byteLength / 2)];
  return new ReadableStream({
    pull: (controller) => {
      const part = parts.pop();
      if (part === undefined || part.byteLength === 0)
        controller.error(new TypeError("terminated", { cause: new Error("The mock broke the answer off.") }));
      else controller.enqueue(part);
    },
  });
}

/** A `fetch` that reaches the mock without a socket. */
export function createFetch(answer: (request: MockRequest) => Promise<WireAnswer>): typeof globalThis.fetch {
  return async (input, init) => {
    const given = input instanceof Request && init === undefined && !input.bodyUsed;
    const request = given ? input : new Request(input, init);
    const { pathname, search, origin } = new URL(request.url);
    // Listening to a signal that nobody else has would be a tenth of the whole call.
    const abortable = input instanceof Request || init?.signal != null;
    if (abortable) request.signal.throwIfAborted();
    const running = answer({
      method: request.method,
      target: pathname + search,
      origin,
      headers: request.headers,
      readBody: (limit) => readLimited(request.body, request.headers.get("content-length"), limit),
    });
    const { status, headers, body, damage } = await (abortable ? unlessAborted(request.signal, running) : running);
    if (damage === "drop")
      throw new TypeError("fetch failed", { cause: new Error("The mock dropped the connection.") });
    const whole = request.method === "HEAD" ? null : body;
    return new Response(damage === "truncate" && whole !== null ? half(whole) : whole, { status, headers });
  };
}
