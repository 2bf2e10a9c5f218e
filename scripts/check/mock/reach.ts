import { type Operation, responseOf } from "../../api/operation.js";
import { isJson } from "../../contract/media-type.js";
import { tokensOf } from "../../contract/pointer.js";
import type { Placed } from "../../mock/state/expression.js";
import type { Collection, Model, Plan } from "../../mock/state/model.js";
import { fieldOf, objectOf, objectWith, type Part, requestPart } from "./parts.js";

/** The places in the contract whose names an `x-mock` may use. */
export interface Reach {
  parts: Part[];
  /** Description of the places for messages. */
  called: string;
  /** Another way to correct an unknown name. */
  hint?: string;
}

const named = (names: readonly string[]): Part[] => [{ schema: objectWith(names), shown: [] }];

/** The fields that the mock itself adds to a run of a job and to an upload. */
const ofRun = ["id", "startedTime", "endedTime", "states", "end", "polls"];
const ofUpload = ["url", "seconds", "status", "message", "complete", "converted"];

/** The places at a path of names. */
export const along = (parts: Part[], names: readonly string[]): Part[] => names.reduce(fieldOf, parts);

function successPart(plan: Plan): Part[] {
  const { status, examples } = plan.success;
  const response = responseOf(plan.operation, String(status));
  return [{ schema: response?.content.find(({ type }) => isJson(type))?.schema, shown: examples }];
}

/** The data in the body of an operation's success response. */
export const dataPart = (model: Model, plan: Plan): Part[] => along(successPart(plan), tokensOf(model.data));

/** The whole body of an operation's success response, which pointers refer to. */
export const successBody = (plan: Plan): Reach => ({
  parts: successPart(plan),
  called: `the response of ${plan.operation.id}`,
});

const plansOf = (model: Model, collection: Collection): Plan[] =>
  [...model.plans.values()].filter((plan) => plan.collection === collection);

const reaches = new WeakMap<Collection, Reach>();

/** The fields of a collection's items: those in requests, those in responses, and hidden ones. */
export function itemsOf(model: Model, collection: Collection): Reach {
  const reach = reaches.get(collection) ?? findItems(model, collection);
  reaches.set(collection, reach);
  return reach;
}

/** The items in the responses of a collection's operations. */
export const shownOf = (model: Model, collection: Collection): Part[] =>
  plansOf(model, collection).flatMap((plan) => {
    const { action, items = plan.operation.pagination?.response.items } = plan.rule;
    if (["create", "update", "read", "move"].includes(action)) return dataPart(model, plan);
    return action === "list" && items !== undefined ? along(successPart(plan), tokensOf(items)) : [];
  });

/** The operations that store their request body in an item. */
export const storingPlans = (model: Model, collection: Collection): Plan[] =>
  plansOf(model, collection).filter(({ rule: { action } }) => action === "create" || action === "update");

function findItems(model: Model, collection: Collection): Reach {
  const sent = storingPlans(model, collection).flatMap((plan) => requestPart(plan.operation));
  return {
    parts: [...sent, ...shownOf(model, collection), ...named(collection.rule.hidden ?? [])],
    called: `the ${collection.name}`,
    hint: 'A field that no response shows is listed under "hidden" of its collection.',
  };
}

/** The input of a job: the request bodies of the operations that start it, and the values that their rules set. */
export function inputOf(model: Model, job: string): Part[] {
  const plans = [...model.plans.values()].filter(({ starts }) => starts?.id === job);
  return plans.flatMap((plan) => [...requestPart(plan.operation), ...named(Object.keys(plan.rule.set ?? {}))]);
}

/** The runs of all jobs, by job. */
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
 * The places in the contract that an expression reads; undefined if it reads none, such as `$now`.
 * @param plan the operation with the expression; undefined for the root
 * @param list the list of the collection whose elements `$each` refers to
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
