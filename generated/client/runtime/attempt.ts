import { joined, readInto } from "./body.js";
import { AbortError, ClientError, ConnectionError, TimeoutError } from "./errors.js";
import type { CallLimits } from "./options.js";
import { cutQueries } from "./redact.js";
import type { Sign, Signed } from "./signature.js";

/** One call, however many attempts it takes. */
export interface Call {
  operationId: string;
  method: string;
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: BodyInit | undefined;
  signed: boolean;
  /** Whether sending it twice does no harm. */
  repeatable: boolean;
  limits: CallLimits;
  signal: AbortSignal | undefined;
}

/** What came of an attempt: an answer of any status. */
export interface Answer {
  response: Response;
  /** The body; an error's at most up to its limit. */
  body: Uint8Array<ArrayBuffer>;
  /** Number of the attempt. */
  attempts: number;
  /** What was signed, where it was. */
  signed: Signed | undefined;
}

/** Everything that sends an attempt. */
export interface AttemptOptions {
  /** Undefined for the global one. */
  fetch: ((request: Request) => Promise<Response>) | undefined;
  /** Absent where the contract has no computed signature. */
  sign: Sign | undefined;
}

/** Bytes that are read of an error's body at most. */
const longestErrorBody = 64 * 1024;

/** Keeps Node's logs from showing a request's headers and query: errors of other libraries carry their request. */
const unloggable = (request: Request): Request =>
  Object.defineProperty(request, Symbol.for("nodejs.util.inspect.custom"), {
    value: () => `Request ${request.method} ${cutQueries(request.url)}`,
  });

/** The error of a call that its signal stopped. */
const abortError = ({ signal, operationId }: Call, attempts: number): AbortError =>
  new AbortError(`${operationId}: the call was aborted by its signal.`, {
    cause: signal?.reason,
    operationId,
    attempts,
  });

/** The client's error for what `fetch`, or reading a body, threw. */
function failure(error: unknown, call: Call, attempts: number): ClientError {
  if (call.signal?.aborted) return abortError(call, attempts);
  if (error instanceof ClientError) return error;
  const { operationId } = call;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  // Several addresses that all refuse make an error without a message, but with a code.
  const reason = cause instanceof Error ? cause.message || (cause as { code?: string }).code || cause.name : cause;
  return new ConnectionError(`${operationId}: the connection failed: ${reason}.`, {
    cause: error,
    operationId,
    attempts,
  });
}

/** Settles as `work` does, but not after the call's signal has aborted. */
export async function unlessAborted<T>(work: Promise<T>, call: Call, attempts: number): Promise<T> {
  const { signal } = call;
  if (signal === undefined) return work;
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(abortError(call, attempts));
    signal.addEventListener("abort", abort);
    if (signal.aborted) abort();
  });
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener("abort", abort));
}

/** Makes the function that sends one request, signed at that moment, and reads its answer, all within its time-out. */
export function createAttempt({ fetch, sign }: AttemptOptions) {
  return async (call: Call, number: number, timeout: number): Promise<Answer> => {
    const { operationId, method, url, body, limits } = call;
    if (call.signal?.aborted) throw abortError(call, number - 1);
    const controller = new AbortController();
    const { signal } = controller;
    const chunks: Uint8Array[] = [];
    const seen: { response?: Response; signed?: Signed } = {};

    async function send(): Promise<Response> {
      let { headers } = call;
      if (call.signed && sign !== undefined) {
        const made = await sign(method, url);
        seen.signed = made.signed;
        headers = { ...headers, ...made.headers };
        signal.throwIfAborted();
      }
      const init = { method, headers, body, signal, redirect: "error" };
      // The DOM's types know no `duplex`, which a stream needs, and take no undefined for a body.
      const sent = (body instanceof ReadableStream ? { ...init, duplex: "half" } : init) as RequestInit;
      // Looked up at each call, so that a test may replace the global later.
      seen.response = await (fetch ? fetch(unloggable(new Request(url, sent))) : globalThis.fetch(url, sent));
      await readInto(chunks, seen.response, signal, seen.response.ok ? undefined : longestErrorBody);
      signal.throwIfAborted();
      return seen.response;
    }

    let stop: (reason: unknown) => void = () => {};
    // Not left to the platform: Node 20 loses an abort when it has collected the request that follows the signal.
    const stopped = new Promise<never>((_, reject) => {
      stop = reject;
    });
    const end = (reason: unknown) => {
      stop(reason);
      controller.abort(reason);
    };
    const expire = () => {
      const limit = timeout < limits.timeout ? `totalTimeout of ${limits.totalTimeout}` : `timeout of ${timeout}`;
      const message = `${operationId}: no complete answer within the ${limit} ms.`;
      end(new TimeoutError(message, { operationId, attempts: number }));
    };
    const abort = () => end(call.signal?.reason);
    const timer = setTimeout(expire, timeout);
    call.signal?.addEventListener("abort", abort);
    const answer = (response: Response): Answer => ({
      response,
      body: joined(chunks),
      attempts: number,
      signed: seen.signed,
    });
    try {
      return answer(await Promise.race([send(), stopped]));
    } catch (error) {
      const failed = failure(error, call, number);
      // The status of an error counts, even where its body breaks off or never ends.
      if (seen.response === undefined || seen.response.ok || failed instanceof AbortError) throw failed;
      return answer(seen.response);
    } finally {
      clearTimeout(timer);
      call.signal?.removeEventListener("abort", abort);
    }
  };
}
