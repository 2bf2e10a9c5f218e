import {
  atPointer,
  type Document,
  follow,
  isNode,
  type Node,
  type OperationEntry,
  operationsOf,
  type Pagination,
  type Schema,
  type Wait,
} from "../../contract/document.js";
import { isJson } from "../../contract/media-type.js";
import { propertiesOf, resolveSchema } from "../../contract/resolve-schema.js";
import { type Job, jobOf } from "./jobs.js";
import { declaredLimits, kindsOf, type MediaLimits } from "./media.js";
import {
  type CollectionRule,
  type OperationRule,
  parseOperationRule,
  parseRootRule,
  type RootRule,
  VocabularyError,
} from "./vocabulary.js";

/** A collection with those above it, outermost first, itself last. */
export interface Collection {
  name: string;
  rule: CollectionRule;
  parent?: Collection;
  chain: Collection[];
  /** How many of one parent are kept where no operation deletes any, so that a mock that runs for days stays small. */
  kept?: number;
  /** What an upload of it must be like, where it takes uploads. */
  limits?: { image: MediaLimits; property: string };
}

/** One of the operation's answers. */
export interface Answer {
  status: number;
  /** Values of the named examples, the first one first. */
  examples: unknown[];
  schema?: Schema;
  contentType: string;
}

/** What one operation does, with everything looked up that the contract says about it. */
export interface Plan {
  entry: OperationEntry;
  rule: OperationRule;
  collection: Collection;
  success: Answer;
  pagination?: Pagination;
  /** Defaults of query parameters and of the body's properties. */
  query: { name: string; schema: Schema }[];
  bodyDefaults: Node;
  starts?: Job;
  cancels?: Job;
  reads?: Job;
  requires: { job: Job; status: string }[];
  errors: Map<string, { status: number; contentType: string; body: unknown }>;
}

/** A document's state as its `x-mock` describes it. */
export interface Model {
  document: Document;
  rule: RootRule;
  collections: Map<string, Collection>;
  jobs: Map<string, Job>;
  plans: Map<string, Plan>;
  /** Where the data is in an answer's body. */
  data: string;
  server: string;
  kindOf: (name: string) => string | undefined;
}

