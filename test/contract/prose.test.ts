import { expect, test } from "vitest";
import type { Schema } from "../../scripts/contract/document.js";
import { isNode } from "../../scripts/contract/node.js";
import { atPointer, under } from "../../scripts/contract/pointer.js";
import { createValidator } from "../../scripts/proof/validators.js";
import { api, contract, operations } from "./bundled.js";

/** A description and what it describes: a schema, or a parameter. */
interface Said {
  pointer: string;
  text: string;
}

function saidBelow(node: unknown, pointer: string): Said[] {
  if (typeof node !== "object" || node === null) return [];
  const text = isNode(node) && typeof node.description === "string" ? node.description : undefined;
  return [
    ...(text === undefined ? [] : [{ pointer, text }]),
    ...Object.entries(node).flatMap(([key, child]) => saidBelow(child, under(pointer, key))),
  ];
}

/** The schemas of a type that a description is about: the schema itself, its parameter's, or those of items and fields. */
function schemasOf(type: string, pointer: string): string[] {
  const node = atPointer(contract, pointer) as Schema;
  if ([node.type].flat().includes(type)) return [pointer];
  return [
    ...["schema", "items"].filter((key) => isNode(node[key])).map((key) => under(pointer, key)),
    ...Object.keys(node.properties ?? {}).map((name) => under(pointer, "properties", name)),
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
])("what says $words refuses $refused", ({ words, refused }) => {
  const texts = said.filter(({ text }) => words.test(text)).flatMap(({ pointer }) => schemasOf("string", pointer));
  expect(texts.length).toBeGreaterThan(0);
  for (const pointer of texts) {
    expect(fits(pointer, "newsroom"), pointer).toBe(true);
    for (const value of refused) expect(fits(pointer, value), `${pointer} ${value}`).toBe(false);
  }
});

test("what says at most how many takes so many and no more", () => {
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

test("the words in an operation's name stand in its summary, its path, or another's name", () => {
  const wordsOf = (text: string) => [...text.matchAll(/[A-Z]?[a-z]+|[A-Z]/g)].map(([word]) => word.toLowerCase());
  const misspelt = operations.flatMap(({ id, path, operation }) => {
    const others = operations.filter((other) => other.id !== id).flatMap((other) => wordsOf(other.id));
    const known = new Set([...others, ...wordsOf(`${operation.summary} ${path}`)]);
    return wordsOf(id).every((word) => known.has(word)) ? [] : [id];
  });
  expect(misspelt).toEqual([]);
});

test.each([
  { words: /already (removed )?are ignored/, repeatable: true },
  { words: /cannot be undone/, repeatable: false },
])("a POST that says $words is repeatable: $repeatable", ({ words, repeatable }) => {
  const told = operations.filter(
    ({ method, operation }) => method === "POST" && words.test(operation.description?.replaceAll("\n", " ") ?? ""),
  );
  expect(told.length).toBeGreaterThan(0);
  for (const { id, operation } of told) expect(operation["x-repeatable"], id).toBe(repeatable);
});

/** What limits or fills in a value. */
const limits = ["type", "enum", "default", "minimum", "maximum", "minLength", "maxLength", "pattern"];

/** Each limit of the parameters and of the fields of request bodies, under the words that name and describe its input. */
const limitsByWords = [
  ...operations.flatMap(({ parameters }) =>
    parameters.map(({ name, description, schema = {} }) => ({ name, description, schema })),
  ),
  ...Object.entries(contract.components?.schemas ?? {})
    .filter(([name]) => name.endsWith("Request"))
    .flatMap(([, { properties = {} }]) => Object.entries(properties))
    .map(([name, schema]) => ({ name, description: schema.description, schema })),
].flatMap(({ name, description, schema }) =>
  limits
    .filter((keyword) => schema[keyword] !== undefined)
    .map((keyword) => ({
      // A change says "new" of what a creation says plainly.
      words: `${keyword} of ${name}: ${description}`.replace(": New ", ": ").toLowerCase(),
      value: schema[keyword],
    })),
);

test("what two requests call and describe alike has no limit or default that differs", () => {
  const known = new Map(limitsByWords.map((limit) => [limit.words, limit]));
  expect(known.size).toBeLessThan(limitsByWords.length);
  for (const limit of limitsByWords) expect(limit).toEqual(known.get(limit.words));
});
