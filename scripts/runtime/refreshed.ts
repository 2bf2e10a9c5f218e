import type { Credentials } from "./credentials.js";

const minute = 60_000;
/** Before this much time is left, a new pair is fetched while the old one still serves. */
const advisory = 15 * minute;
/** Before this much time is left, calls wait for the new pair. */
const mandatory = 5 * minute;
/**
 * A load that has been under way for this long is not waited for any more: an edge worker drops what an ended request began,
 * which is likely where nobody waited for it.
 */
const patience = 10_000;
const patienceUnawaited = 1_000;

/**
 * Keeps what `load` gives until shortly before it expires, with one load under way; one that takes longer than ten seconds
 * is followed by another. A pair without an expiry is kept for good with `keep`, else never. A failed load is not kept; while
 * the old pair still holds, it is used instead.
 */
export function refreshed(
  load: () => Promise<Credentials>,
  now: () => number,
  { keep }: { keep: boolean },
): () => Promise<Credentials> {
  let pair: Credentials | undefined;
  let loading: Promise<Credentials> | undefined;
  let begun = 0;
  let begunAwaited = false;

  function start(awaited: boolean): Promise<Credentials> {
    const most = awaited && !begunAwaited ? patienceUnawaited : patience;
    if (loading && performance.now() - begun < most) return loading;
    const started = load()
      .then((loaded) => {
        if (loading === started) pair = keep || loaded.expiration !== undefined ? loaded : undefined;
        return loaded;
      })
      .finally(() => {
        if (loading === started) loading = undefined;
      });
    loading = started;
    begun = performance.now();
    begunAwaited = awaited;
    return started;
  }

  return async () => {
    const current = pair;
    if (current === undefined) return start(true);
    const left = (current.expiration ?? Infinity) - now();
    if (left > advisory) return current;
    const next = start(left <= mandatory);
    if (left > mandatory) {
      next.catch(() => {});
      return current;
    }
    if (left <= 0) return next;
    return next.catch(() => current);
  };
}
