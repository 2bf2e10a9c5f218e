import { expect, test } from "vitest";
import { isNode, type Node } from "../../scripts/contract/node.js";
import { atPointer, under } from "../../scripts/contract/pointer.js";
import { createValidator } from "../../scripts/proof/validators.js";
import { api, contract, operations } from "../helpers/bundled.js";

/** A description with its schema or parameter. */
interface Described {
  pointer: string;
  text: string;
}

function saidBelow(node: unknown, pointer: string): Described[] {
  if (typeof node !== "object" || node === null) return [];
  const text = isNode(node) && typeof node.description === "string" ? node.description : undefined;
  return [
    ...(text === undefined ? [] : [{ pointer, text }]),
    ...Object.entries(node).flatMap(([key, child]) => saidBelow(child, under(pointer, key))),
  ];
}

/** The schemas of a type that a description applies to: the schema itself, its parameter's, or those of items and fields. */
function schemasOf(type: string, pointer: string): string[] {
  const node: Node = Object(atPointer(contract, pointer));
  if ([node.type].flat().includes(type)) return [pointer];
  return [
    ...["schema", "items"].filter((key) => isNode(node[key])).map((key) => under(pointer, key)),
    ...Object.keys(Object(node.properties)).map((name) => under(pointer, "properties", name)),
  ].flatMap((each) => schemasOf(type, each));
}

const said = saidBelow({ paths: contract.paths, components: contract.components }, "#");
const validator = createValidator(api);
const fits = (pointer: string, value: unknown) => validator.fits(api.schemaAt(pointer), value);

test.each([
  {
    words: /semicolon, vertical bar and backtick|`;`, `\|` and the backtick/i,
    refused: ["news;room", "news|room", "news`room"],
  },
  { words: /not blank/, refused: ["   "] },
  { words: /lowercase letters, digits and `-`/i, refused: ["newsRoom", "news_room", "news room"] },
])("a description with $words refuses $refused", ({ words, refused }) => {
  const texts = said.filter(({ text }) => words.test(text)).flatMap(({ pointer }) => schemasOf("string", pointer));
  expect(texts.length).toBeGreaterThan(0);
  for (const pointer of texts) {
    expect(fits(pointer, "newsroom"), pointer).toBe(true);
    for (const value of refused) expect(fits(pointer, value), `${pointer} ${value}`).toBe(false);
  }
});

test("a list has the limits that its description states", () => {
  const lists = said.flatMap(({ pointer, text }) => {
    const [, most] = text.match(/at most ([\d,]+)/) ?? [];
    return most === undefined
      ? []
      : schemasOf("array", pointer).map((list) => ({ list, most: Number(most.replace(",", "")) }));
  });
  expect(lists.length).toBeGreaterThan(0);
  for (const { list, most } of lists) {
    expect(
      fits(
        list,
        Array.from({ length: most }, (_, index) => index),
      ),
      list,
    ).toBe(true);
    expect(
      fits(
        list,
        Array.from({ length: most + 1 }, (_, index) => index),
      ),
      list,
    ).toBe(false);
  }
});

test("the words of an operation's name are in its summary, its path, or another name", () => {
  const wordsOf = (text: string) => [...text.matchAll(/[A-Z]?[a-z]+|[A-Z]/g)].map(([word]) => word.toLowerCase());
  const misspelt = operations.flatMap(({ id, path, summary }) => {
    const others = operations.filter((other) => other.id !== id).flatMap((other) => wordsOf(other.id));
    const known = new Set([...others, ...wordsOf(`${summary} ${path}`)]);
    return wordsOf(id).every((word) => known.has(word)) ? [] : [id];
  });
  expect(misspelt).toEqual([]);
});

test.each([
  { words: /already (removed )?are ignored/, repeatable: true },
  { words: /cannot be undone/, repeatable: false },
])("a POST that says $words is repeatable: $repeatable", ({ words, repeatable }) => {
  const found = operations.filter(
    ({ method, description }) => method === "POST" && words.test(description?.replaceAll("\n", " ") ?? ""),
  );
  expect(found.length).toBeGreaterThan(0);
  for (const { id, retrySafe } of found) expect(retrySafe, id).toBe(repeatable);
});

const limits = ["type", "enum", "default", "minimum", "maximum", "minLength", "maxLength", "pattern"];

/** The limits of parameters and of fields of request bodies, by the name and description of the input. */
const limitsByWords = [
  ...operations.flatMap(({ parameters }) =>
    parameters.map(({ name, description, schema }) => ({ name, description, schema })),
  ),
  ...[...api.schemas]
    .filter(([name]) => name.endsWith("Request"))
    .flatMap(([, { properties = {} }]) => Object.entries(properties))
    .map(([name, schema]) => ({ name, description: schema.description, schema })),
].flatMap(({ name, description, schema }) =>
  limits
    .filter((keyword) => schema?.[keyword] !== undefined)
    .map((keyword) => ({
      // The description of an update says "new", unlike that of a create.
      words: `${keyword} of ${name}: ${description}`.replace(": New ", ": ").toLowerCase(),
      value: schema?.[keyword],
    })),
);

test("two inputs with the same name and description have the same limits and default", () => {
  const known = new Map(limitsByWords.map((limit) => [limit.words, limit]));
  expect(known.size).toBeLessThan(limitsByWords.length);
  for (const limit of limitsByWords) expect(limit).toEqual(known.get(limit.words));
});
