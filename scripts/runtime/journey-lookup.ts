import { type Path, valueAt } from "./path.js";

/** What the service shows about whether a call was carried out. */
export interface LookUpResult {
  /** Ids or a status. They differ before and after the call. */
  ids: readonly string[];
  /** What the call created or changed; undefined if it was not carried out. */
  found: object | undefined;
  /** Whether `found` is certain. */
  isClear: boolean;
}

/** Finds out whether a call was carried out. `before` has the ids from before the call was sent. */
export type LookUp = (signal: AbortSignal | undefined, before: readonly string[]) => Promise<LookUpResult>;

/** The result of a list call: its items as pages or as one list. */
type ListResult = AsyncIterable<object> | PromiseLike<readonly object[]>;

/** The lists that journeys of one batch have requested, by their inputs, so that each list is requested once. */
export type RequestedLists = Map<string, Promise<object[]>>;

async function itemsOf(result: ListResult): Promise<object[]> {
  if (!(Symbol.asyncIterator in result)) return [...(await result)];
  const items: object[] = [];
  for await (const item of result) items.push(item);
  return items;
}

/**
 * Creates a look-up in a list for an item that was not there before the call.
 *
 * @param key identifies the list
 * @param id the field that identifies an item
 * @param wanted the fields of the item that the call creates
 */
export function inList(
  list: (options: { signal?: AbortSignal | undefined }) => ListResult,
  key: readonly unknown[],
  id: string,
  wanted: object,
): LookUp & { first(lists: RequestedLists): LookUp } {
  const lookUpIn =
    (read: (signal: AbortSignal | undefined) => Promise<object[]>): LookUp =>
    async (signal, before) => {
      const same = (await read(signal)).filter((item) =>
        Object.entries(wanted).every(([name, value]) => valueAt(item, [name]) === value),
      );
      const fresh = same.filter((item) => !before.includes(String(valueAt(item, [id]))));
      const ids = same.map((item) => String(valueAt(item, [id])));
      // Items without an id cannot be distinguished.
      return { ids, found: fresh[0], isClear: fresh.length < 2 && !ids.includes("undefined") };
    };
  const fetched = (signal: AbortSignal | undefined) => itemsOf(list({ signal }));
  return Object.assign(lookUpIn(fetched), {
    first: (lists: RequestedLists) =>
      lookUpIn((signal) => {
        const name = JSON.stringify(key);
        const items = lists.get(name) ?? fetched(signal);
        lists.set(name, items);
        // A failed request is not cached.
        items.catch(() => lists.delete(name));
        return items;
      }),
  });
}

/**
 * Creates a look-up of the status of a started job: if the status changed, the call was carried out.
 *
 * @param path the path to the status in the call's result
 * @param idle the statuses of a job that was never started
 */
export const atStatus =
  (
    read: (options: { signal?: AbortSignal | undefined }) => PromiseLike<unknown>,
    path: Path,
    idle: readonly string[],
  ): LookUp =>
  async (signal, before) => {
    const status = String(valueAt(await read({ signal }), path));
    const isOther = before.length > 0 && !before.includes(status);
    return { ids: [status], found: isOther ? {} : undefined, isClear: isOther || idle.includes(status) };
  };
