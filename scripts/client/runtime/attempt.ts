import { type Abortable, abortError, onAbort } from "./abort.js";
import { type Bytes, cancel, joined, type RawBody, readInto } from "./body.js";
import { AbortError, ClientError, ConnectionError, CredentialsError, TimeoutError } from "./errors.js";
import type { RateLimit } from "./operation.js";
import type { CallLimits } from "./options.js";
import { cutQueries } from "./redact.js";
import { redirect } from "./redirect.js";
import { innermost } from "./retry.js";
import type { Sign, Signed } from "./signature.js";

/** One call, however many attempts it takes. */
export interface Call extends Abortable {
  method: string;
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: RawBody | undefined;
  signed: boolean;
  /** Whether sending it twice does no harm. */
  repeatable: boolean;
  /** How often such calls may be sent, where that is limited. */
  rateLimit: RateLimit | undefined;
  limits: CallLimits;
}

/** What came of an attempt: an answer of any status. */
export interface Answer {
  response: Response;
  /** The body; an error's at most up to its limit. */
  body: Bytes;
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

/** The client's error for what signing threw: nothing was sent, and sending again would end the same. */
function unsigned(error: unknown, { operationId }: Call, attempts: number): ClientError {
  // One for all calls that wait for the same keys.
  if (error instanceof CredentialsError) return error;
  if (error instanceof ClientError) return Object.assign(error, { operationId, attempts });
  return new ClientError(`${operationId}: the request could not be signed; the cause says why.`, {
    cause: error,
    operationId,
    attempts,
  });
}

/** The client's error for what `fetch`, or reading a body, threw. */
function failure(error: unknown, call: Call, attempts: number): ClientError {
  if (call.signal?.aborted) return abortError(call, attempts);
  if (error instanceof ClientError) return error;
  const { operationId } = call;
  const { message, code, name } = innermost(error);
  // Several addresses that all refuse make an error without a message, but with a code.
  const reason = message || code || name || "the cause says why";
  return new ConnectionError(`${operationId}: the connection failed: ${reason}.`, {
    cause: error,
    operationId,
    attempts,
  });
}

/** Makes the function that sends one request, signed at that moment, and reads its answer, all within its time-out. */
export function createAttempt({ fetch, sign }: AttemptOptions) {
  return (call: Call, number: number, timeout: number): Promise<Answer> =>
    // Not left to the platform: Node 20 loses an abort when it has collected the request that follows the signal.
    new Promise((resolve, reject) => {
      const { operationId, method, url, body, limits, signal } = call;
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
        // The status of an error counts, even where its body breaks off or never ends.
        if (response && (!failed || !(response.ok || failed instanceof AbortError)))
          resolve({ response, body: joined(chunks), attempts, signed });
        else reject(failed);
      };
      const fail = (error: unknown) => settle(failure(error, call, attempts));
      const end = (reason: unknown) => {
        fail(reason);
        controller.abort(reason);
        cancel(reader, reason);
      };
      const expire = () => {
        const limit = timeout < limits.timeout ? "totalTimeout" : "timeout";
        const message = `${operationId}: no complete answer within the ${limit} of ${limits[limit]} ms.`;
        end(new TimeoutError(message, { operationId, attempts }));
      };
      const timer = setTimeout(expire, timeout);
      const forget = onAbort(signal, () => end(signal?.reason));

      async function send(): Promise<void> {
        let { headers } = call;
        if (call.signed && sign !== undefined) {
          try {
            const made = sign(method, url, headers);
            signed = made instanceof Promise ? await made : made;
          } catch (error) {
            throw unsigned(error, call, attempts);
          }
          if (controller.signal.aborted) return;
          headers = signed.headers;
        }
        // The DOM's types know no `duplex`, which a stream needs, and take no undefined for a body.
        const init = {
          __proto__: null,
          method,
          headers,
          body,
          signal: controller.signal,
          redirect,
          duplex: "half",
        } as RequestInit;
        attempts = number;
        // Looked up at each call, so that a test may replace the global later.
        const got = await (fetch ? fetch(unloggable(new Request(url, init))) : globalThis.fetch(url, init));
        if (!got?.status) throw new TypeError("the option fetch gave no answer");
        response = got;
        reader = response.body?.getReader();
        if (controller.signal.aborted) return cancel(reader);
        const most = response.ok ? limits.maxResponseBytes : longestErrorBody;
        if (reader && (await readInto(chunks, reader, most)) && response.ok)
          throw new ClientError(
            `${operationId}: the response is longer than the maxResponseBytes of ${most}. Ask for less, or give the call a larger maxResponseBytes.`,
            { operationId, attempts },
          );
        settle();
      }
      send().catch(fail);
    });
}
