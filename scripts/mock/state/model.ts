import type { Api } from "../../api/api.js";
import type { Wait } from "../../api/extensions.js";
import { merged, propertiesOf } from "../../api/merge-schema.js";
import { type Operation, responseOf } from "../../api/operation.js";
import type { Schema } from "../../api/schema.js";
import { isJson } from "../../contract/media-type.js";
import { isNode, type Node } from "../../contract/node.js";
import { atPointer } from "../../contract/pointer.js";
import { type Job, jobOf } from "./jobs.js";
import { imageLimits, kindsOf, type MediaLimits } from "./media-limits.js";
import {
  type CollectionRule,
  type OperationRule,
  parseOperationRule,
  parseRootRule,
  type RootRule,
  VocabularyError,
} from "./vocabulary.js";

/** A collection of items. */
export interface Collection {
  name: string;
  rule: CollectionRule;
  parent?: Collection;
  /** Its ancestors, outermost first, then itself. */
  chain: Collection[];
  /** How many items of one parent are kept when no operation deletes any, so that memory stays bounded. */
  kept?: number;
  /** The limits of its uploads, if it takes any. */
  limits?: { image: MediaLimits; property: string };
}

/** The JSON of a response that an operation declares. */
export interface DeclaredResponse {
  status: number;
  /** Values of the named examples, the first one first. */
  examples: unknown[];
  schema: Schema | undefined;
  contentType: string;
}

/** What an operation does to the state, with what the contract says about it. */
export interface Plan {
  operation: Operation;
  rule: OperationRule;
  collection: Collection;
  success: DeclaredResponse;
  /** The query parameters, their schemas merged. */
  query: { name: string; schema: Schema | undefined }[];
  /** Defaults of the body's properties. */
  bodyDefaults: Node;
  starts: Job | undefined;
  cancels: Job | undefined;
  reads: Job | undefined;
  requires: { job: Job; status: string }[];
  errors: Map<string, { status: number; contentType: string; body: unknown }>;
}

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

function collectionsOf(rule: RootRule): Map<string, Collection> {
  const found = new Map<string, Collection>();
  const add = (name: string, below: string[]): Collection => {
    const before = found.get(name);
    if (before !== undefined) return before;
    const own = rule.collections[name];
    const owner = { collection: below[0] ?? name };
    if (own === undefined || below.includes(name))
      throw new VocabularyError(owner, `its parent ${name} is no collection`);
    const parent = own.parent === undefined ? undefined : add(own.parent, [...below, name]);
    const collection: Collection = { name, rule: own, chain: [] };
    if (parent !== undefined) collection.parent = parent;
    collection.chain = [...(parent?.chain ?? []), collection];
    found.set(name, collection);
    return collection;
  };
  for (const name of Object.keys(rule.collections)) add(name, []);
  for (const { name, rule: own } of found.values())
    for (const other of [...Object.keys(own.with ?? {}), ...Object.values(own.lists ?? {}).map(({ from }) => from)])
      if (other !== undefined && !found.has(other))
        throw new VocabularyError({ collection: name }, `${other} is no collection`);
  return found;
}

function declaredResponse(operation: Operation, status: string): DeclaredResponse | undefined {
  const media = responseOf(operation, status)?.content.find(({ type }) => isJson(type));
  if (media === undefined) return undefined;
  const examples = media.examples.map(({ value }) => value);
  if (media.example !== undefined) examples.push(media.example);
  return { status: Number(status), contentType: media.type, examples, schema: media.schema };
}

function errorOf({ errors }: Api, operation: Operation, name: string) {
  const catalogued = errors.find((error) => error.name === name);
  const response = declaredResponse(operation, String(catalogued?.status ?? name));
  if (response === undefined)
    throw new VocabularyError({ operation: operation.id }, `the error ${name} is none of its answers`);
  const body = catalogued === undefined ? response.examples[0] : catalogued.example?.value;
  return { status: response.status, contentType: response.contentType, body };
}

const ruleOf = ({ extensions }: Pick<Operation, "extensions">): unknown => extensions["x-mock"];

function readRule(operation: Operation, collections: Map<string, Collection>, jobs: Map<string, Job>): OperationRule {
  const owner = { operation: operation.id };
  const rule = parseOperationRule(owner, ruleOf(operation));
  const refusals = rule.refuse ?? [];
  const lists = Object.keys(collections.get(rule.on)?.rule.lists ?? {});
  const isCollection = (name: string) => collections.has(name);
  const check = (names: (string | undefined)[], exists: (name: string) => boolean, what: string) => {
    for (const name of names)
      if (name !== undefined && !exists(name)) throw new VocabularyError(owner, `${name} is no ${what}`);
  };
  check([rule.on, rule.from, rule.count?.collection], isCollection, "collection");
  const isSource = (name: string) => isCollection(name) || lists.includes(name);
  check(
    refusals.map(({ unknownIn }) => unknownIn),
    isSource,
    "collection or list",
  );
  check([rule.list, rule.choose?.list, ...(rule.lists ?? [])], (name) => lists.includes(name), "list of its items");
  const named = refusals.flatMap(({ running, idle, never, unreached }) => [running, idle, never, unreached]);
  const reached = (rule.filter ?? []).map((filter) => filter.reached);
  check([...named, ...reached, ...(rule.jobs ?? [])], (name) => jobs.has(name), "operation with x-wait");
  return rule;
}

