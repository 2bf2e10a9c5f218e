import type { Credentials } from "./credentials.js";
import { AbortError, ClientError, ConnectionError, TimeoutError } from "./errors.js";
import { sign } from "./signature.js";

/** Names of the headers that carry the signature; from the contract's security schemes. */
export interface SignatureHeaders {
  readonly timestamp: string;
  readonly accessKey: string;
  readonly signature: string;
}

/** Everything a transport needs. */
export interface TransportOptions {
  fetch: (request: Request) => Promise<Response>;
  now: () => number;
  /** Absent where the contract has no computed signature. */
  signature: { headers: SignatureHeaders; credentials: () => Promise<Credentials> } | undefined;
}

/** How one request is sent. */
export interface SendOptions {
  /** Milliseconds. */
  timeout: number;
  signed: boolean;
}

/**
 * Node 20 collects an aborting signal, and a request that follows it, when nothing else refers to them: the abort is then
 * lost and a call can wait for ever. So they live as long as the answer whose body they guard.
 */
const guards = new WeakMap<Response, readonly object[]>();

/**
 * Sends requests, each attempt signed afresh from the URL that is really sent.
 * The time-out covers the answer's body too, through the request's signal.
 */
export function createTransport({ fetch, now, signature }: TransportOptions) {
  return async (request: Request, { timeout, signed }: SendOptions): Promise<Response> => {
    const deadline = AbortSignal.timeout(timeout);
    const stop = AbortSignal.any([request.signal, deadline]);
    const attempt = new Request(request, { signal: stop });
    if (signed && signature !== undefined) {
      const { accessKey, secretKey } = await signature.credentials();
      const { pathname, search } = new URL(attempt.url);
      const timestamp = String(Math.trunc(now()));
      const target = pathname + search;
      attempt.headers.set(signature.headers.timestamp, timestamp);
      attempt.headers.set(signature.headers.accessKey, accessKey);
      attempt.headers.set(
        signature.headers.signature,
        await sign({ method: attempt.method, target, timestamp, accessKey, secretKey }),
      );
    }
    try {
      const response = await fetch(attempt);
      guards.set(response, [request, deadline, stop, attempt]);
      return response;
    } catch (error) {
      throw transportError(error, request.signal, timeout);
    }
  };
}

/**
 * Settles as `work` does, but no later than its signal or its time-out says, even where the platform loses the abort.
 */
export function within<T>(work: Promise<T>, signal: AbortSignal | undefined, timeout: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal?.reason);
    const expire = () => reject(new TimeoutError(`No complete answer within ${timeout} ms.`));
    const timer = setTimeout(expire, timeout);
    signal?.addEventListener("abort", abort);
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    work.finally(end).then(resolve, reject);
  });
}

/** The client's error for what `fetch`, or reading a body, threw. */
export function transportError(error: unknown, signal: AbortSignal | undefined, timeout: number): ClientError {
  if (error instanceof ClientError) return error;
  if (signal?.aborted) return new AbortError("The call was aborted by its signal.", { cause: signal.reason });
  if (error instanceof Error && error.name === "TimeoutError")
    return new TimeoutError(`No complete answer within ${timeout} ms.`, { cause: error });
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  return new ConnectionError(`The connection failed: ${reason}.`, { cause: error });
}
