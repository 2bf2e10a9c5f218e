import { pause, unlessAborted } from "./abort.js";
import { type AttemptOptions, createAttempt } from "./attempt.js";
import { unread } from "./body.js";
import type { Call, CallResponse, RateLimit } from "./call.js";
import type { Clock } from "./clock.js";
import type { ClientError } from "./errors.js";
import type { Observe } from "./observer.js";
import type { Arrival, TakeTurn, Turn } from "./rate-limit.js";
import { mayRetryError, mayRetryStatus, retryAfter, retryDelay } from "./retry.js";
import { createTrace } from "./tracing.js";
import { own } from "./values.js";

interface RetryOptions {
  clock: Clock;
  /** Whether a response rejects the signature, which a wrong clock can cause. */
  isSignatureRefused: (received: CallResponse) => boolean;
}

export interface TransportOptions extends AttemptOptions, RetryOptions {
  /** Undefined if there are no hooks and no logger. */
  observe: Observe | undefined;
  rateLimiter: RateLimiter;
}

/** The rate limiter of a client and of the clients derived from it. */
export interface RateLimiter {
  /** Loads it; undefined if calls are not limited. */
  readonly load: (() => Promise<{ createTakeTurn: () => TakeTurn }>) | undefined;
  /** Undefined until it is loaded. */
  takeTurn?: TakeTurn | undefined;
}

/**
 * Makes the function that returns the milliseconds until a call's next attempt; undefined if the call is not retried. `held`
 * are those that the rate limiter asks for.
 *
 * A call whose body is a stream is not retried. A call whose signature was rejected because of the clock is signed again, once.
 * That does not count as a retry, since the service did not carry the request out.
 */
function createRetryWait(call: Call, { clock, isSignatureRefused }: RetryOptions) {
  const { retrySafe, limits } = call;
  let corrected = false;
  let retries = 0;
  return (received: CallResponse | undefined, error: ClientError | undefined, held: number): number | undefined => {
    const response = received?.response;
    if (response?.ok || call.body instanceof ReadableStream) return undefined;
    if (received?.signed && !corrected && isSignatureRefused(received)) {
      corrected = clock.correct(received.response.headers.get("date"), received.signed.offset);
      if (corrected) return held;
    }
    const mayRetry = response ? mayRetryStatus(response.status, retrySafe) : error && mayRetryError(error, retrySafe);
    if (!mayRetry || retries >= limits.maxRetries) return undefined;
    retries++;
    return Math.max(held, retryDelay(retries, response && retryAfter(response.headers, clock.now())));
  };
}

/** Makes the function that sends a call, attempt after attempt, until there is a response or an error to return. */
export function createTransport({ observe, rateLimiter, ...options }: TransportOptions) {
  const attempt = createAttempt(options);
  const traceCall = createTrace("call");
  const traceAttempt = createTrace("attempt");

  /** Waits for a request's turn, unless the rate limiter cannot be loaded. */
  async function turnOf(limit: RateLimit, arrival: Arrival): Promise<Turn | undefined> {
    const loaded = rateLimiter.takeTurn ? undefined : await rateLimiter.load?.().catch(() => undefined);
    rateLimiter.takeTurn ??= loaded?.createTakeTurn();
    return rateLimiter.takeTurn?.(limit, arrival);
  }

  async function send(call: Call): Promise<CallResponse> {
    const { operationId, method, isPresigned, headers, limits } = call;
    const shownUrl = isPresigned ? call.url.replace(/\?.*/s, "") : call.url;
    const end = performance.now() + limits.totalTimeout;
    const retryWait = createRetryWait(call, options);

    for (let number = 1; ; number++) {
      // The request is signed after the hooks, so that a slow hook cannot make the signature stale.
      const event = observe && {
        operationId,
        attempt: number,
        request: new Request(shownUrl, own({ method, headers })),
      };
      if (event) await unlessAborted(observe(event), call, number - 1);
      const log = (note: string) => observe?.({ operationId, attempt: number, note });
      // A call without a rate limit is sent synchronously.
      const turn =
        rateLimiter.load && call.rateLimit && (await turnOf(call.rateLimit, { call, attempts: number - 1, end, log }));
      const started = performance.now();
      let received: CallResponse | undefined;
      let error: ClientError | undefined;
      try {
        const context = { operationId, method, url: shownUrl, attempt: number };
        const timeout = Math.min(limits.timeout, end - performance.now());
        received = await traceAttempt(context, () => attempt(call, number, timeout));
      } catch (thrown) {
        // An attempt rejects only with a ClientError.
        error = thrown as ClientError;
      }
      const wait = retryWait(received, error, turn?.end(received?.response) ?? 0);
      // The timer of an attempt may fire up to a millisecond early, so less than that is no time for another one.
      const isRetried = wait !== undefined && performance.now() + wait + 1 < end;
      if (event)
        await unlessAborted(
          observe({
            ...event,
            durationMs: performance.now() - started,
            response: received && unread(received.response, undefined, isPresigned && shownUrl),
            error,
            retryInMs: isRetried ? wait : undefined,
          }),
          call,
          number,
        );
      if (!isRetried) {
        if (received) return received;
        throw error;
      }
      if (wait > 0) await pause(wait, call, number);
    }
  }

  return (call: Call): Promise<CallResponse> => traceCall(call, () => send(call));
}
