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

/** Everything a transport needs. */
export interface TransportOptions extends AttemptOptions {
  clock: Clock;
  /** Whether a response says that the signature is wrong, as it is when the clock is wrong. */
  isSignatureRefused: (answer: CallResponse) => boolean;
  /** Undefined where there are no hooks and no logger. */
  observe: Observe | undefined;
  rateLimiter: RateLimiter;
}

/** What keeps to the rate limits of a client, and of those that are made from it. */
export interface RateLimiter {
  /** Loads it; undefined where there is none. */
  readonly load: (() => Promise<{ createTakeTurn: () => TakeTurn }>) | undefined;
  /** Undefined until it is loaded. */
  takeTurn?: TakeTurn | undefined;
}

/**
 * Makes the function that sends a call, attempt after attempt, until there is a response or an error to return.
 *
 * A body that can be read only once is sent once. A signature that is refused because of the clock is made again once for
 * each call. That is no retry: the service did not carry the request out.
 */
export function createTransport({ clock, isSignatureRefused, observe, rateLimiter, ...options }: TransportOptions) {
  const attempt = createAttempt(options);
  const traceCall = createTrace("call");
  const traceAttempt = createTrace("attempt");

  /** Waits for a request's turn; does not wait where the rate limiter cannot be loaded. */
  async function turnOf(limit: RateLimit, arrival: Arrival): Promise<Turn | undefined> {
    const loaded = rateLimiter.takeTurn ? undefined : await rateLimiter.load?.().catch(() => undefined);
    rateLimiter.takeTurn ??= loaded?.createTakeTurn();
    return rateLimiter.takeTurn?.(limit, arrival);
  }

  async function send(call: Call): Promise<CallResponse> {
    const { operationId, method, isPresigned, headers, repeatable, limits } = call;
    const shownUrl = isPresigned ? call.url.replace(/\?.*/s, "") : call.url;
    const end = performance.now() + limits.totalTimeout;
    let corrected = false;
    let retries = 0;

    /** Milliseconds until the next attempt; undefined where the call is not retried. */
    function untilNext(answer: CallResponse | undefined, error: ClientError | undefined): number | undefined {
      if (answer?.response.ok || call.body instanceof ReadableStream) return undefined;
      if (answer?.signed && !corrected && isSignatureRefused(answer)) {
        corrected = clock.correct(answer.response.headers.get("date"), answer.signed.offset);
        if (corrected) return 0;
      }
      if (retries >= limits.maxRetries) return undefined;
      const may =
        (answer && mayRetryStatus(answer.response.status, repeatable)) || (error && mayRetryError(error, repeatable));
      if (!may) return undefined;
      retries++;
      return retryDelay(retries, answer && retryAfter(answer.response.headers, clock.now()));
    }

    for (let number = 1; ; number++) {
      // Built only for hooks. The request is signed after them, so that a slow hook cannot make the signature stale.
      const event = observe && {
        operationId,
        attempt: number,
        request: new Request(shownUrl, own({ method, headers })),
      };
      if (event) await unlessAborted(observe(event), call, number - 1);
      const tell = (note: string) => observe?.({ operationId, attempt: number, note });
      const turn =
        rateLimiter.load && call.rateLimit && (await turnOf(call.rateLimit, { call, attempts: number - 1, end, tell }));
      const started = performance.now();
      let answer: CallResponse | undefined;
      let error: ClientError | undefined;
      try {
        const context = { operationId, method, url: shownUrl, attempt: number };
        const timeout = Math.min(limits.timeout, end - performance.now());
        answer = await traceAttempt(context, () => attempt(call, number, timeout));
      } catch (thrown) {
        // An attempt rejects with a ClientError only.
        error = thrown as ClientError;
      }
      const held = turn?.end(answer?.response) ?? 0;
      const asked = untilNext(answer, error);
      const wait = asked === undefined ? undefined : Math.max(asked, held);
      const goesOn = wait !== undefined && performance.now() + wait < end;
      if (event)
        await unlessAborted(
          observe({
            ...event,
            durationMs: performance.now() - started,
            response: answer && unread(answer.response, undefined, isPresigned && shownUrl),
            error,
            retryInMs: goesOn ? wait : undefined,
          }),
          call,
          number,
        );
      if (!goesOn) {
        if (answer) return answer;
        throw error;
      }
      if (wait > 0) await pause(wait, call, number);
    }
  }

  return (call: Call): Promise<CallResponse> => traceCall(call, () => send(call));
}
