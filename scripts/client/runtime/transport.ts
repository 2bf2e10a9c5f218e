import { type Answer, type AttemptOptions, type Call, createAttempt, unlessAborted } from "./attempt.js";
import { unread } from "./body.js";
import type { Clock } from "./clock.js";
import { ClientError } from "./errors.js";
import type { Observer } from "./observer.js";
import { mayRetryError, mayRetryStatus, retryAfter, retryDelay } from "./retry.js";

/** Everything a transport needs. */
export interface TransportOptions extends AttemptOptions {
  clock: Clock;
  /** Whether an answer says that the signature is wrong, as a wrong clock makes it. */
  isSignatureRefused: (answer: Answer) => boolean;
  /** Undefined where nobody looks. */
  observer: Observer | undefined;
}

/** Waits, unless the call's signal aborts. */
async function pause(ms: number, call: Call, attempts: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const time = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await unlessAborted(time, call, attempts).finally(() => clearTimeout(timer));
}

/**
 * Makes the function that sends a call, attempt after attempt, until there is an answer or an error to keep.
 *
 * A body that can be read only once is sent once. A signature that is refused because of the clock is made anew once for
 * each call, which is no retry: such a request was not carried out.
 */
export function createTransport({ clock, isSignatureRefused, observer, ...options }: TransportOptions) {
  const attempt = createAttempt(options);

  return async (call: Call): Promise<Answer> => {
    const { operationId, method, url, headers, repeatable, limits } = call;
    const end = performance.now() + limits.totalTimeout;
    let corrected = false;
    let retries = 0;

    /** Milliseconds until the next attempt; undefined where there must be none. */
    function untilNext(outcome: Answer | ClientError): number | undefined {
      if (call.body instanceof ReadableStream) return undefined;
      const isError = outcome instanceof ClientError;
      if (!isError && outcome.signed && !corrected && isSignatureRefused(outcome)) {
        corrected = clock.correct(outcome.response.headers.get("date"), outcome.signed.offset);
        if (corrected) return 0;
      }
      if (retries >= limits.maxRetries) return undefined;
      const may = isError ? mayRetryError(outcome, repeatable) : mayRetryStatus(outcome.response.status, repeatable);
      if (!may) return undefined;
      retries++;
      return retryDelay(retries, isError ? undefined : retryAfter(outcome.response.headers, clock.now()));
    }

    for (let number = 1; ; number++) {
      const started = performance.now();
      // Made only where somebody looks; the signature comes later, so that no hook can make it stale.
      const event = observer && { operationId, attempt: number, request: new Request(url, { method, headers }) };
      if (event) await unlessAborted(observer.request(event), call, number - 1);
      let outcome: Answer | ClientError;
      try {
        outcome = await attempt(call, number, Math.min(limits.timeout, end - performance.now()));
      } catch (error) {
        if (!(error instanceof ClientError)) throw error;
        outcome = error;
      }
      const wait = untilNext(outcome);
      const goesOn = wait !== undefined && performance.now() + wait < end;
      if (event)
        await unlessAborted(
          observer.response({
            ...event,
            durationMs: performance.now() - started,
            ...(outcome instanceof ClientError ? { error: outcome } : { response: unread(outcome.response) }),
            ...(goesOn && { retryInMs: wait }),
          }),
          call,
          number,
        );
      if (!goesOn) {
        if (outcome instanceof ClientError) throw outcome;
        return outcome;
      }
      if (wait > 0) await pause(wait, call, number);
    }
  };
}
