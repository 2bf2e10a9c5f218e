import type { Operation } from "../../../scripts/api/operation.js";
import { sampleValue } from "../../../scripts/api/sample-value.js";
import { targetOf } from "../../../scripts/api/schema.js";
import { isNode } from "../../../scripts/contract/node.js";

type Values = Record<string, unknown>;

/** A call made from the contract's own examples. */
export interface SampleCall {
  /** Name of the request's example, or what else distinguishes the call. */
  name: string;
  /** The one flat input. */
  input: Values;
  /** The input on the wire, by its names there. */
  path: Values;
  query: Values;
  body: Values | undefined;
}

/** Converts a name of the contract to that in a call: `new_project_id` → `newProjectId`. */
export const inputName = (name: string) => name.replaceAll(/[_-](\w)/g, (_, letter: string) => letter.toUpperCase());

const pick = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

function callOf(name: string, path: Values, query: Values, body: Values | undefined): SampleCall {
  const all = Object.entries({ ...path, ...query, ...body });
  return { name, input: Object.fromEntries(all.map(([key, value]) => [inputName(key), value])), path, query, body };
}

/** The calls of an operation: each named example of its request with every parameter, and one with the least it needs. */
export function sampleCalls({ id, parameters, body: request, pagination }: Operation): SampleCall[] {
  const valuesIn = (place: string): Values =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === place)
        .map(({ name, example, schema }) => [name, example ?? sampleValue(schema)]),
    );
  const [path, query] = [valuesIn("path"), valuesIn("query")];
  const media = request?.content[0];
  const examples = (media?.examples ?? []).map(({ name, value }): [string, Values] => {
    if (!isNode(value)) throw new Error(`${id}: the example ${name} is no object.`);
    return [name, value];
  });
  const all = examples.map(([name, body]) => callOf(name, path, query, body));

  const needed = parameters.filter(({ required }) => required).map(({ name }) => name);
  const body = examples[0] && pick(examples[0][1], (media?.schema && targetOf(media.schema).required) ?? []);
  const least = callOf("the least", path, pick(query, needed), body);
  // A list is read from its first page on.
  const page = pagination?.request.page;
  if (page !== undefined) {
    delete least.input[inputName(page)];
    for (const place of [least.query, least.body ?? {}]) if (page in place) place[page] = 1;
  }
  return [...(all.length > 0 ? all : [callOf("every parameter", path, query, undefined)]), least];
}
