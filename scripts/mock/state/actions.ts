import type { Node } from "../../contract/node.js";
import { type Call, fill, ownerId, refuse, resolved, scopeOf, type World } from "./call.js";
import { isEqual } from "./equal.js";
import { evaluate, evaluateFields, type Scope } from "./expression.js";
import { added, choose, elementsOf, removed, removeFromLists } from "./lists.js";
import { type Collection, exampleValue } from "./model.js";
import { cancelRun, plannedEnd, startRun } from "./runs.js";
import { overlay } from "./shape.js";
import type { Item } from "./store.js";
import type { OperationRule } from "./vocabulary.js";

function checkUnique(call: Call, owner: number, data: Node, self?: Item): void {
  const { collection } = call.plan;
  for (const field of collection.rule.unique ?? []) {
    const value = data[field];
    if (value === undefined || value === null) continue;
    if (call.world.store.list(collection, owner).some((other) => other !== self && other.data[field] === value))
      refuse(call.plan, collection.rule.duplicate ?? "400", `there is another one with this ${field}`);
  }
}

/** The unchanged seed with the values of the call. If there is one, the response has the values of the example. */
function unchangedSeedOf({ plan: { collection }, world: { store }, request }: Call, owner: number): Item | undefined {
  const isEqualSeed = ({ data, seeded }: Item): boolean => {
    if (seeded !== true) return false;
    const compared = Object.entries(request.sent).flatMap(([name, value]) => {
      const unique = collection.rule.lists?.[name]?.unique;
      if (unique === undefined) return data[name] === undefined ? [] : [isEqual(data[name], value)];
      const existing = elementsOf(data, name).map((element) => element[unique]);
      return [elementsOf({ value }, "value").every((element) => existing.includes(element[unique]))];
    });
    return compared.length > 0 && compared.every(Boolean);
  };
  return store.list(collection, owner).find(isEqualSeed);
}

/** Creates the children that every new item has. */
export function addChildren(world: World, collection: Collection, item: Item, scope: Scope): void {
  for (const [name, value] of Object.entries(collection.rule.with ?? {})) {
    const child = world.model.collections.get(name);
    if (child === undefined) continue;
    const matches = ({ data }: Item) => Object.entries(value).every(([field, one]) => isEqual(data[field], one));
    const seed = world.store.list(child, item.id).find(matches);
    if (seed !== undefined) {
      // No call creates these, so a created item must not replace them.
      delete seed.seeded;
      continue;
    }
    const data = { ...value };
    fill(data, child.rule.fields, { ...scope, parent: item.data, next: () => world.store.next(name) }, "item");
    world.store.add(child, { parent: item.id, data });
  }
}

/** The example values that a new item copies, by the kind of its file. */
function exampleFields({ plan: { collection }, world: { model } }: Call, scope: Scope): Node {
  const { name, field = "", kinds = {}, with: change } = collection.rule.like ?? {};
  const kind = model.kindOf(String(evaluate(name, scope)));
  const place = (kind !== undefined && kinds[kind]) || Object.values(kinds)[0];
  if (place === undefined) return {};
  const value = exampleValue(model.api, collection.name, place.example, place.at);
  return { [field]: overlay(value, kind === undefined ? {} : evaluateFields(change, scope)) };
}

/** The plain fields of a new item: the given ones, without lists of items, and those that the rule sets. */
function fieldsOf({ plan: { collection, rule } }: Call, given: Node, scope: Scope): Node {
  const plain = Object.entries(given).filter(([name]) => !Object.hasOwn(collection.rule.lists ?? {}, name));
  return { ...Object.fromEntries(plain), ...evaluateFields(rule.set, scope) };
}

