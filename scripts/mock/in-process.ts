import type { WireAnswer } from "./answer.js";
import { readLimited } from "./body.js";
import type { MockRequest } from "./types.js";

async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body !== null) yield* request.body;
}

function rejectOnAbort(signal: AbortSignal): { aborted: Promise<never>; stop: () => void } {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const listener = () => reject(signal.reason);
    signal.addEventListener("abort", listener);
    stop = () => signal.removeEventListener("abort", listener);
  });
  return { aborted, stop };
}

/** A `fetch` that reaches the mock without a socket. */
export function createFetch(answer: (request: MockRequest) => Promise<WireAnswer>): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const { pathname, search } = new URL(request.url);
    const { aborted, stop } = rejectOnAbort(request.signal);
    try {
      const running = answer({
        method: request.method,
        target: pathname + search,
        headers: request.headers,
        readBody: (limit) => readLimited(chunksOf(request), request.headers.get("content-length"), limit),
      });
      const { status, headers, body } = await Promise.race([running, aborted]);
      return new Response(request.method === "HEAD" ? null : body, { status, headers });
    } finally {
      stop();
    }
  };
}
