import { pause } from "./abort.js";
import type { Call, RateLimit } from "./call.js";
import { TimeoutError } from "./errors.js";
import { retryAfter, retryDelay } from "./retry.js";

/** A request that has its turn. */
export interface Turn {
  /**
   * Records that the request has ended. After HTTP 429 it also holds the waiting requests.
   * @returns milliseconds that the next request has to wait
   */
  end(response: Response | undefined): number;
}

/** A request that waits for its turn. */
export interface Arrival {
  call: Call;
  /** Number of requests that were sent for the call before. */
  attempts: number;
  /** When the call must have ended, by `performance.now()`. */
  end: number;
  /** Called with the reason if the request has to wait. */
  log: (note: string) => Promise<void> | undefined;
}

/**
 * Waits for a request's turn, after all earlier requests.
 * @throws TimeoutError if the turn would come after the call's end.
 * @throws AbortError as soon as the call's signal aborts.
 */
export type TakeTurn = (limit: RateLimit, arrival: Arrival) => Promise<Turn>;

/** The state of one request. Times are those of `performance.now()`. */
interface Share {
  isWaiting: boolean;
  /** When it is or was sent. */
  sent: number;
  /** When it has ended; before that, the latest possible time, since an edge worker may drop a request silently. */
  ended: number;
  hasEnded: boolean;
}

const periods = { second: 1_000, minute: 60_000 } as const;
/** Minimum milliseconds that requests are held after HTTP 429. */
const minHold = 1_000;
/** Milliseconds that a request waits for an overdue earlier one, which may have been dropped. */
const patience = 1_000;

/**
 * Enforces one limit. With a limit of n, a request waits until one period after the end of the n-th request before it, so that
 * the server never counts more than n in a period, regardless of latency. Each request has a timer of its own and none resolves
 * the promise of another, whose context an edge worker may have ended.
 */
function createLimiter({ requests, per }: RateLimit) {
  const period = periods[per];
  const latest: Share[] = [];
  let heldUntil = 0;

  /** When a request stops counting, as far as is known now. */
  function freeAt({ isWaiting, sent, ended, hasEnded }: Share, now: number): number {
    if (hasEnded) return ended + period;
    if (isWaiting) return sent + period;
    // The time is soon checked again, since the request may end at any time.
    return Math.min(ended + period, Math.max(sent + period, now + period / 20));
  }

  return async ({ call, attempts, end, log }: Arrival): Promise<Turn> => {
    const { operationId, limits } = call;
    const previous = latest.at(-1);
    const replaced = latest.length < requests ? undefined : latest.shift();
    const share: Share = { isWaiting: true, sent: 0, ended: 0, hasEnded: false };
    latest.push(share);
    try {
      for (let isLogged = false; ; ) {
        const now = performance.now();
        const free = replaced ? freeAt(replaced, now) : 0;
        share.sent = Math.max(now, heldUntil, free, previous?.isWaiting ? previous.sent : 0);
        const isBehind = previous?.isWaiting && now - previous.sent < patience;
        const wait = Math.max(Math.ceil(share.sent - now), isBehind ? 1 : 0);
        if (wait === 0) break;
        if (share.sent > end)
          throw new TimeoutError(
            `${operationId}: the rate limit of ${requests} requests per ${per} leaves no turn within the totalTimeout of ${limits.totalTimeout} ms.`,
            { operationId, attempts },
          );
        if (isLogged) await pause(wait, call, attempts);
        else await log(`waits ${wait} ms for the rate limit of ${requests} requests per ${per}`);
        isLogged = true;
      }
      share.ended = share.sent + limits.timeout;
    } catch (error) {
      // The request that waits for this one may go immediately.
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
        const hold = Math.max(minHold, retryDelay(1, retryAfter(response.headers, Date.now())));
        heldUntil = Math.max(heldUntil, share.ended + hold);
        return hold;
      },
    };
  };
}

/** Makes the rate limiter of a client, with one queue for each limit. */
export function createTakeTurn(): TakeTurn {
  const limiters = new Map<RateLimit, ReturnType<typeof createLimiter>>();
  return (limit, arrival) => {
    const limiter = limiters.get(limit) ?? createLimiter(limit);
    limiters.set(limit, limiter);
    return limiter(arrival);
  };
}
