import type { Api } from "../../api/api.js";
import type { Wait } from "../../api/extensions.js";
import { merged, propertiesOf } from "../../api/merge-schema.js";
import { type Operation, responseOf } from "../../api/operation.js";
import type { Schema } from "../../api/schema.js";
import { isJson } from "../../contract/media-type.js";
import type { Node } from "../../contract/node.js";
import type { Collection } from "./collections.js";
import type { Job } from "./jobs.js";
import { type OperationRule, parseOperationRule, VocabularyError } from "./vocabulary.js";

/** The rule of an operation for the state, with the parts of the contract that the rule needs. */
export interface Plan {
  operation: Operation;
  rule: OperationRule;
  collection: Collection;
  success: DeclaredResponse;
  /** The query parameters, with merged schemas. */
  query: { name: string; schema: Schema | undefined }[];
  bodyDefaults: Node;
  starts: Job | undefined;
  cancels: Job | undefined;
  reads: Job | undefined;
  requires: { job: Job; status: string }[];
  errors: Map<string, { status: number; contentType: string; body: unknown }>;
}

interface DeclaredResponse {
  status: number;
  /** The values of the named examples, in order. */
  examples: unknown[];
  schema: Schema | undefined;
  contentType: string;
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
    throw new VocabularyError({ operation: operation.id }, `it declares no response for the error ${name}`);
  const body = catalogued === undefined ? response.examples[0] : catalogued.example?.value;
  return { status: response.status, contentType: response.contentType, body };
}

function errorNames(
  { parameters }: Operation,
  rule: OperationRule,
  { chain, rule: { duplicate, limit, lists } }: Collection,
) {
  const names = [...(rule.refuse ?? []).map(({ error }) => error), rule.requires, rule.limit];
  if (["create", "update", "add", "remove", "merge"].includes(rule.action))
    names.push(duplicate, limit?.error, ...Object.values(lists ?? {}).map(({ error }) => error));
  if (parameters.some(({ in: place, name }) => place === "path" && chain.some((each) => each.rule.parameter === name)))
    names.push("404");
  return names.filter((name) => name !== undefined);
}

/** The document's rules from which plans are made. */
interface Rules {
  api: Api;
  collections: ReadonlyMap<string, Collection>;
  jobs: ReadonlyMap<string, Job>;
}

function readRule(owner: { operation: string }, value: unknown, { collections, jobs }: Rules): OperationRule {
  const rule = parseOperationRule(owner, value);
  const { refuse = [], filter = [] } = rule;
  const lists = Object.keys(collections.get(rule.on)?.rule.lists ?? {});
  const check = (names: (string | undefined)[], exists: (name: string) => boolean, what: string) => {
    for (const name of names)
      if (name !== undefined && !exists(name)) throw new VocabularyError(owner, `there is no ${what} ${name}`);
  };
  const isCollection = (name: string) => collections.has(name);
  const isList = (name: string) => lists.includes(name);
  const sources = refuse.map(({ unknownIn }) => unknownIn);
  const waits = refuse.flatMap(({ running, idle, never, unreached }) => [running, idle, never, unreached]);
  const reached = filter.map((each) => each.reached);
  check([rule.on, rule.from, rule.count?.collection], isCollection, "collection");
  check(sources, (name) => isCollection(name) || isList(name), "collection or list");
  check([rule.list, rule.choose?.list, ...(rule.lists ?? [])], isList, "list of its items");
  check([...waits, ...reached, ...(rule.jobs ?? [])], (name) => jobs.has(name), "operation with x-wait");
  return rule;
}

/** The jobs that an operation starts, cancels, reads and requires. */
function jobsIn(operation: Operation, rule: OperationRule, jobs: Rules["jobs"]) {
  const jobBy = (test: (wait: Wait) => boolean) => [...jobs.values()].find(({ wait }) => test(wait));
  const starts = jobBy(({ startedBy = [] }) => startedBy.includes(operation.id));
  const cancels = jobBy(({ cancelledBy }) => cancelledBy === operation.id);
  const reads = jobs.get(operation.id);
  const requires = operation.requires.flatMap(({ operation: id, status }) => {
    const job = jobs.get(id);
    return job === undefined || status === undefined ? [] : [{ job, status }];
  });
  const owner = { operation: operation.id };
  const { action, limit } = rule;
  const needed = { start: starts, cancel: cancels, status: reads };
  if ((action === "start" || action === "cancel" || action === "status") && needed[action] === undefined)
    throw new VocabularyError(owner, `no x-wait lets it ${action} a job`);
  if (limit !== undefined && starts === undefined)
    throw new VocabularyError(owner, "it has a limit of jobs, and no x-wait lets it start one");
  if (requires.length > 0 && rule.requires === undefined)
    throw new VocabularyError(
      owner,
      "it has x-requires with a status; name in requires the error of a call before this status",
    );
  return { starts, cancels, reads, requires };
}

/** @throws VocabularyError if the `x-mock` of the operation does not match the API */
export function planOf(rules: Rules, operation: Operation): Plan {
  const owner = { operation: operation.id };
  const rule = readRule(owner, operation.extensions["x-mock"], rules);
  const status = operation.responses.map((response) => response.status).find((code) => code.startsWith("2"));
  const success = status === undefined ? undefined : declaredResponse(operation, status);
  const collection = rules.collections.get(rule.on);
  if (success?.examples[0] === undefined || collection === undefined)
    throw new VocabularyError(owner, "the operation has no JSON response with an example");
  const jobs = jobsIn(operation, rule, rules.jobs);
  const bodyDefaults: Node = {};
  for (const [name, schema] of Object.entries(propertiesOf(operation.body?.content[0]?.schema))) {
    const value = merged(schema).default;
    if (value !== undefined) bodyDefaults[name] = value;
  }
  const query = operation.parameters
    .filter((parameter) => parameter.in === "query")
    .map(({ name, schema }) => ({ name, schema: schema && merged(schema) }));
  const errors = errorNames(operation, rule, collection).map((name): [string, ReturnType<typeof errorOf>] => [
    name,
    errorOf(rules.api, operation, name),
  ]);
  return { operation, rule, collection, success, query, bodyDefaults, ...jobs, errors: new Map(errors) };
}
