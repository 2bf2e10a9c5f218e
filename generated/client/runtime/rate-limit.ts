import { pause } from "./abort.js";
import type { Call, RateLimit } from "./call.js";
import { TimeoutError } from "./errors.js";
import { retryAfter, retryDelay } from "./retry.js";

/** A request's share of a rate limit. */
export interface Turn {
  /**
   * Counts the request from now on, as it has ended. After HTTP 429 it also holds the requests that wait.
   * @returns milliseconds that the next request has to wait
   */
  end(response: Response | undefined): number;
}

/** A request that is about to be sent. */
export interface Arrival {
  call: Call;
  /** How many requests were sent for the call before. */
  attempts: number;
  /** Until when the call must have ended, by `performance.now()`. */
  end: number;
  /** Called with what the request waits for, if it does. */
  tell: (note: string) => Promise<void> | undefined;
}

/**
 * Waits for a request's turn, behind all that came before it.
 * @throws TimeoutError where the turn would come after the call's end.
 * @throws AbortError as soon as the call's signal aborts.
 */
export type TakeTurn = (limit: RateLimit, arrival: Arrival) => Promise<Turn>;

/** What is known of one request. Times are those of `performance.now()`. */
interface Share {
  isWaiting: boolean;
  /** When it is sent, or was. */
  sent: number;
  /** When it has ended; until that is known, when it must have, since an edge worker may drop a request without a word. */
  ended: number;
  hasEnded: boolean;
}

const periods = { second: 1_000, minute: 60_000 } as const;
/** Milliseconds that requests are held after HTTP 429 at least. */
const shortestHold = 1_000;
/** Milliseconds that a request lets one go first whose time has come: it may have been dropped. */
const patience = 1_000;

/**
 * Keeps to one limit. A request waits until one period after the end of that which came so many before it, so that the
 * server counts no more than the limit in any period, however long the requests are on their way. Each waits by a timer of
 * its own and none is woken by another: in an edge worker, that one's world may be gone.
 */
function createLimiter({ requests, per }: RateLimit) {
  const period = periods[per];
  const latest: Share[] = [];
  let heldUntil = 0;

  /** When a request's place is free again, as far as is known now. */
  function freeAt({ isWaiting, sent, ended, hasEnded }: Share, now: number): number {
    if (hasEnded) return ended + period;
    // Looked at again soon, as it may end at any time.
    return isWaiting ? sent + period : Math.min(ended + period, Math.max(sent + period, now + period / 20));
  }

  return async ({ call, attempts, end, tell }: Arrival): Promise<Turn> => {
    const { operationId, limits } = call;
    const previous = latest.at(-1);
    const replaced = latest.length < requests ? undefined : latest.shift();
    const share: Share = { isWaiting: true, sent: 0, ended: 0, hasEnded: false };
    latest.push(share);
    try {
      for (let isTold = false; ; ) {
        const now = performance.now();
        const free = replaced ? freeAt(replaced, now) : 0;
        share.sent = Math.max(now, heldUntil, free, previous?.isWaiting ? previous.sent : 0);
        const goesFirst = previous?.isWaiting && now - previous.sent < patience;
        const wait = Math.max(Math.ceil(share.sent - now), goesFirst ? 1 : 0);
        if (wait === 0) break;
        if (share.sent > end)
          throw new TimeoutError(
            `${operationId}: the rate limit of ${requests} requests per ${per} leaves no turn within the totalTimeout of ${limits.totalTimeout} ms.`,
            { operationId, attempts },
          );
        if (isTold) await pause(wait, call, attempts);
        else await tell(`waits ${wait} ms for the rate limit of ${requests} requests per ${per}`);
        isTold = true;
      }
      share.ended = share.sent + limits.timeout;
    } catch (error) {
      // It gives its place to the one that would have waited for it.
      share.ended = share.sent - period;
      share.hasEnded = true;
      throw error;
    } finally {
      share.isWaiting = false;
    }
    return {
      end(response) {
        share.ended = performance.now();
        share.hasEnded = true;
        if (response?.status !== 429) return 0;
        const hold = Math.max(shortestHold, retryDelay(1, retryAfter(response.headers, Date.now())));
        heldUntil = Math.max(heldUntil, share.ended + hold);
        return hold;
      },
    };
  };
}

/** Makes what keeps to the limits of one client's operations. */
export function createTakeTurn(): TakeTurn {
  const limiters = new Map<RateLimit, ReturnType<typeof createLimiter>>();
  return (limit, arrival) => {
    const limiter = limiters.get(limit) ?? createLimiter(limit);
    limiters.set(limit, limiter);
    return limiter(arrival);
  };
}