function planOf(model: Omit<Model, "plans">, operation: Operation): Plan {
  const { api, collections, jobs } = model;
  const owner = { operation: operation.id };
  const rule = readRule(operation, collections, jobs);
  const status = operation.responses.map((response) => response.status).find((code) => code.startsWith("2"));
  const success = status === undefined ? undefined : declaredResponse(operation, status);
  const collection = collections.get(rule.on);
  if (success?.examples[0] === undefined || collection === undefined)
    throw new VocabularyError(owner, "the operation has no JSON answer with an example");
  const jobBy = (test: (wait: Wait) => boolean) => [...jobs.values()].find(({ wait }) => test(wait));
  const starts = jobBy(({ startedBy = [] }) => startedBy.includes(operation.id));
  const cancels = jobBy(({ cancelledBy }) => cancelledBy === operation.id);
  const reads = jobs.get(operation.id);
  for (const [action, job] of [
    ["start", starts],
    ["cancel", cancels],
    ["status", reads],
  ] as const)
    if (rule.action === action && job === undefined)
      throw new VocabularyError(owner, `no x-wait lets it ${action} a job`);
  if (rule.limit !== undefined && starts === undefined)
    throw new VocabularyError(owner, "it has a limit of jobs, and no x-wait lets it start one");
  const requires = operation.requires.flatMap(({ operation: id, status: state }) => {
    const job = jobs.get(id);
    return job === undefined || state === undefined ? [] : [{ job, status: state }];
  });
  if (requires.length > 0 && rule.requires === undefined)
    throw new VocabularyError(owner, "it has x-requires with a status; say in requires which error answers without it");
  const { duplicate, limit, lists } = collection.rule;
  const listErrors = Object.values(lists ?? {}).map((list) => list.error);
  const changes = ["create", "update", "add", "remove", "merge"].includes(rule.action);
  const inPath = operation.parameters.filter((each) => each.in === "path").map(({ name }): string | undefined => name);
  const names = [
    ...[...(rule.refuse ?? []).map((refusal) => refusal.error), rule.requires, rule.limit],
    ...(changes ? [duplicate, limit?.error, ...listErrors] : []),
    ...(collection.chain.some(({ rule: { parameter } }) => inPath.includes(parameter)) ? ["404"] : []),
  ].filter((name) => name !== undefined);
  const defaults = Object.entries(propertiesOf(operation.body?.content[0]?.schema))
    .map(([name, schema]): [string, unknown] => [name, merged(schema).default])
    .filter(([, value]) => value !== undefined);
  const query = operation.parameters
    .filter((parameter) => parameter.in === "query")
    .map(({ name, schema }) => ({ name, schema: schema && merged(schema) }));
  return {
    operation,
    rule,
    collection,
    success,
    query,
    bodyDefaults: Object.fromEntries(defaults),
    starts,
    cancels,
    reads,
    requires,
    errors: new Map(names.map((name) => [name, errorOf(api, operation, name)])),
  };
}

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

/**
 * Reads what the API says about state; undefined if it says nothing.
 * @throws UserError when an `x-mock` is wrong
 */
export function readModel(api: Api): Model | undefined {
  const declared = ruleOf(api);
  const operations = api.operations.filter((operation) => isNode(ruleOf(operation)));
  if (declared === undefined && operations.length === 0) return undefined;
  const rule = parseRootRule(declared);
  const collections = collectionsOf(rule);
  const model = {
    api,
    rule,
    collections,
    jobs: jobsOf(operations),
    kindOf: kindsOf(api),
    data: api.envelope?.data ?? "",
    server: (api.servers[0]?.url ?? "").replace(/\/$/, ""),
  };
  const plans = new Map(operations.map((operation) => [operation.id, planOf(model, operation)]));
  const deleted = [...plans.values()]
    .filter(({ rule: { action } }) => action === "delete")
    .map((plan) => plan.collection);
  for (const collection of collections.values()) if (!deleted.includes(collection)) collection.kept = 1000;
  for (const { rule: own, collection, operation } of plans.values()) {
    if (own.action !== "create" || collection.rule.upload === undefined) continue;
    const limits = imageLimits(operation);
    if (limits === undefined)
      throw new VocabularyError(
        { operation: operation.id },
        "its body has no property with x-media-limits for an image",
      );
    collection.limits = limits;
  }
  return { ...model, plans };
}

/** The value of an example, or of a place in it. */
export function exampleValue({ examples }: Api, collection: string, name: string, at = ""): unknown {
  const value = atPointer(examples.get(name)?.value, at);
  if (value === undefined)
    throw new VocabularyError({ collection }, `there is no example ${name}${at && ` with ${at}`}`);
  return structuredClone(value);
}
