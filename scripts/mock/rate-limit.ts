import type { OperationEntry, RateLimit } from "../contract/document.js";

/** The limit that was exceeded; undefined where there is none, or room below it. */
export type RateLimiter = (accessKey: string, entry: OperationEntry) => RateLimit | undefined;

const lengths = { second: 1000, minute: 60_000 } as const;

/**
 * Counts the calls of each access key to each operation in windows that begin with the first call. Refused calls do not
 * count. What kind of window the gateway has is not documented.
 */
export function createRateLimiter(now: () => number): RateLimiter {
  const windows = new Map<string, { since: number; calls: number }>();
  return (accessKey, { pointer, operation: { "x-rate-limit": limit } }) => {
    if (limit === undefined) return undefined;
    const key = JSON.stringify([accessKey, pointer]);
    const known = windows.get(key);
    const age = known === undefined ? 0 : now() - known.since;
    const window = known === undefined || age < 0 || age >= lengths[limit.per] ? { since: now(), calls: 0 } : known;
    windows.set(key, window);
    if (window.calls >= limit.requests) return limit;
    window.calls += 1;
    return undefined;
  };
}
