import { isNode, type Node } from "../../contract/node.js";
import { addChildren } from "./actions.js";
import { baseScope, fill, type World } from "./call.js";
import type { Run } from "./jobs.js";
import { completed, elementsOf, listCounter } from "./lists.js";
import { type Collection, exampleValue, type Model } from "./model.js";
import { overlay } from "./shape.js";
import type { Item } from "./store.js";
import { type Seed, VocabularyError } from "./vocabulary.js";

function valuesOf(model: Model, collection: Collection, { example, at, value = {} }: Seed): Node[] {
  const shown = example === undefined ? {} : exampleValue(model.api, collection.name, example, at);
  return (Array.isArray(shown) ? shown : [shown]).map((one) => {
    const data = overlay(one, value);
    const named = isNode(data) && data[collection.rule.key] !== undefined;
    if (!named)
      throw new VocabularyError({ collection: collection.name }, `a seed has no ${collection.rule.key}, its key`);
    return data;
  });
}

function runsOf(world: World, seed: Seed, now: number): Item["runs"] {
  return Object.fromEntries(
    Object.entries(seed.runs ?? {}).map(([id, { states, startedTime, id: number, ...rest }]) => {
      const current: Run = {
        id: number ?? world.store.next(id),
        states,
        end: states[0] ?? "",
        startedAt: now,
        polls: 0,
        startedTime: startedTime ?? world.time(now),
        endedTime: world.time(now),
        ...rest,
      };
      world.store.raise(id, number);
      return [id, { current }];
    }),
  );
}

function addSeed(world: World, collection: Collection, seed: Seed, now: number): void {
  const { store, model } = world;
  const { parent, rule } = collection;
  const owner = parent && store.all(parent).find(({ data }) => String(data[parent.rule.key]) === String(seed.in));
  if (parent !== undefined && owner === undefined)
    throw new VocabularyError(
      { collection: collection.name },
      `a seed is in ${seed.in}, which no seed of ${parent.name} is`,
    );
  // A copy, since the items change and the document does not.
  for (const data of structuredClone(valuesOf(model, collection, seed))) {
    const existing = store.find(collection, owner?.id ?? 0, data[rule.key]);
    const item = existing ?? store.add(collection, { parent: owner?.id ?? 0, seeded: true, data });
    if (existing !== undefined) existing.data = { ...existing.data, ...data };
    store.raise(collection.name, data[rule.key]);
    for (const [list, { key }] of Object.entries(rule.lists ?? {}))
      for (const element of elementsOf(data, list)) store.raise(listCounter(collection, list), element[key]);
    if (seed.runs !== undefined) item.runs = { ...item.runs, ...runsOf(world, seed, now) };
    if (seed.uploaded === true) item.upload = { token: world.token(), expires: now, file: { tooLarge: false } };
  }
}

/** Fills an empty state with the items that the examples show. */
export function addSeeds(world: World, now: number): void {
  const { model, store } = world;
  const collections = [...model.collections.values()].sort((a, b) => a.chain.length - b.chain.length);
  for (const collection of collections)
    for (const seed of collection.rule.seeds ?? []) addSeed(world, collection, seed, now);
  for (const collection of collections)
    for (const item of store.all(collection)) {
      const { parent, rule } = collection;
      const owner = parent && store.all(parent).find(({ id }) => id === item.parent);
      const scope = { ...baseScope(world, now, collection.name), ...(owner && { parent: owner.data }) };
      for (const list of Object.keys(rule.lists ?? {}))
        item.data[list] = completed(world, now, collection, list, elementsOf(item.data, list));
      fill(item.data, rule.fields, scope, "item");
      addChildren(world, collection, item, scope);
    }
}
