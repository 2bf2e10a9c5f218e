import type { Api } from "../../api/api.js";
import type { Operation } from "../../api/operation.js";
import { isNode } from "../../contract/node.js";
import { atPointer } from "../../contract/pointer.js";
import { type Collection, collectionsOf } from "./collections.js";
import { type Job, jobOf } from "./jobs.js";
import { imageLimits, kindsOf } from "./media-limits.js";
import { type Plan, planOf } from "./plan.js";
import { parseRootRule, type RootRule, VocabularyError } from "./vocabulary.js";

export type { Collection } from "./collections.js";
export type { Plan } from "./plan.js";

/** The state of an API, as its `x-mock` describes it. */
export interface Model {
  api: Api;
  rule: RootRule;
  collections: Map<string, Collection>;
  jobs: Map<string, Job>;
  plans: Map<string, Plan>;
  /** JSON pointer of the data in the body of a response. */
  data: string;
  server: string;
  kindOf: (name: string) => string | undefined;
}

const ruleOf = ({ extensions }: Pick<Operation, "extensions">): unknown => extensions["x-mock"];

function jobsOf(operations: readonly Operation[]): Map<string, Job> {
  const creating = operations.filter((operation) => Object(ruleOf(operation)).action === "create");
  const jobs = new Map<string, Job>();
  for (const { id, wait } of operations) {
    if (wait === undefined) continue;
    const isCreated = creating.some((operation) => wait.startedBy?.includes(operation.id));
    jobs.set(id, jobOf(id, wait, isCreated));
  }
  return jobs;
}

/** Adds what the operations of a collection declare to the collections. */
function addLimits({ collections, plans }: Pick<Model, "collections" | "plans">): void {
  const deleted = [...plans.values()].filter(({ rule }) => rule.action === "delete").map((plan) => plan.collection);
  for (const collection of collections.values()) if (!deleted.includes(collection)) collection.kept = 1000;
  for (const { rule, collection, operation } of plans.values()) {
    if (rule.action !== "create" || collection.rule.upload === undefined) continue;
    const limits = imageLimits(operation);
    if (limits === undefined)
      throw new VocabularyError(
        { operation: operation.id },
        "its body has no property with x-media-limits for an image",
      );
    collection.limits = limits;
  }
}

/**
 * Reads the `x-mock` of an API; undefined if it has none.
 * @throws UserError if an `x-mock` is invalid
 */
export function readModel(api: Api): Model | undefined {
  const declared = ruleOf(api);
  const operations = api.operations.filter((operation) => isNode(ruleOf(operation)));
  if (declared === undefined && operations.length === 0) return undefined;
  const rule = parseRootRule({}, declared);
  const collections = collectionsOf(rule);
  const jobs = jobsOf(operations);
  const plans = new Map(operations.map((each) => [each.id, planOf({ api, collections, jobs }, each)]));
  addLimits({ collections, plans });
  return {
    api,
    rule,
    collections,
    jobs,
    plans,
    kindOf: kindsOf(api),
    data: api.envelope?.data ?? "",
    server: (api.servers[0]?.url ?? "").replace(/\/$/, ""),
  };
}

export function exampleValue({ examples }: Api, collection: string, name: string, at = ""): unknown {
  const value = atPointer(examples.get(name)?.value, at);
  if (value === undefined)
    throw new VocabularyError({ collection }, `there is no example ${name}${at && ` with ${at}`}`);
  return structuredClone(value);
}
