import type { Node } from "../../contract/node.js";
import type { Collection } from "./collections.js";
import type { Runs } from "./jobs.js";

/** A created upload URL, and the file that was sent to it. */
export interface Upload {
  token: string;
  /** When the URL expires, in epoch milliseconds. */
  expires: number;
  file?: { at?: number; tooLarge: boolean; width?: number; height?: number; key?: string };
}

export interface Item {
  id: number;
  /** The id of the item's parent; 0 if it has none. */
  parent: number;
  /** Whether the item comes from the examples and is unchanged. */
  seeded?: boolean;
  data: Node;
  runs?: Record<string, Runs>;
  upload?: Upload;
}

/** All data of the state, as JSON. */
export interface Data {
  version: 1;
  items: Record<string, Item[]>;
  /** The last number of each counter. */
  counters: Record<string, number>;
}

export const emptyData = (): Data => ({ version: 1, items: {}, counters: {} });

/** Items by collection and owner. */
export class Store {
  #byParent = new Map<string, Item[]>();
  constructor(
    readonly collections: ReadonlyMap<string, Collection>,
    readonly data: Data,
  ) {
    for (const collection of collections.values())
      for (const item of this.all(collection)) {
        this.#addToParent(collection.name, item);
        this.raise("items", item.id);
        this.raise(collection.name, item.data[collection.rule.key]);
      }
  }

  #addToParent(collection: string, item: Item): void {
    const place = `${collection} ${item.parent}`;
    const siblings = this.#byParent.get(place);
    if (siblings === undefined) this.#byParent.set(place, [item]);
    else siblings.push(item);
  }

  /** The items of a collection with one parent, in the order in which they were added. */
  list(collection: Collection, parent: number): readonly Item[] {
    return this.#byParent.get(`${collection.name} ${parent}`) ?? [];
  }

  find(collection: Collection, parent: number, key: unknown): Item | undefined {
    return this.list(collection, parent).find((item) => String(item.data[collection.rule.key]) === String(key));
  }

  all(collection: Collection): readonly Item[] {
    return this.data.items[collection.name] ?? [];
  }

  add(collection: Collection, item: Omit<Item, "id">): Item {
    const added = { id: this.next("items"), ...item };
    this.data.items[collection.name] ??= [];
    this.data.items[collection.name]?.push(added);
    this.#addToParent(collection.name, added);
    return added;
  }

  move(collection: Collection, item: Item, parent: number): void {
    this.#removeFromParent(collection.name, item);
    item.parent = parent;
    this.#addToParent(collection.name, item);
  }

  #removeFromParent(collection: string, item: Item): void {
    const place = `${collection} ${item.parent}`;
    const left = this.#byParent.get(place)?.filter((other) => other !== item) ?? [];
    if (left.length === 0) this.#byParent.delete(place);
    else this.#byParent.set(place, left);
  }

  remove(collection: Collection, item: Item): void {
    for (const child of this.collections.values())
      if (child.parent === collection) for (const owned of [...this.list(child, item.id)]) this.remove(child, owned);
    this.#removeFromParent(collection.name, item);
    this.data.items[collection.name] = this.all(collection).filter((other) => other !== item);
  }

  next(counter: string): number {
    const number = (this.data.counters[counter] ?? 0) + 1;
    this.data.counters[counter] = number;
    return number;
  }

  /** Ensures that a counter is not below a number. */
  raise(counter: string, number: unknown): void {
    if (typeof number !== "number") return;
    this.data.counters[counter] = Math.max(this.data.counters[counter] ?? 0, number);
  }
}

/** The descendants of an item in a collection. */
export function itemsBelow(store: Store, collection: Collection, above: Collection, item: Item): Item[] {
  if (collection === above) return [item];
  const { parent } = collection;
  if (parent === undefined) return [];
  return itemsBelow(store, parent, above, item).flatMap((owner) => store.list(collection, owner.id));
}
