import type { Credentials } from "./credentials.js";

const minute = 60_000;
/** With at most this much time left, a new pair is loaded while the old one is used. */
const advisory = 15 * minute;
/** With at most this much time left, calls wait for the new pair. */
const mandatory = 5 * minute;
/**
 * After this time, calls stop waiting for a load and start another: an edge worker drops the load of a request that has ended,
 * which is likely if no call waited for the load.
 */
const patience = 10_000;
const patienceUnawaited = 1_000;

/**
 * Caches the pair that `load` returns until shortly before it expires. Simultaneous calls share a load; one that takes longer
 * than ten seconds is followed by another. A pair without an expiry is cached forever with `keep`, else never. If a load fails,
 * the old pair is used until it expires.
 */
export function refreshed(
  load: () => Promise<Credentials>,
  now: () => number,
  { keep }: { keep: boolean },
): () => Promise<Credentials> {
  let pair: Credentials | undefined;
  let loading: Promise<Credentials> | undefined;
  let started = 0;
  let startedAwaited = false;

  function start(awaited: boolean): Promise<Credentials> {
    const limit = awaited && !startedAwaited ? patienceUnawaited : patience;
    if (loading && performance.now() - started < limit) return loading;
    const current = load()
      .then((loaded) => {
        if (loading === current) pair = keep || loaded.expiration !== undefined ? loaded : undefined;
        return loaded;
      })
      .finally(() => {
        if (loading === current) loading = undefined;
      });
    loading = current;
    started = performance.now();
    startedAwaited = awaited;
    return current;
  }

  return async () => {
    const old = pair;
    if (old === undefined) return start(true);
    const left = (old.expiration ?? Infinity) - now();
    if (left > advisory) return old;
    const next = start(left <= mandatory);
    if (left > mandatory) {
      next.catch(() => {});
      return old;
    }
    if (left <= 0) return next;
    return next.catch(() => old);
  };
}
