import type { Owner } from "../../api/overlay-places.js";
import { isNode } from "../../contract/node.js";
import { tokensOf } from "../../contract/pointer.js";
import { expressionsIn, type Template } from "../../mock/state/expression.js";
import type { Collection, Model, Plan } from "../../mock/state/model.js";
import { fieldOf, fieldsAt, type Part } from "./parts.js";
import { along, dataPart, inputOf, itemsOf, type Reach, reachOf, successBody } from "./reach.js";
import { unreadFields } from "./unread-fields.js";
import { checkStates, checkValues, type Say } from "./values.js";

/** A name or value in an `x-mock` that the contract does not have. */
interface Mismatch {
  owner: Owner;
  /** The path of keys to it in the `x-mock` of an operation or of the root. */
  at: string[];
  message: string;
}

/** Extends `say` by keys that precede the reported ones. */
const below =
  (say: Say, ...above: (string | number)[]): Say =>
  (at, message) =>
    say([...above, ...at], message);

/** The names in a value, each with its parent names, and the path of keys to them. */
function namesIn(value: unknown, at: string[] = [], above: string[] = []): { names: string[]; at: string[] }[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => namesIn(each, [...at, String(index)], above));
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const names = [...above, name];
    return [{ names, at: [...at, name] }, ...namesIn(inner, [...at, name], names)];
  });
}

/** Reports the first name of a path that the contract does not have, and the names that it has there. */
function checkPath(
  { parts, called, hint }: Reach,
  names: readonly string[],
  written: string,
  say: (message: string) => void,
) {
  let at: Part[] = parts;
  for (const [depth, name] of names.entries()) {
    const next = fieldOf(at, name);
    if (next.length === 0) {
      const fields = fieldsAt(at);
      const place = [...names.slice(0, depth).reverse(), called].map((each) => `in ${each}`).join(" ");
      const cure = fields.length === 0 ? "Remove it." : `Write one of ${fields.join(", ")}.`;
      const what = written === `"${name}"` ? "There" : `${written}: there`;
      say([`${what} is no "${name}" ${place}.`, cure, hint ?? ""].join(" ").trim());
      return;
    }
    at = next;
  }
}

function checkExpressions(
  model: Model,
  template: Template,
  say: Say,
  collection: Collection,
  plan?: Plan,
  list?: string,
) {
  for (const expression of expressionsIn(template)) {
    const reach = reachOf(model, expression, collection, plan, list);
    if (reach !== undefined)
      checkPath(reach, expression.tokens, `"${expression.text}"`, (message) => say(expression.at, message));
  }
}

/** Checks the names of the fields in a value. */
function checkFields(reach: Reach, value: unknown, say: Say) {
  const wrong: string[][] = [];
  for (const { names, at: keys } of namesIn(value)) {
    // Names below an unknown name are not reported again.
    if (wrong.some((above) => above.every((name, index) => names[index] === name))) continue;
    checkPath(reach, names, `"${names.join("/")}"`, (message) => {
      wrong.push(names);
      say(keys, message);
    });
  }
}

function checkOperation(model: Model, plan: Plan, say: Say): void {
  const { rule, collection } = plan;
  const { collections } = model;
  const itemsIn = (name: string | undefined) => itemsOf(model, (name && collections.get(name)) || collection);
  const checkPointer = (reach: Reach, pointer: string | undefined, ...at: (string | number)[]) => {
    if (pointer !== undefined) checkPath(reach, tokensOf(pointer), `"${pointer}"`, (message) => say(at, message));
  };
  checkExpressions(model, rule, say, collection, plan);
  const listed = itemsIn(rule.from);
  for (const [index, { field }] of (rule.filter ?? []).entries()) checkPointer(listed, field, "filter", index, "field");
  for (const [value, field] of Object.entries(rule.sort?.fields ?? {}))
    checkPointer(listed, field, "sort", "fields", value);
  checkPointer(successBody(plan), rule.items, "items");
  checkPointer(successBody(plan), rule.totalCount, "totalCount");
  for (const [index, field] of (rule.sums ?? []).entries())
    checkPointer(itemsIn(undefined), `/${field}`, "sums", index);
  if (rule.count !== undefined) checkPointer(itemsIn(rule.count.collection), `/${rule.count.field}`, "count", "field");
  const data = { parts: dataPart(model, plan), called: `the response of ${plan.operation.id}` };
  checkFields(data, rule.answer, below(say, "answer"));
  if (rule.action !== "start") checkFields(itemsIn(undefined), rule.set, below(say, "set"));
}

