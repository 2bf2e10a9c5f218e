import { type Path, valueAt } from "./path.js";

/** What is seen of whether a call has happened. */
export interface Sight {
  /** What tells the state of before from that of after: ids, or a status. */
  ids: readonly string[];
  /** What the call made; undefined where it has not happened. */
  found: object | undefined;
  /** Whether that is certain. */
  isClear: boolean;
}

/** Looks whether a call has happened. `before` is what was seen before it was sent. */
export type Look = (signal: AbortSignal | undefined, before: readonly string[]) => Promise<Sight>;

/** What a list call gives: its items, page after page or at once. */
type Listed = AsyncIterable<object> | PromiseLike<readonly object[]>;

/** What journeys of one batch know of lists, by what they asked for: so that each of them does not ask again. */
export type Known = Map<string, Promise<object[]>>;

async function itemsOf(listed: Listed): Promise<object[]> {
  if (!(Symbol.asyncIterator in listed)) return [...(await listed)];
  const items: object[] = [];
  for await (const item of listed) items.push(item);
  return items;
}

/**
 * Looks into a list for an item that was not there before.
 *
 * @param key what tells this list from others
 * @param id the field by which items are told apart
 * @param wanted the fields of the item that the call makes
 */
export function inList(
  list: (options: { signal?: AbortSignal | undefined }) => Listed,
  key: readonly unknown[],
  id: string,
  wanted: object,
): Look & { first(known: Known): Look } {
  const look =
    (read: (signal: AbortSignal | undefined) => Promise<object[]>): Look =>
    async (signal, before) => {
      const same = (await read(signal)).filter((item) =>
        Object.entries(wanted).every(([name, value]) => valueAt(item, [name]) === value),
      );
      const fresh = same.filter((item) => !before.includes(String(valueAt(item, [id]))));
      const ids = same.map((item) => String(valueAt(item, [id])));
      // Items without an id cannot be told apart.
      return { ids, found: fresh[0], isClear: fresh.length < 2 && !ids.includes("undefined") };
    };
  const fetched = (signal: AbortSignal | undefined) => itemsOf(list({ signal }));
  return Object.assign(look(fetched), {
    first: (known: Known) =>
      look((signal) => {
        const name = JSON.stringify(key);
        const items = known.get(name) ?? fetched(signal);
        known.set(name, items);
        // One that failed is asked for again by the next.
        items.catch(() => known.delete(name));
        return items;
      }),
  });
}

/**
 * Looks at the status of what the call starts: another one than before says that it happened.
 *
 * @param path to the status in what the call resolves to
 * @param idle the statuses of what was never started
 */
export const atStatus =
  (
    read: (options: { signal?: AbortSignal | undefined }) => PromiseLike<unknown>,
    path: Path,
    idle: readonly string[],
  ): Look =>
  async (signal, before) => {
    const status = String(valueAt(await read({ signal }), path));
    const isOther = before.length > 0 && !before.includes(status);
    return { ids: [status], found: isOther ? {} : undefined, isClear: isOther || idle.includes(status) };
  };
