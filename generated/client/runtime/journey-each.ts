import { AbortError, ClientError, ValidationError } from "./errors.js";
import { type Outcome, outcomeOf } from "./journey-error.js";
import type { Known } from "./journey-look.js";
import type { JourneyOptions } from "./journey-options.js";
import type { JourneyState } from "./journey-state.js";
import { checkOptions } from "./options.js";
import { describe } from "./values.js";

/** What is kept of an item: how far its journey is, or what it gave. */
export type ItemState = { readonly state: JourneyState } | { readonly value: unknown };

/** Keeps how far many journeys are, such as a file: `stateFile()` makes one. */
export interface StateStore {
  /** Reads what was kept last of each item, by its key. */
  load(): Promise<ReadonlyMap<string, ItemState>>;
  /** Keeps the state of an item; resolves once it is kept. */
  save(key: string, state: ItemState): Promise<void>;
}

/** How an item ended. */
export type EachResult<Item, Value> =
  | { readonly item: Item; readonly key: string; readonly value: Value }
  | { readonly item: Item; readonly key: string; readonly error: ClientError; readonly outcome: Outcome };

/** Options of many journeys. */
export interface EachOptions<Item, Value> {
  /** Journeys at the same time, at most. @default 10 */
  concurrency?: number | undefined;
  /** What an item is called in the state, the same in each process. @default the item, where it is text or a number */
  key?: ((item: Item) => string) | undefined;
  /** Keeps how far each item is, so that the same call goes on in another process. @default nothing is kept */
  state?: StateStore | undefined;
  /** Begins no more items, and stops those under way as their journeys do. @default none */
  signal?: AbortSignal | undefined;
  /** Called with each result as it comes, and how many there are; awaited. What it throws ends the whole. */
  onProgress?: ((result: EachResult<Item, Value>, done: number, all: number) => void | Promise<void>) | undefined;
}

/** The items by their keys, which must be different. */
function keyed<Item>(items: Iterable<Item>, key: ((item: Item) => string) | undefined): Map<string, Item> {
  const all = new Map<string, Item>();
  for (const item of items) {
    if (!key && typeof item !== "string" && typeof item !== "number")
      throw new ValidationError(`each needs the option key, since an item is ${describe(item)}.`);
    const name = key ? key(item) : String(item);
    if (all.has(name)) throw new ValidationError(`each has two items with the key ${JSON.stringify(name)}.`);
    all.set(name, item);
  }
  return all;
}

/**
 * Runs a journey for each item, some at the same time, and resolves to a result for each, in the order of the items: a failure
 * is the result of its item. With `state`, the same call goes on where a process before it ended, and repeats nothing that
 * may have happened.
 *
 * @param run begins the journey of an item: pass `options` on to it
 * @throws ValidationError for items without keys or with the same one. What `state` or `onProgress` throws rejects the whole.
 * @example
 * const results = await each(keys, (key, options) => indexAnAsset(client, { ...place, key }, options), {
 *   state: stateFile("night.jsonl"),
 * });
 */
export async function each<Item, Value>(
  items: Iterable<Item>,
  run: (item: Item, options: JourneyOptions) => PromiseLike<Value>,
  given: EachOptions<Item, Value> = {},
): Promise<EachResult<Item, Value>[]> {
  const {
    concurrency = 10,
    key,
    state,
    signal,
    onProgress,
  } = checkOptions("each", given, {
    ...{ concurrency: "", key: "function", state: "object", signal: "AbortSignal", onProgress: "function" },
  });
  if (!(Number.isInteger(concurrency) && concurrency > 0))
    throw new ValidationError(`concurrency must be a whole number above 0; it is ${describe(concurrency)}.`);
  const all = keyed(items, key);
  const kept = await state?.load();
  const known: Known = new Map();
  const results = new Map<string, EachResult<Item, Value>>();
  const queue = all.entries();
  let failure: { error: unknown } | undefined;

  async function resultOf(name: string, item: Item): Promise<EachResult<Item, Value>> {
    const before = kept?.get(name);
    // The cast: it was made by the same item.
    if (before && "value" in before) return { item, key: name, value: before.value as Value };
    let unsaved: { error: unknown } | undefined;
    const onState = async (reached: JourneyState) => {
      try {
        await state?.save(name, { state: reached });
      } catch (error) {
        unsaved = { error };
        throw error;
      }
    };
    try {
      if (signal?.aborted) throw new AbortError("each: aborted by its signal.", { cause: signal.reason, attempts: 0 });
      const value = await run(item, { onState, signal, resume: before?.state, known });
      await state?.save(name, { value });
      return { item, key: name, value };
    } catch (error) {
      if (unsaved) throw unsaved.error;
      if (error instanceof ClientError) return { item, key: name, error, outcome: outcomeOf(error) };
      throw error;
    }
  }

  async function worker(): Promise<void> {
    for (const [name, item] of queue) {
      if (failure) return;
      try {
        const result = await resultOf(name, item);
        results.set(name, result);
        await onProgress?.(result, results.size, all.size);
      } catch (error) {
        failure ??= { error };
      }
    }
  }

  await Promise.all(Array.from({ length: Math.min(concurrency, all.size) }, worker));
  if (failure) throw failure.error;
  return [...all.keys()].flatMap((name) => results.get(name) ?? []);
}
