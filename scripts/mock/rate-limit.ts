import type { RateLimit } from "../api/extensions.js";
import type { Operation } from "../api/operation.js";

const lengths = { second: 1000, minute: 60_000 } as const;

/**
 * Creates a function that returns the rate limit that a call exceeds, or undefined. It counts the calls of each access
 * key to each operation in windows that start with the first call. Rejected calls do not count. It is not documented
 * which kind of window the gateway uses.
 */
export function createRateLimiter(now: () => number) {
  const windows = new Map<string, { since: number; calls: number }>();
  return (accessKey: string, { pointer, rateLimit: limit }: Operation): RateLimit | undefined => {
    if (limit === undefined) return undefined;
    const key = JSON.stringify([accessKey, pointer]);
    const last = windows.get(key);
    const age = last === undefined ? 0 : now() - last.since;
    const window = last === undefined || age < 0 || age >= lengths[limit.per] ? { since: now(), calls: 0 } : last;
    windows.set(key, window);
    if (window.calls >= limit.requests) return limit;
    window.calls += 1;
    return undefined;
  };
}