function checkCollection(model: Model, collection: Collection, say: Say): void {
  const { name, rule } = collection;
  const items = itemsOf(model, collection);
  const field = (reach: Reach, written: string | undefined, ...at: (string | number)[]) => {
    if (written !== undefined) checkPath(reach, [written], `"${written}"`, (message) => say(at, message));
  };
  field(items, rule.key, "key");
  for (const [index, one] of (rule.unique ?? []).entries()) field(items, one, "unique", index);
  for (const key of ["fields", "changed"] as const) {
    checkFields(items, Object.fromEntries(Object.keys(rule[key] ?? {}).map((each) => [each, 0])), below(say, key));
    checkExpressions(model, rule[key], below(say, key), collection);
  }
  for (const [list, { key, unique, one, fields = {} }] of Object.entries(rule.lists ?? {})) {
    field(items, list, "lists", list);
    const elements = { parts: along(items.parts, [list]), called: `the ${list} of ${items.called}` };
    if (elements.parts.length === 0) continue;
    field(elements, key, "lists", list, "key");
    field(elements, unique, "lists", list, "unique");
    field(elements, one, "lists", list, "one");
    for (const each of Object.keys(fields)) field(elements, each, "lists", list, "fields", each);
    checkExpressions(model, fields, below(say, "lists", list, "fields"), collection, undefined, list);
  }
  field(items, rule.like?.field, "like", "field");
  checkExpressions(model, rule.like, below(say, "like"), collection);
  for (const [child, value] of Object.entries(rule.with ?? {})) {
    const owner = model.collections.get(child);
    if (owner !== undefined) checkFields(itemsOf(model, owner), value, below(say, "with", child));
  }
  for (const [index, { value, runs = {} }] of (rule.seeds ?? []).entries()) {
    checkFields(items, value, below(say, "seeds", index, "value"));
    for (const [job, { input }] of Object.entries(runs)) {
      const reach = { parts: inputOf(model, job), called: `what ${job} is started with` };
      checkFields(reach, input, below(say, "seeds", index, "runs", job, "input"));
    }
  }
  const inPaths = [...model.plans.values()].flatMap((plan) =>
    plan.operation.parameters.filter((each) => each.in === "path"),
  );
  if (rule.parameter !== undefined && !inPaths.some((each) => each.name === rule.parameter)) {
    const declared = [...new Set(inPaths.map((each) => each.name))].join(", ");
    const message = `"${rule.parameter}": no path has this parameter, so no ${name} are found. Write one of ${declared}.`;
    say(["parameter"], message);
  }
}

/** Finds names and values in the mock's Overlay that the contract does not have, such as after a rename. */
export function mismatchesOf(model: Model): Mismatch[] {
  const found: Mismatch[] = [];
  const sayOf =
    (owner: Owner): Say =>
    (at, message) =>
      found.push({ owner, at: at.map(String), message });
  for (const collection of model.collections.values()) {
    const say = below(sayOf({ collection: collection.name }), "collections", collection.name);
    checkCollection(model, collection, say);
    checkStates(model, collection, say);
    for (const { operation, message } of unreadFields(model, collection)) sayOf({ operation })([], message);
  }
  for (const [operation, plan] of model.plans) {
    const say = sayOf({ operation });
    checkOperation(model, plan, say);
    checkValues(model, plan, say);
  }
  return found;
}
