import { join } from "node:path";
import { expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { follow, type Schema } from "../../scripts/contract/document.js";
import { type BodyExample, bodyExamples, contract, titleOf } from "./bundled.js";
import { compile, strictest } from "./compile.js";

/** The generated type of a body. */
function typeOf({ entry, status, type }: BodyExample): string {
  const operation = `paths[${JSON.stringify(entry.path)}][${JSON.stringify(entry.method.toLowerCase())}]`;
  const body =
    status === undefined
      ? `NonNullable<${operation}["requestBody"]>`
      : `${operation}["responses"][${/^\d+$/.test(status) ? status : JSON.stringify(status)}]`;
  return `${body}["content"][${JSON.stringify(type)}]`;
}

/** The fields that a schema, or one of its alternatives, requires. */
function requiredBy(declared: Schema): string[] {
  const schema = follow<Schema>(contract, declared as Schema & { $ref: string });
  const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return [...(schema.required ?? []), ...parts.flatMap((part: Schema) => requiredBy(part))];
}

/** The example without one of the fields that it must have; undefined where none is required. */
function withoutRequired({ schema, value }: BodyExample): unknown {
  const [dropped] = requiredBy(schema).filter((name) => Object.hasOwn(Object(value), name));
  if (dropped === undefined) return undefined;
  return Object.fromEntries(Object.entries(Object(value)).filter(([name]) => name !== dropped));
}

/** A module that gives each value the generated type of its example; one line for each. */
function moduleOf(cases: { example: BodyExample; value: unknown }[]): string {
  const lines = cases.map(
    ({ example, value }, index) => `export const body${index}: ${typeOf(example)} = ${JSON.stringify(value)};`,
  );
  return ['import type { paths } from "./types.js";', ...lines, ""].join("\n");
}

/** The titles of those whose line the compiler refuses. */
function refused(cases: { example: BodyExample; value: unknown }[]): string[] {
  const file = join(paths.generated, "client/examples-under-test.ts");
  const lines = new Set(compile([], strictest, { [file]: moduleOf(cases) }).map(({ line }) => line));
  return cases.filter((_, index) => lines.has(index + 2)).map(({ example }) => titleOf(example));
}

test("every named example of a body has the type that is generated for it", () => {
  expect(bodyExamples.length).toBeGreaterThan(0);
  expect(refused(bodyExamples.map((example) => ({ example, value: example.value })))).toEqual([]);
});

test("an example that lacks a required field has not", () => {
  const cases = bodyExamples.map((example) => ({ example, value: withoutRequired(example) }));
  const mutated = cases.filter(({ value }) => value !== undefined);
  expect(mutated.length).toBeGreaterThan(0);
  expect(refused(mutated)).toEqual(mutated.map(({ example }) => titleOf(example)));
});
