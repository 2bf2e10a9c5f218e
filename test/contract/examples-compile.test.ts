import { beforeAll, expect, test } from "vitest";
import { type Schema, targetOf } from "../../scripts/api/schema.js";
import { api, type BodyExample, bodyExamples, titleOf } from "../helpers/bundled.js";
import { callLines } from "../helpers/client/call-lines.js";
import { type LineModule, refusedLines, wrongLines } from "../helpers/compiled-lines.js";

/** The generated type of a body. */
function typeOf({ operation: { path, method }, status, type }: BodyExample): string {
  const operation = `paths[${JSON.stringify(path)}][${JSON.stringify(method.toLowerCase())}]`;
  const body =
    status === undefined
      ? `NonNullable<${operation}["requestBody"]>`
      : `${operation}["responses"][${/^\d+$/.test(status) ? status : JSON.stringify(status)}]`;
  return `${body}["content"][${JSON.stringify(type)}]`;
}

/** The fields that a schema, or one of its alternatives, requires. */
function requiredBy(declared: Schema): string[] {
  const { required = [], allOf = [], anyOf = [], oneOf = [] } = targetOf(declared);
  return [...required, ...[...allOf, ...anyOf, ...oneOf].flatMap(requiredBy)];
}

/** The example without one of its required fields; undefined if none is required. */
function withoutRequired({ schema, value }: BodyExample): unknown {
  const [dropped] = requiredBy(schema).filter((name) => Object.hasOwn(Object(value), name));
  if (dropped === undefined) return undefined;
  return Object.fromEntries(Object.entries(Object(value)).filter(([name]) => name !== dropped));
}

/** A module that gives each value the generated type of its example. */
const moduleOf = (cases: { example: BodyExample; value: unknown }[], compiles: boolean): LineModule => ({
  head: 'import type { paths } from "./types.js";',
  lines: cases.map(({ example, value }, index) => ({
    title: titleOf(example),
    code: `export const body${index}: ${typeOf(example)} = ${JSON.stringify(value)};`,
    compiles,
  })),
});

const sound = moduleOf(
  bodyExamples.map((example) => ({ example, value: example.value })),
  true,
);
const mutated = moduleOf(
  bodyExamples
    .map((example) => ({ example, value: withoutRequired(example) }))
    .filter(({ value }) => value !== undefined),
  false,
);
const calls = callLines(api);
// All modules are one program, since most of the time goes into shared types.
let refused: string[][];
beforeAll(async () => {
  refused = await refusedLines(sound, mutated, calls);
});

test("every named example of a body has its generated type", () => {
  expect(sound.lines.length).toBeGreaterThan(0);
  expect(refused[0]).toEqual([]);
});

test("an example without a required field does not have its type", () => {
  expect(mutated.lines.length).toBeGreaterThan(0);
  expect(refused[1]).toEqual(wrongLines(mutated));
});

test("every call has the contract's input and result, and refuses missing, unknown and mistyped fields", () => {
  expect(wrongLines(calls).length).toBeGreaterThan(0);
  expect(refused[2]).toEqual(wrongLines(calls));
});
