const decoder = new TextDecoder();

/** The text of bytes in UTF-8. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The chunks in one piece. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * Reads a body into `chunks`, to its end or until there are `limit` bytes. When `signal` aborts, it is cancelled from
 * here: Node 20 may have collected the request that would do so, and then the abort is lost and the socket stays.
 */
export async function readInto(
  chunks: Uint8Array[],
  { body }: Response,
  signal: AbortSignal,
  limit = Number.POSITIVE_INFINITY,
): Promise<void> {
  if (!body) return;
  if (signal.aborted) return body.cancel(signal.reason);
  const reader = body.getReader();
  const cancel = () => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener("abort", cancel);
  try {
    for (let left = limit; left > 0; ) {
      const { done, value } = await reader.read();
      if (done) return;
      chunks.push(value.subarray(0, left));
      left -= value.length;
    }
    cancel();
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

/** A copy of an answer, with a body that has arrived but was not read, or with none. */
export function unread(response: Response, body?: Uint8Array<ArrayBuffer>): Response {
  const copy = new Response(body?.length ? body : null, response);
  return Object.defineProperty(copy, "url", { value: response.url });
}
