import type { Api } from "../api/api.js";
import { type BodyExample, bodyExamples } from "../api/body-examples.js";
import type { Operation } from "../api/operation.js";
import type { Finding } from "../contract/finding.js";
import { isNode } from "../contract/node.js";
import { atPointer, under } from "../contract/pointer.js";
import { exampleFinding } from "./shown.js";

/** A value with its name in camel case. */
interface Named {
  name: string;
  value: unknown;
  pointer: string;
}

const camelCased = (name: string) => name.replaceAll(/[_-](.)/g, (_, letter: string) => letter.toUpperCase());
const isScalar = (value: unknown) => typeof value !== "object" || value === null;
const same = (one: unknown, other: unknown) => String(one) === String(other);

/** Every text, number and boolean in a value. List items have the name of the list. */
function scalarsIn(value: unknown, pointer: string, name = ""): Named[] {
  if (isScalar(value)) return [{ name, value, pointer }];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    scalarsIn(inner, under(pointer, key), Array.isArray(value) ? name : camelCased(key)),
  );
}

/** The values of the sample call. Paging parameters have the names of the response fields. */
function sampleOf({ parameters, pointer, pagination }: Operation): Named[] {
  const pages = new Map([
    [pagination?.request.page, pagination?.response.pageNo],
    [pagination?.request.size, pagination?.response.pageSize],
  ]);
  return parameters.flatMap(({ name, example }) => {
    if (example === undefined) return [];
    return [{ name: camelCased(pages.get(name)?.replace(/^.*\//, "") ?? name), value: example, pointer }];
  });
}

/** Finds success examples that match neither the sample call (the first example) nor an example of the request. */
function unrelatedResponses({ envelope }: Api, operation: Operation, examples: BodyExample[]): Finding[] {
  const data = envelope?.data ?? "";
  const sample = sampleOf(operation);
  const requests = examples.filter(({ status }) => status === undefined).map(({ value }) => value);
  const successes = examples.filter(({ status }) => status?.startsWith("2"));
  return successes.flatMap(({ value, pointer }, index) => {
    const result = atPointer(value, data);
    return Object.entries(isNode(result) ? result : {}).flatMap(([name, found]) => {
      const inBody = requests
        .filter((body) => isNode(body) && Object.hasOwn(body, name))
        .map((body) => Object(body)[name]);
      const isInCall = index === 0 && sample.some((each) => each.name === camelCased(name));
      const wanted = [...inBody, ...(isInCall ? sample.map((each) => each.value) : [])];
      if (!isScalar(found) || wanted.length === 0 || wanted.some((each) => same(each, found))) return [];
      const message = `The example has ${JSON.stringify(found)} for "${name}", and the requests of ${operation.id} have ${wanted.map((each) => JSON.stringify(each)).join(", ")}. Use the same value in both.`;
      return [exampleFinding(message, `${pointer}${data}/${name}`)];
    });
  });
}

/** Finds ids and keys in examples that occur in no other example, parameter or URL. */
function orphanIds({ examples, operations }: Api): Finding[] {
  const bodies = [...examples.values()].map(({ pointer, value }) => scalarsIn(value, under(pointer, "value")));
  const places = new Map<string, Set<unknown>>();
  const note = (value: unknown, place: unknown) =>
    places.set(String(value), (places.get(String(value)) ?? new Set()).add(place));
  for (const [index, scalars] of bodies.entries()) for (const { value } of scalars) note(value, index);
  for (const { name, value } of operations.flatMap(sampleOf)) note(value, name);
  const isShown = (value: unknown) => {
    const named = places.get(String(value));
    const inAddress = [...places].filter(([text]) => text.includes(`/${value}`)).flatMap(([, where]) => [...where]);
    return new Set([...(named ?? []), ...inAddress]).size > 1;
  };
  return bodies
    .flat()
    .filter(({ name, value }) => /(Id|Key|^key)s?$/.test(name) && value !== null && !isShown(value))
    .map(({ name, value, pointer }) => {
      const message = `No other example has the ${name} ${JSON.stringify(value)}. Use one of something that another example or a parameter shows.`;
      return exampleFinding(message, pointer);
    });
}

function contradictions({ envelope, examples }: Api): Finding[] {
  if (envelope === undefined) return [];
  const messages = new Map<string, unknown>();
  return [...examples.values()].flatMap(({ pointer, value }): Finding[] => {
    const [code, message] = [envelope.code, envelope.message].map((each) => atPointer(value, each));
    if (typeof code !== "string" || message === undefined) return [];
    const before = messages.get(code) ?? message;
    messages.set(code, before);
    if (same(before, message)) return [];
    const text = `The example has the message ${JSON.stringify(message)} for the code ${code}, and another one has ${JSON.stringify(before)}. Use the same message in both.`;
    return [exampleFinding(text, `${under(pointer, "value")}${envelope.message}`)];
  });
}

/** Finds success examples without a success code in the envelope. */
function wrongCodes({ envelope }: Api, examples: BodyExample[]): Finding[] {
  if (envelope === undefined) return [];
  const message = `The example of a success has another code than x-envelope.success, ${envelope.success.map((code) => JSON.stringify(code)).join(" or ")}. Write that.`;
  const isSuccess = (code: unknown) => envelope.success.some((each) => each === code);
  return examples
    .filter(({ status, value }) => status?.startsWith("2") && !isSuccess(atPointer(value, envelope.code)))
    .map(({ pointer }) => exampleFinding(message, `${pointer}${envelope.code}`));
}

/**
 * Checks that examples agree: responses with their requests, ids and messages with other examples, and success examples
 * with a success code.
 */
export function checkStory(api: Api): Finding[] {
  const found = api.operations.flatMap((operation) => {
    const examples = bodyExamples([operation]).filter(({ name }) => name !== undefined);
    return [...unrelatedResponses(api, operation, examples), ...wrongCodes(api, examples)];
  });
  const all = [...found, ...orphanIds(api), ...contradictions(api)];
  return [...new Map(all.map((finding) => [`${finding.pointer} ${finding.message}`, finding])).values()];
}
