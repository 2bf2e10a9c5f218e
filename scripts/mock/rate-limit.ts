import type { RateLimit } from "../api/extensions.js";
import type { Operation } from "../api/operation.js";

const lengths = { second: 1000, minute: 60_000 } as const;

/**
 * Counts the calls of each access key to each operation in windows that begin with the first call. Rejected calls do not
 * count. The kind of window that the gateway uses is not documented. The function that it creates returns the limit that a
 * call exceeds, or undefined.
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