function collectionsOf(rule: RootRule): Map<string, Collection> {
  const found = new Map<string, Collection>();
  const add = (name: string, below: string[]): Collection => {
    const known = found.get(name);
    if (known !== undefined) return known;
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

function answerOf(document: Document, entry: OperationEntry, status: string): Answer | undefined {
  const [contentType, media] =
    Object.entries(entry.responses[status]?.content ?? {}).find(([type]) => isJson(type)) ?? [];
  if (contentType === undefined || media === undefined) return undefined;
  const examples = Object.values(media.examples ?? {}).map((example) => follow(document, example).value);
  if (media.example !== undefined) examples.push(media.example);
  return { status: Number(status), contentType, examples, ...(media.schema && { schema: media.schema }) };
}

function errorOf(document: Document, entry: OperationEntry, name: string) {
  const groups = Object.values(document["x-error-catalogue"] ?? {});
  const catalogued = groups.map((group) => group[name]).find((one) => one !== undefined);
  const status = catalogued?.status ?? name;
  const answer = answerOf(document, entry, String(status));
  const owner = { operation: entry.id };
  if (answer === undefined) throw new VocabularyError(owner, `the error ${name} is none of its answers`);
  const body =
    catalogued === undefined ? answer.examples[0] : document.components?.examples?.[catalogued.example]?.value;
  return { status: answer.status, contentType: answer.contentType, body };
}

function readRule(entry: OperationEntry, collections: Map<string, Collection>, jobs: Map<string, Job>): OperationRule {
  const owner = { operation: entry.id };
  const rule = parseOperationRule(owner, (entry.operation as Node)["x-mock"]);
  const refusals = rule.refuse ?? [];
  const lists = Object.keys(collections.get(rule.on)?.rule.lists ?? {});
  const isCollection = (name: string) => collections.has(name);
  const check = (names: (string | undefined)[], known: (name: string) => boolean, what: string) => {
    for (const name of names)
      if (name !== undefined && !known(name)) throw new VocabularyError(owner, `${name} is no ${what}`);
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

interface Requirement {
  operation: string;
  status?: string;
}

function planOf(model: Omit<Model, "plans">, entry: OperationEntry): Plan {
  const { document, collections, jobs } = model;
  const owner = { operation: entry.id };
  const rule = readRule(entry, collections, jobs);
  const status = Object.keys(entry.responses).find((code) => code.startsWith("2"));
  const success = status === undefined ? undefined : answerOf(document, entry, status);
  const collection = collections.get(rule.on);
  if (success?.examples[0] === undefined || collection === undefined)
    throw new VocabularyError(owner, "the operation has no JSON answer with an example");
  const jobBy = (test: (wait: Wait) => boolean) => [...jobs.values()].find(({ wait }) => test(wait));
  const starts = jobBy(({ startedBy = [] }) => startedBy.includes(entry.id));
  const cancels = jobBy(({ cancelledBy }) => cancelledBy === entry.id);
  const reads = jobs.get(entry.id);
  for (const [action, job] of [
    ["start", starts],
    ["cancel", cancels],
    ["status", reads],
  ] as const)
    if (rule.action === action && job === undefined)
      throw new VocabularyError(owner, `no x-wait lets it ${action} a job`);
  if (rule.limit !== undefined && starts === undefined)
    throw new VocabularyError(owner, "it has a limit of jobs, and no x-wait lets it start one");
  const requirements = (entry.operation as { "x-requires"?: Requirement[] })["x-requires"] ?? [];
  const requires = requirements.flatMap(({ operation, status: state }) => {
    const job = jobs.get(operation);
    return job === undefined || state === undefined ? [] : [{ job, status: state }];
  });
  if (requires.length > 0 && rule.requires === undefined)
    throw new VocabularyError(owner, "it has x-requires with a status; say in requires which error answers without it");
  const { duplicate, limit, lists } = collection.rule;
  const listErrors = Object.values(lists ?? {}).map((list) => list.error);
  const changes = ["create", "update", "add", "remove", "merge"].includes(rule.action);
  const inPath = entry.parameters.filter((each) => each.in === "path").map(({ name }): string | undefined => name);
  const names = [
    ...[...(rule.refuse ?? []).map((refusal) => refusal.error), rule.requires, rule.limit],
    ...(changes ? [duplicate, limit?.error, ...listErrors] : []),
    ...(collection.chain.some(({ rule: { parameter } }) => inPath.includes(parameter)) ? ["404"] : []),
  ].filter((name) => name !== undefined);
  const body = Object.values(entry.requestBody?.content ?? {})[0]?.schema;
  const defaults = Object.entries(propertiesOf(document, body))
    .map(([name, schema]): [string, unknown] => [name, schema.default ?? resolveSchema(document, schema).default])
    .filter(([, value]) => value !== undefined);
  const query = entry.parameters
    .filter((parameter) => parameter.in === "query")
    .map(({ name, schema = {} }) => ({ name, schema: resolveSchema(document, schema) }));
  const pagination = entry.operation["x-pagination"];
  return {
    ...{ entry, rule, collection, success, requires, query, bodyDefaults: Object.fromEntries(defaults) },
    errors: new Map(names.map((name) => [name, errorOf(document, entry, name)])),
    ...(pagination !== undefined && { pagination }),
    ...(starts !== undefined && { starts }),
    ...(cancels !== undefined && { cancels }),
    ...(reads !== undefined && { reads }),
  };
}

/**
 * Reads what the document says about state; undefined where it says nothing.
 * @throws UserError where an `x-mock` is wrong
 */
export function readModel(document: Document): Model | undefined {
  const declared = (document as Document & Node)["x-mock"];
  const entries = operationsOf(document).filter(({ operation }) => isNode((operation as Node)["x-mock"]));
  if (declared === undefined && entries.length === 0) return undefined;
  const rule = parseRootRule(declared);
  const collections = collectionsOf(rule);
  const jobs = new Map<string, Job>();
  for (const entry of entries) {
    const wait = entry.operation["x-wait"];
    if (wait === undefined) continue;
    const created = entries.some(
      (other) =>
        wait.startedBy?.includes(other.id) && ((other.operation as Node)["x-mock"] as Node).action === "create",
    );
    jobs.set(entry.id, jobOf(entry.id, wait, created));
  }
  const model = {
    ...{ document, rule, collections, jobs, kindOf: kindsOf(document) },
    data: document["x-envelope"]?.data ?? "",
    server: (document.servers?.[0]?.url ?? "").replace(/\/$/, ""),
  };
  const plans = new Map(entries.map((entry) => [entry.id, planOf(model, entry)]));
  const deleted = [...plans.values()]
    .filter(({ rule: { action } }) => action === "delete")
    .map((plan) => plan.collection);
  for (const collection of collections.values()) if (!deleted.includes(collection)) collection.kept = 1000;
  for (const { rule: own, collection, entry } of plans.values()) {
    if (own.action !== "create" || collection.rule.upload === undefined) continue;
    const limits = declaredLimits(document, entry);
    if (limits === undefined)
      throw new VocabularyError({ operation: entry.id }, "its body has no property with x-media-limits for an image");
    collection.limits = limits;
  }
  return { ...model, plans };
}

/** The value of an example, or of a place in it. */
export function exampleValue(document: Document, collection: string, name: string, at = ""): unknown {
  const value = atPointer(document.components?.examples?.[name]?.value, at);
  if (value === undefined)
    throw new VocabularyError({ collection }, `there is no example ${name}${at && ` with ${at}`}`);
  return structuredClone(value);
}