function create(call: Call): void {
  const { plan, world, request } = call;
  const { collection } = plan;
  const { lists = {}, upload, limit } = collection.rule;
  const owner = ownerId(call);
  const end = plannedEnd(call);
  const seed = unchangedSeedOf(call, owner);
  if (seed !== undefined) {
    delete seed.runs;
    call.item = seed;
  } else {
    if (limit !== undefined && world.store.list(collection, owner).length >= limit.count)
      refuse(plan, limit.error, `there are ${limit.count} already`);
    const scope = scopeOf(call);
    // Omitted properties have the contract's defaults.
    const data = fieldsOf(call, { ...plan.bodyDefaults, ...request.sent }, scope);
    checkUnique(call, owner, data);
    for (const list of Object.keys(lists))
      if (request.sent[list] !== undefined) data[list] = added(call, list, [], request.sent[list]);
    Object.assign(data, exampleFields(call, { ...scope, item: data }));
    fill(data, collection.rule.fields, scope, "item");
    const others = world.store.list(collection, owner);
    if (others[0] !== undefined && others.length === collection.kept) world.store.remove(collection, others[0]);
    call.item = world.store.add(collection, { parent: owner, data });
    addChildren(world, collection, call.item, scope);
  }
  if (upload !== undefined) call.item.upload = { token: world.token(), expires: call.now + upload.seconds * 1000 };
  startRun(call, call.item, end);
}

function change(call: Call, item: Item): void {
  const { plan, request } = call;
  const scope = scopeOf(call);
  const data = { ...item.data, ...fieldsOf(call, request.sent, scope) };
  checkUnique(call, item.parent, data, item);
  item.data = { ...data, ...evaluateFields(plan.collection.rule.changed, scope) };
  if (plan.rule.choose === undefined) return;
  const { list, value } = plan.rule.choose;
  choose(call, list, item, resolved(call, value));
}

function move(call: Call, item: Item): void {
  const { plan, world, located } = call;
  const { parent } = plan.collection;
  const key = resolved(call, plan.rule.to);
  const target = parent && world.store.find(parent, ownerId(call, parent), key);
  if (parent === undefined || target === undefined) refuse(plan, "404", `there is no ${String(key)} to move to`);
  checkUnique(call, target.id, item.data, item);
  world.store.move(plan.collection, item, target.id);
  located.set(parent, target);
  change(call, item);
}

function remove(call: Call, item: Item): void {
  const { world, plan } = call;
  removeFromLists(call, plan.collection, item);
  world.store.remove(plan.collection, item);
}

function merge(call: Call, item: Item): void {
  const { plan, world } = call;
  const { others, lists = [], sums = [] } = plan.rule;
  const keys = resolved(call, others);
  const merged = [...new Set(Array.isArray(keys) ? keys : [])].flatMap(
    (key) => world.store.find(plan.collection, item.parent, key) ?? [],
  );
  const moved: Record<string, number> = {};
  const data = { ...item.data };
  for (const list of lists) {
    const one = plan.collection.rule.lists?.[list]?.one;
    const elements = merged.flatMap((other) => elementsOf(other.data, list));
    // The element that already has the mark keeps it.
    const values = elements.map((element) => (one === undefined ? element : { ...element, [one]: false }));
    data[list] = added(call, list, elementsOf(data, list), values);
    moved[list] = elements.length;
  }
  for (const field of sums) {
    moved[field] = merged.reduce((sum, other) => sum + Number(other.data[field] ?? 0), 0);
    data[field] = Number(data[field] ?? 0) + (moved[field] ?? 0);
  }
  item.data = data;
  for (const other of merged) remove(call, other);
  call.moved = moved;
}

function changeList(call: Call, item: Item, edit: typeof added): void {
  const { list, values } = call.plan.rule;
  if (list === undefined) return;
  item.data = { ...item.data, [list]: edit(call, list, elementsOf(item.data, list), resolved(call, values)) };
}

function forget({ plan }: Call, item: Item): void {
  for (const job of plan.rule.jobs ?? []) delete item.runs?.[job];
}

function start(call: Call, item: Item): void {
  startRun(call, item, plannedEnd(call));
  const { collection, field } = call.plan.rule.count ?? {};
  for (const [{ name }, { data }] of call.located)
    if (name === collection && field !== undefined) data[field] = Number(data[field] ?? 0) + 1;
}

const changes: Partial<Record<OperationRule["action"], (call: Call, item: Item) => void>> = {
  update: change,
  move,
  delete: remove,
  start,
  cancel: cancelRun,
  forget,
  add: (call, item) => changeList(call, item, added),
  remove: (call, item) => changeList(call, item, removed),
  merge,
};

/** Applies the operation's rule to the state. If it throws, the state is unchanged. */
export function act(call: Call): void {
  const { action } = call.plan.rule;
  if (action === "create") create(call);
  else if (call.item !== undefined) changes[action]?.(call, call.item);
  // From now on the item may differ from the examples.
  if ((action === "create" || action in changes) && call.item !== undefined) delete call.item.seeded;
}
