import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Schema } from "../../scripts/api/schema.js";
import { atPointer } from "../../scripts/contract/pointer.js";
import { bodyExamples, contract, operations, schemaNamed, titleOf } from "../helpers/bundled.js";

/** Names of the extensions at any depth of a value. */
function extensionsBelow(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [
    ...(name.startsWith("x-") ? [name] : []),
    ...extensionsBelow(item),
  ]);
}

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
// A format that is missing here fails its test.
ajv.addFormat("uri", (text) => URL.canParse(text));
for (const name of ["int32", "int64"]) ajv.addFormat(name, { type: "number", validate: Number.isSafeInteger });
ajv.addVocabulary(["components", "example", "discriminator", ...new Set(extensionsBelow(contract))]);

/** Compiled schemas: most examples share one, and compiling takes far longer than validating. */
const compiled = new Map<Schema, ValidateFunction>();

/** The errors of a value under a schema of the contract. */
function problems(schema: Schema, value: unknown): string[] {
  const declared = atPointer(contract, schema.pointer);
  const validate = compiled.get(schema) ?? ajv.compile({ allOf: [declared], components: contract.components });
  compiled.set(schema, validate);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("every named example of a body is valid under its schema:", () => {
  test.each(bodyExamples.map((example) => [titleOf(example), example] as const))("%s", (_, { schema, value }) => {
    expect(problems(schema, value)).toEqual([]);
  });

  test("and every operation has examples", () => {
    const covered = new Set(bodyExamples.map(({ operation }) => operation.id));
    expect(operations.filter(({ id }) => !covered.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test("and a value without a required field is not", () => {
    const example = bodyExamples.find(({ status }) => status === "200");
    expect(example && problems(example.schema, {})).not.toEqual([]);
  });
});

describe("every example of a parameter is valid under its schema:", () => {
  const parameters = operations.flatMap(({ id, parameters: all }) =>
    all.flatMap(({ name, schema, example }) =>
      example === undefined || schema === undefined ? [] : [[`${id} ${name}`, { schema, example }] as const],
    ),
  );
  test.each(parameters)("%s", (_, { schema, example }) => {
    expect(problems(schema, example)).toEqual([]);
  });
});

describe("date and time", () => {
  const schema = schemaNamed("LocalDateTime");

  test.each(["2026-03-18T10:30:00", "2024-02-29T00:00:00", "1999-12-31T23:59:59"])("accepts %s", (text) => {
    expect(problems(schema, text)).toEqual([]);
  });

  test.each([
    ["a zone", "2026-03-18T10:30:00Z"],
    ["an offset, as RFC 3339 has it", "2026-03-18T10:30:00+09:00"],
    ["a fraction", "2026-03-18T10:30:00.000"],
    ["a space for the T", "2026-03-18 10:30:00"],
    ["a lower case t", "2026-03-18t10:30:00"],
    ["no seconds", "2026-03-18T10:30"],
    ["no time", "2026-03-18"],
    ["month 13", "2026-13-18T10:30:00"],
    ["month 0", "2026-00-18T10:30:00"],
    ["day 32", "2026-03-32T10:30:00"],
    ["day 0", "2026-03-00T10:30:00"],
    ["hour 24", "2026-03-18T24:00:00"],
    ["minute 60", "2026-03-18T10:60:00"],
    ["second 60", "2026-03-18T10:30:60"],
    ["text before it", " 2026-03-18T10:30:00"],
    ["a line end after it", "2026-03-18T10:30:00\n"],
    ["nothing", ""],
  ])("refuses %s", (_, text) => {
    expect(problems(schema, text)).not.toEqual([]);
  });

  test("refuses a number", () => {
    expect(problems(schema, 1_773_829_800_000)).not.toEqual([]);
  });
});
