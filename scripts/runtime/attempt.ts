import { abortError, onAbort } from "./abort.js";
import { type Bytes, cancel, joined, type RawBody, readInto } from "./body.js";
import type { Call, CallResponse } from "./call.js";
import { AbortError, ClientError, ConnectionError, CredentialsError, TimeoutError } from "./errors.js";
import { type Fetch, type FetchInit, type FetchResponse, unloggable } from "./fetch.js";
import type { Middleware } from "./middleware.js";
import { redirect } from "./redirect.js";
import { innermost } from "./retry.js";
import { through } from "./run-middleware.js";
import type { Sign, Signed } from "./signature.js";

export interface AttemptOptions {
  /** Undefined for the global one. */
  fetch: Fetch | undefined;
  /** Absent where the contract has no computed signature. */
  sign: Sign | undefined;
  /** Around each attempt, the first one outermost; undefined for none. */
  middleware: readonly Middleware[] | undefined;
}

/** Maximum number of bytes that are read from an error's body. */
const maxErrorBytes = 64 * 1024;

/** Converts what signing threw. Nothing was sent, and a retry would fail in the same way. */
function signingError(error: unknown, { operationId }: Call, attempts: number): ClientError {
  // One error is shared by all calls that wait for the same keys.
  if (error instanceof CredentialsError) return error;
  if (error instanceof ClientError) return Object.assign(error, { operationId, attempts });
  return new ClientError(`${operationId}: the request could not be signed; the cause says why.`, {
    cause: error,
    operationId,
    attempts,
  });
}

/** Converts what `fetch`, or reading a body, threw. */
function connectionError(error: unknown, call: Call, attempts: number): ClientError {
  if (call.signal?.aborted) return abortError(call, attempts);
  if (error instanceof ClientError) return error;
  const { operationId } = call;
  const { message, code, name } = innermost(error);
  // If several addresses refuse, the error has a code but no message.
  const reason = message || code || name || "the cause says why";
  return new ConnectionError(`${operationId}: the connection failed: ${reason}.`, {
    cause: error,
    operationId,
    attempts,
  });
}

/** Reads a body into `chunks`, at most `limit` bytes. Returns whether the body is longer. */
async function readBody(
  response: Response,
  reader: ReadableStreamDefaultReader<Bytes> | undefined,
  chunks: Bytes[],
  limit: number,
): Promise<boolean> {
  if (reader) return readInto(chunks, reader, limit);
  if (response.body === null) return false;
  const whole = new Uint8Array(await response.arrayBuffer());
  chunks.push(whole.subarray(0, limit));
  return whole.length > limit;
}

/** Makes the function that signs and sends one request and reads the response, within one time-out. */
export function createAttempt({ fetch, sign, middleware }: AttemptOptions) {
  return (call: Call, number: number, timeout: number): Promise<CallResponse> =>
    // The time-out is not left to the platform: Node 20 loses an abort when it has collected the request that follows the signal.
    new Promise((resolve, reject) => {
      const { operationId, limits, signal } = call;
      let attempts = number - 1;
      if (signal?.aborted) return reject(abortError(call, attempts));
      const controller = new AbortController();
      const chunks: Bytes[] = [];
      let response: Response | undefined;
      let reader: ReadableStreamDefaultReader<Bytes> | undefined;
      let signed: Signed | undefined;

      const settle = (failed?: ClientError) => {
        clearTimeout(timer);
        forget();
        // The status of an error counts even if its body is incomplete.
        if (response && (!failed || !(response.ok || failed instanceof AbortError)))
          resolve({ response, body: joined(chunks), attempts, signed });
        else reject(failed);
      };
      const fail = (error: unknown) => settle(connectionError(error, call, attempts));
      const end = (reason: unknown) => {
        fail(reason);
        controller.abort(reason);
        cancel(reader, reason);
      };
      const expire = () => {
        const limit = timeout < limits.timeout ? "totalTimeout" : "timeout";
        const message = `${operationId}: no complete response within the ${limit} of ${limits[limit]} ms.`;
        end(new TimeoutError(message, { operationId, attempts }));
      };
      const timer = setTimeout(expire, timeout);
      const forget = onAbort(signal, () => end(signal?.reason));

      /** Signs a request and sends it. */
      async function exchange(request: Pick<Call, "method" | "url" | "headers" | "body">): Promise<FetchResponse> {
        let { headers } = request;
        if (call.signed && sign !== undefined) {
          try {
            const result = sign(request.method, request.url, headers);
            signed = result instanceof Promise ? await result : result;
          } catch (error) {
            throw signingError(error, call, attempts);
          }
          controller.signal.throwIfAborted();
          headers = signed.headers;
        }
        const init: FetchInit & { __proto__: null; body: RawBody | undefined } = {
          __proto__: null,
          method: request.method,
          headers: fetch ? unloggable(headers) : headers,
          body: request.body,
          signal: controller.signal,
          redirect,
          duplex: "half",
        };
        attempts = number;
        // The global one is looked up at each call, so that a test can replace it. The DOM's types do not allow undefined for
        // a body.
        return fetch ? fetch(request.url, init) : globalThis.fetch(request.url, init as RequestInit);
      }

      async function send(): Promise<void> {
        // The URL of an upload is a secret.
        const result = await (middleware && !call.isPresigned
          ? through(middleware, call, number, exchange)
          : exchange(call));
        if (!result?.status) throw new TypeError("the option fetch returned no response");
        // Only the caller, who chose this `fetch`, uses other members of `Response` than `FetchResponse` has.
        response = result as Response;
        // Node streams, which node-fetch returns, have no reader, and some polyfills have no stream.
        reader = response.body?.getReader?.();
        if (controller.signal.aborted) return cancel(reader);
        const limit = response.ok ? limits.maxResponseBytes : maxErrorBytes;
        if ((await readBody(response, reader, chunks, limit)) && response.ok)
          throw new ClientError(
            `${operationId}: the response is longer than the maxResponseBytes of ${limit}. Ask for less, or give the call a larger maxResponseBytes.`,
            { operationId, attempts },
          );
        settle();
      }
      send().catch(fail);
    });
}
