import { type Operation, responseOf } from "../../api/operation.js";
import { isJson } from "../../contract/media-type.js";
import { tokensOf } from "../../contract/pointer.js";
import type { Placed } from "../../mock/state/expression.js";
import type { Collection, Model, Plan } from "../../mock/state/model.js";
import { fieldOf, objectOf, objectWith, type Part, requestPart } from "./parts.js";

/** Where in the contract a name of the mock's Overlay is looked for, and what a message calls that. */
export interface Reach {
  parts: Part[];
  called: string;
  /** What else can be done about a name that is not there. */
  hint?: string;
}

const named = (names: readonly string[]): Part[] => [{ schema: objectWith(names), shown: [] }];

/** What the mock itself knows of a job's run and of an upload, besides what the contract says. */
const ofRun = ["id", "startedTime", "endedTime", "states", "end", "polls"];
const ofUpload = ["url", "seconds", "status", "message", "complete", "converted"];

/** What a path of names leads to; nothing where it leads nowhere. */
export const along = (parts: Part[], names: readonly string[]): Part[] => names.reduce(fieldOf, parts);

/** The whole body of an operation's success. */
function successPart(plan: Plan): Part[] {
  const { status, examples } = plan.success;
  const response = responseOf(plan.operation, String(status));
  return [{ schema: response?.content.find(({ type }) => isJson(type))?.schema, shown: examples }];
}

/** The data in an operation's success. */
export const dataPart = (model: Model, plan: Plan): Part[] => along(successPart(plan), tokensOf(model.data));

/** The whole body of an operation's success, for pointers into it. */
export const successBody = (plan: Plan): Reach => ({
  parts: successPart(plan),
  called: `the answer of ${plan.operation.id}`,
});

const plansOf = (model: Model, collection: Collection): Plan[] =>
  [...model.plans.values()].filter((plan) => plan.collection === collection);

const reaches = new WeakMap<Collection, Reach>();

/** The fields of the items that a collection keeps: those that calls send and responses show, and those that are hidden. */
export function itemsOf(model: Model, collection: Collection): Reach {
  const reach = reaches.get(collection) ?? findItems(model, collection);
  reaches.set(collection, reach);
  return reach;
}

/** What the responses of a collection's operations show of its items. */
export const shownOf = (model: Model, collection: Collection): Part[] =>
  plansOf(model, collection).flatMap((plan) => {
    const { action, items = plan.operation.pagination?.response.items } = plan.rule;
    if (["create", "update", "read", "move"].includes(action)) return dataPart(model, plan);
    return action === "list" && items !== undefined ? along(successPart(plan), tokensOf(items)) : [];
  });

/** The operations that put what they are sent into an item. */
export const keepersOf = (model: Model, collection: Collection): Plan[] =>
  plansOf(model, collection).filter(({ rule: { action } }) => action === "create" || action === "update");

function findItems(model: Model, collection: Collection): Reach {
  const sent = keepersOf(model, collection).flatMap((plan) => requestPart(plan.operation));
  return {
    parts: [...sent, ...shownOf(model, collection), ...named(collection.rule.hidden ?? [])],
    called: `the ${collection.name}`,
    hint: 'A field that no answer shows is listed under "hidden" of its collection.',
  };
}

/** What a job is started with: the bodies of the operations that start it, and what their rules set. */
export function inputOf(model: Model, job: string): Part[] {
  const plans = [...model.plans.values()].filter(({ starts }) => starts?.id === job);
  return plans.flatMap((plan) => [...requestPart(plan.operation), ...named(Object.keys(plan.rule.set ?? {}))]);
}

/** Where an expression of the runs of jobs looks: a job, then a run of it. */
function runsOf(model: Model): Reach {
  const jobs = [...model.jobs.keys()].map((job) => {
    const input = { ...objectOf({}), anyOf: inputOf(model, job).flatMap(({ schema }) => schema ?? []) };
    return [job, objectOf({ ...objectWith(ofRun).properties, input })] as const;
  });
  return { parts: [{ schema: objectOf(Object.fromEntries(jobs)), shown: [] }], called: "the runs of jobs" };
}

function parametersOf({ id, parameters }: Operation, place: "query" | "path"): Reach {
  const own = parameters.filter((each) => each.in === place);
  const described = Object.fromEntries(
    own.flatMap(({ name, schema }) => (schema === undefined ? [] : [[name, schema]])),
  );
  const all = { ...objectWith(own.map(({ name }) => name)).properties, ...described };
  return { parts: [{ schema: objectOf(all), shown: [] }], called: `the ${place} of ${id}` };
}

/**
 * Where an expression looks in the contract; undefined where it looks nowhere, such as `$now`.
 * @param plan the operation that has it; undefined in the root
 * @param list the list of the collection whose elements `$each` is
 */
export function reachOf(
  model: Model,
  { name }: Placed,
  collection: Collection,
  plan?: Plan,
  list?: string,
): Reach | undefined {
  const items = itemsOf(model, collection);
  switch (name) {
    case "item":
      return items;
    case "parent":
      return collection.parent && itemsOf(model, collection.parent);
    case "each":
      return { parts: along(items.parts, [list ?? ""]), called: `the ${list} of ${items.called}` };
    case "runs":
    case "results":
      return runsOf(model);
    case "upload":
      return { parts: named(ofUpload), called: "an upload" };
    case "moved":
      return { parts: named([...(plan?.rule.lists ?? []), ...(plan?.rule.sums ?? [])]), called: "what is merged" };
    case "request.body":
      return plan && { parts: requestPart(plan.operation), called: `the body of ${plan.operation.id}` };
    case "query":
    case "path":
      return plan && parametersOf(plan.operation, name);
    default:
      return undefined;
  }
}
