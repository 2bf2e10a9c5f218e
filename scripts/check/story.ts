import { type Cell, cellsOf } from "../contract/cells.js";
import { atPointer, type Document, isNode, type OperationEntry, operationsOf, under } from "../contract/document.js";
import type { Finding } from "../contract/finding.js";

/** A value with the name that it has, whichever way it is spelt. */
interface Named {
  name: string;
  value: unknown;
  pointer: string;
}

const plain = (name: string) => name.replaceAll(/[_-](.)/g, (_, letter: string) => letter.toUpperCase());
const isScalar = (value: unknown) => typeof value !== "object" || value === null;
const same = (one: unknown, other: unknown) => String(one) === String(other);

/** Every text, number and boolean in a value; what stands in a list has the list's name. */
function scalarsIn(value: unknown, pointer: string, name = ""): Named[] {
  if (isScalar(value)) return [{ name, value, pointer }];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    scalarsIn(inner, under(pointer, key), Array.isArray(value) ? name : plain(key)),
  );
}

/** The values of the sample call; what pages is called as the answer calls it. */
function sampleOf({ parameters, pointer, operation }: OperationEntry): Named[] {
  const { request, response } = operation["x-pagination"] ?? {};
  const pages = new Map([
    [request?.page, response?.pageNo],
    [request?.size, response?.pageSize],
  ]);
  return parameters.flatMap(({ name, example }) =>
    example === undefined
      ? []
      : [{ name: plain(pages.get(name)?.replace(/^.*\//, "") ?? name), value: example, pointer }],
  );
}

/** Where the first example of a success does not answer the sample call, or any what its request's examples ask. */
function echoes(document: Document, entry: OperationEntry, cells: Cell[]): Finding[] {
  const data = document["x-envelope"]?.data ?? "";
  const sample = sampleOf(entry);
  const asked = cells.filter(({ status }) => status === undefined).map(({ value }) => value);
  const successes = cells.filter(({ status }) => status?.startsWith("2"));
  return successes.flatMap(({ value, pointer }, index) => {
    const result = atPointer(value, data);
    return Object.entries(isNode(result) ? result : {}).flatMap(([name, told]) => {
      const inBody = asked
        .filter((body) => isNode(body) && Object.hasOwn(body, name))
        .map((body) => Object(body)[name]);
      const inCall =
        index === 0 && sample.some((each) => each.name === plain(name)) ? sample.map((each) => each.value) : [];
      const wanted = [...inBody, ...inCall];
      if (!isScalar(told) || wanted.length === 0 || wanted.some((each) => same(each, told))) return [];
      return [
        {
          check: "examples" as const,
          message: `The example answers "${name}" with ${JSON.stringify(told)}, and the examples of ${entry.id}'s request have ${wanted.map((each) => JSON.stringify(each)).join(", ")}. Let the two belong together.`,
          pointer: `${pointer}${data}/${name}`,
        },
      ];
    });
  });
}

/** The ids and keys in examples that stand nowhere else: what they name is shown by no other example, nor in its address. */
function lonely(document: Document): Finding[] {
  const bodies = Object.entries(document.components?.examples ?? {}).map(([name, { value }]) =>
    scalarsIn(value, under("#/components/examples", name, "value")),
  );
  const places = new Map<string, Set<unknown>>();
  const note = (value: unknown, place: unknown) =>
    places.set(String(value), (places.get(String(value)) ?? new Set()).add(place));
  for (const [index, scalars] of bodies.entries()) for (const { value } of scalars) note(value, index);
  for (const { name, value } of operationsOf(document).flatMap(sampleOf)) note(value, name);
  const isShown = (value: unknown) => {
    const own = places.get(String(value));
    const inAddress = [...places].filter(([text]) => text.includes(`/${value}`)).flatMap(([, where]) => [...where]);
    return new Set([...(own ?? []), ...inAddress]).size > 1;
  };
  return bodies.flat().flatMap(({ name, value, pointer }) =>
    /(Id|Key|^key)s?$/.test(name) && value !== null && !isShown(value)
      ? [
          {
            check: "examples" as const,
            message: `No other example has the ${name} ${JSON.stringify(value)}. Use one of something that another example or a parameter shows.`,
            pointer,
          },
        ]
      : [],
  );
}

/** Where two examples have the same code and say something else of it. */
function contradictions({ "x-envelope": envelope, components }: Document): Finding[] {
  if (envelope === undefined) return [];
  const said = new Map<string, unknown>();
  return Object.entries(components?.examples ?? {}).flatMap(([name, { value }]): Finding[] => {
    const [code, message] = [envelope.code, envelope.message].map((pointer) => atPointer(value, pointer));
    if (typeof code !== "string" || message === undefined) return [];
    const before = said.get(code) ?? message;
    said.set(code, before);
    if (same(before, message)) return [];
    return [
      {
        check: "examples",
        message: `The example says ${JSON.stringify(message)} of the code ${code}, of which another one says ${JSON.stringify(before)}. Let both say the same.`,
        pointer: `${under("#/components/examples", name, "value")}${envelope.message}`,
      },
    ];
  });
}

/** Where an example of a success does not have the envelope's code of a success. */
function failures({ "x-envelope": envelope }: Document, cells: Cell[]): Finding[] {
  if (envelope === undefined) return [];
  return cells
    .filter(({ status, value }) => status?.startsWith("2") && atPointer(value, envelope.code) !== envelope.success)
    .map(({ pointer }) => ({
      check: "examples" as const,
      message: `The example of a success has another code than x-envelope.success, ${JSON.stringify(envelope.success)}. Write that.`,
      pointer: `${pointer}${envelope.code}`,
    }));
}

/** Examples tell one story: an answer belongs to its request, an id to something that is shown, a success to its code. */
export function checkStory(document: Document): Finding[] {
  const found = operationsOf(document).flatMap((entry) => {
    const cells = cellsOf(document, [entry]).filter(({ example }) => example !== undefined);
    return [...echoes(document, entry, cells), ...failures(document, cells)];
  });
  const all = [...found, ...lonely(document), ...contradictions(document)];
  return [...new Map(all.map((finding) => [`${finding.pointer} ${finding.message}`, finding])).values()];
}
