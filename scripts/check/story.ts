import type { Api } from "../api/api.js";
import { type BodyExample, bodyExamples } from "../api/body-examples.js";
import type { Operation } from "../api/operation.js";
import type { Finding } from "../contract/finding.js";
import { isNode } from "../contract/node.js";
import { atPointer, under } from "../contract/pointer.js";

/** A value with the name that it has, whichever way it is spelt. */
interface Named {
  name: string;
  value: unknown;
  pointer: string;
}

const camelCased = (name: string) => name.replaceAll(/[_-](.)/g, (_, letter: string) => letter.toUpperCase());
const isScalar = (value: unknown) => typeof value !== "object" || value === null;
const same = (one: unknown, other: unknown) => String(one) === String(other);

/** Every text, number and boolean in a value; what stands in a list has the list's name. */
function scalarsIn(value: unknown, pointer: string, name = ""): Named[] {
  if (isScalar(value)) return [{ name, value, pointer }];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    scalarsIn(inner, under(pointer, key), Array.isArray(value) ? name : camelCased(key)),
  );
}

/** The values of the sample call; what pages is called as the response calls it. */
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

/** Where the first example of a success does not answer the sample call, or any what its request's examples ask. */
function unrelatedResponses({ envelope }: Api, operation: Operation, examples: BodyExample[]): Finding[] {
  const data = envelope?.data ?? "";
  const sample = sampleOf(operation);
  const asked = examples.filter(({ status }) => status === undefined).map(({ value }) => value);
  const successes = examples.filter(({ status }) => status?.startsWith("2"));
  return successes.flatMap(({ value, pointer }, index) => {
    const result = atPointer(value, data);
    return Object.entries(isNode(result) ? result : {}).flatMap(([name, answered]) => {
      const inBody = asked
        .filter((body) => isNode(body) && Object.hasOwn(body, name))
        .map((body) => Object(body)[name]);
      const isInCall = index === 0 && sample.some((each) => each.name === camelCased(name));
      const wanted = [...inBody, ...(isInCall ? sample.map((each) => each.value) : [])];
      if (!isScalar(answered) || wanted.length === 0 || wanted.some((each) => same(each, answered))) return [];
      return [
        {
          check: "examples" as const,
          message: `The example answers "${name}" with ${JSON.stringify(answered)}, and the examples of ${operation.id}'s request have ${wanted.map((each) => JSON.stringify(each)).join(", ")}. Let the two belong together.`,
          pointer: `${pointer}${data}/${name}`,
        },
      ];
    });
  });
}

/** The ids and keys in examples that stand nowhere else: what they name is shown by no other example, nor in its address. */
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
    .map(({ name, value, pointer }) => ({
      check: "examples",
      message: `No other example has the ${name} ${JSON.stringify(value)}. Use one of something that another example or a parameter shows.`,
      pointer,
    }));
}

/** Where two examples have the same code and say something else of it. */
function contradictions({ envelope, examples }: Api): Finding[] {
  if (envelope === undefined) return [];
  const said = new Map<string, unknown>();
  return [...examples.values()].flatMap(({ pointer, value }): Finding[] => {
    const [code, message] = [envelope.code, envelope.message].map((each) => atPointer(value, each));
    if (typeof code !== "string" || message === undefined) return [];
    const before = said.get(code) ?? message;
    said.set(code, before);
    if (same(before, message)) return [];
    return [
      {
        check: "examples",
        message: `The example says ${JSON.stringify(message)} of the code ${code}, of which another one says ${JSON.stringify(before)}. Let both say the same.`,
        pointer: `${under(pointer, "value")}${envelope.message}`,
      },
    ];
  });
}

/** Where an example of a success does not have the envelope's code of a success. */
function wrongCodes({ envelope }: Api, examples: BodyExample[]): Finding[] {
  if (envelope === undefined) return [];
  return examples
    .filter(({ status, value }) => status?.startsWith("2") && atPointer(value, envelope.code) !== envelope.success)
    .map(({ pointer }) => ({
      check: "examples" as const,
      message: `The example of a success has another code than x-envelope.success, ${JSON.stringify(envelope.success)}. Write that.`,
      pointer: `${pointer}${envelope.code}`,
    }));
}

/** Examples tell one story: a response belongs to its request, an id to something that is shown, a success to its code. */
export function checkStory(api: Api): Finding[] {
  const found = api.operations.flatMap((operation) => {
    const examples = bodyExamples([operation]).filter(({ name }) => name !== undefined);
    return [...unrelatedResponses(api, operation, examples), ...wrongCodes(api, examples)];
  });
  const all = [...found, ...orphanIds(api), ...contradictions(api)];
  return [...new Map(all.map((finding) => [`${finding.pointer} ${finding.message}`, finding])).values()];
}
