import { isNode, type Node } from "../../contract/node.js";
import { baseScope, type Call, fill, ownerId, refuse, type World } from "./call.js";
import type { Collection } from "./model.js";
import type { Item } from "./store.js";
import type { ListRule } from "./vocabulary.js";

export const elementsOf = (data: Node, list: string): Node[] => {
  const value = data[list];
  return Array.isArray(value) ? value.filter(isNode) : [];
};

export const listCounter = (collection: Collection, list: string): string => `${collection.name}.${list}`;

/** Sets the mark on exactly one element: the chosen one, else the first that had the mark, else the first. */
function marked(elements: Node[], { one }: ListRule, chosen?: Node): Node[] {
  if (one === undefined) return elements;
  const holder = chosen ?? elements.find((element) => element[one] === true) ?? elements[0];
  return elements.map((element) => ({ ...element, [one]: element === holder }));
}

/** Adds missing fields to the elements of a list. */
export function completed(world: World, now: number, collection: Collection, list: string, elements: Node[]): Node[] {
  const scope = baseScope(world, now, listCounter(collection, list));
  for (const element of elements) fill(element, collection.rule.lists?.[list]?.fields, scope, "each");
  return elements;
}

function toElement(call: Call, rule: ListRule, value: unknown): Node {
  const source = rule.from === undefined ? undefined : call.world.model.collections.get(rule.from);
  if (source === undefined) return isNode(value) ? { ...value } : { [rule.key]: value };
  return { ...call.world.store.find(source, ownerId(call, source), value)?.data };
}

/** Adds the elements for the values that the list does not have yet. */
export function added(call: Call, list: string, elements: Node[], values: unknown): Node[] {
  const { collection } = call.plan;
  const rule = collection.rule.lists?.[list];
  if (rule === undefined || !Array.isArray(values)) return elements;
  const identity = rule.unique ?? rule.key;
  let result = elements;
  for (const value of values) {
    const element = toElement(call, rule, value);
    if (result.some((other) => other[identity] !== undefined && other[identity] === element[identity])) continue;
    completed(call.world, call.now, collection, list, [element]);
    result = marked(
      [...result, element],
      rule,
      rule.one !== undefined && element[rule.one] === true ? element : undefined,
    );
  }
  if (rule.max !== undefined && result.length > rule.max)
    refuse(call.plan, rule.error ?? "400", `there are at most ${rule.max} ${list}`);
  return result;
}

/** Removes the elements with these keys. Unknown keys are ignored. */
export function removed(call: Call, list: string, elements: Node[], keys: unknown): Node[] {
  const rule = call.plan.collection.rule.lists?.[list];
  if (rule === undefined || !Array.isArray(keys)) return elements;
  const left = elements.filter((element) => !keys.includes(element[rule.key]));
  if (rule.min !== undefined && left.length < rule.min && left.length < elements.length)
    refuse(call.plan, rule.error ?? "400", `at least ${rule.min} of the ${list} has to stay`);
  return marked(left, rule);
}

/** Moves the mark, which exactly one element has, to another element. */
export function choose(call: Call, list: string, item: Item, key: unknown): void {
  const rule = call.plan.collection.rule.lists?.[list];
  const elements = elementsOf(item.data, list);
  const chosen = elements.find((element) => rule !== undefined && element[rule.key] === key);
  if (rule !== undefined && chosen !== undefined) item.data[list] = marked(elements, rule, chosen);
}

/** Removes a deleted item from every list of items of its collection. */
export function removeFromLists({ world: { model, store } }: Call, collection: Collection, item: Item): void {
  const key = item.data[collection.rule.key];
  for (const other of model.collections.values())
    for (const [list, rule] of Object.entries(other.rule.lists ?? {}))
      if (rule.from === collection.name)
        for (const owner of store.list(other, item.parent))
          owner.data[list] = elementsOf(owner.data, list).filter((element) => element[rule.key] !== key);
}
