import { AbortError, ClientError, ValidationError } from "./errors.js";
import { type Outcome, outcomeOf } from "./journey-error.js";
import type { RequestedLists } from "./journey-lookup.js";
import type { JourneyOptions } from "./journey-options.js";
import type { JourneyState } from "./journey-state.js";
import { checkOptions } from "./options.js";
import { describe } from "./values.js";

/** The saved state of an item: how far its journey has come, or its result. */
export type ItemState = { readonly state: JourneyState } | { readonly value: unknown };

/** Stores the state of many journeys, for example in a file with `stateFile()`. */
export interface StateStore {
  /** Returns the last saved state of each item, by its key. */
  load(): Promise<ReadonlyMap<string, ItemState>>;
  /** Saves the state of an item. Resolves when it is saved. */
  save(key: string, state: ItemState): Promise<void>;
}

/** The result of an item: its value, or its error. */
export type EachResult<Item, Value> =
  | { readonly item: Item; readonly key: string; readonly value: Value }
  | { readonly item: Item; readonly key: string; readonly error: ClientError; readonly outcome: Outcome };

/** Options of `each`. */
export interface EachOptions<Item, Value> {
  /** Maximum number of journeys at the same time. @default 10 */
  concurrency?: number | undefined;
  /**
   * Returns the key of an item in the saved state, which must be the same in each process. @default the item itself, if
   * it is text or a number
   */
  key?: ((item: Item) => string) | undefined;
  /** Saves how far each item has come, so that the same call continues in another process. @default nothing is saved */
  state?: StateStore | undefined;
  /** Starts no further items, and stops the journeys that are running. @default none */
  signal?: AbortSignal | undefined;
  /**
   * Called with each result, the number of results so far and the number of items, and awaited. An error that it throws
   * rejects the call.
   */
  onProgress?: ((result: EachResult<Item, Value>, done: number, all: number) => void | Promise<void>) | undefined;
}

/** The items by their keys, which must be unique. */
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
 * Runs a journey for each item, several at the same time. Resolves to the results in the order of the items. If a
 * journey fails, the error is the result of its item. With `state`, the same call in another process continues where
 * the earlier one ended, and repeats no call that may have been carried out.
 *
 * @param run starts the journey of an item. Pass `options` to the journey.
 * @throws ValidationError if an item has no key, or two items have the same key. Rejects with any error of `state` or
 * `onProgress`.
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
    concurrency: "",
    key: "function",
    state: "object",
    signal: "AbortSignal",
    onProgress: "function",
  });
  if (!(Number.isInteger(concurrency) && concurrency > 0))
    throw new ValidationError(`concurrency must be a whole number above 0; it is ${describe(concurrency)}.`);
  const all = keyed(items, key);
  const kept = await state?.load();
  const lists: RequestedLists = new Map();
  const results = new Map<string, EachResult<Item, Value>>();
  const queue = all.entries();
  let failure: { error: unknown } | undefined;

  async function resultOf(name: string, item: Item): Promise<EachResult<Item, Value>> {
    const before = kept?.get(name);
    // The cast is safe, since the same item returned this value in an earlier process.
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
      const value = await run(item, { onState, signal, resume: before?.state, lists });
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
