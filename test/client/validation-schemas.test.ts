import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { check } from "../../generated/client/runtime/validation/check.js";
import { schemas } from "../../generated/client/schemas.js";
import { readApi } from "../../scripts/api/read-api.js";
import type { Schema } from "../../scripts/api/schema.js";
import { compactSchema } from "../../scripts/client/compact-schema.js";
import { atPointer } from "../../scripts/contract/pointer.js";
import { bodyExamples, contract, operations, titleOf } from "../helpers/bundled.js";
import { mutantsOf } from "../helpers/client/mutants.js";
import { makeDocument } from "../helpers/mock.js";

const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, verbose: true });
ajv.addFormat("uri", (text) => /^[a-z][a-z0-9+.-]*:/i.test(text) && URL.canParse(text));

ajv.addSchema(contract, "contract:/");

/**
 * Whether an error rejects a value of the right type because it is not in an enum. Responses may contain new values.
 */
const isNewValue = ({ keyword, data }: ErrorObject) => keyword === "enum" && typeof data === "string";

/** A reference to a schema of the contract, for Ajv. */
const declared = ({ pointer }: Schema) => ({ $ref: `contract:/${encodeURI(pointer)}` });

/** Compares our validator on the generated schemas with Ajv on the contract's schemas. */
function compare(schema: object, compact: Parameters<typeof check>[1], values: Iterable<unknown>, isOpen = false) {
  const validate = ajv.compile(schema);
  let refused = 0;
  const departures: unknown[] = [];
  for (const value of values) {
    const issues = check(value, compact, schemas.shared);
    const found = validate(value) ? [] : (validate.errors ?? []);
    const errors = found.filter((error) => !isOpen || !isNewValue(error));
    if (errors.length > 0) refused++;
    // Ajv reports each issue in the same place, except for undeclared properties.
    const places = errors.flatMap(({ instancePath, params: { additionalProperty, propertyName } }) => [
      instancePath,
      `${instancePath}/${additionalProperty ?? propertyName}`,
    ]);
    if (issues.length > 0 !== errors.length > 0 || issues.some(({ pointer }) => !places.includes(pointer)))
      departures.push({ value, issues, errors });
  }
  return { refused, departures };
}

describe("the generated schemas agree with the contract on every example and on each example with one change:", () => {
  // Of the examples of one body, only the first is changed.
  const seen = new Set<string>();
  const bodies = bodyExamples.flatMap((example) => {
    const own = schemas.operations[example.operation.id];
    const compact = example.status === undefined ? own?.body : own?.responses[example.status];
    if (compact === undefined) return [];
    const place = `${example.operation.id} ${example.status}`;
    const values = seen.has(place) ? [example.value] : [example.value, ...mutantsOf(example.value)];
    seen.add(place);
    return [{ title: titleOf(example), example, compact, values }];
  });
  test.each(bodies.map((body) => [body.title, body] as const))("%s", (_, { example, compact, values }) => {
    const { refused, departures } = compare(declared(example.schema), compact, values, example.status !== undefined);
    expect(departures).toEqual([]);
    expect(check(example.value, compact, schemas.shared)).toEqual([]);
    if (values.length > 1) expect(refused).toBeGreaterThan(0);
  });

  test("and parameters", () => {
    for (const { id, parameters } of operations)
      for (const { name, in: place, schema, example } of parameters) {
        const compact = place === "cookie" ? undefined : schemas.operations[id]?.[place]?.properties?.[name];
        if (compact === undefined || schema === undefined) continue;
        // An id in a path may also be a number.
        const type = typeof compact === "object" && Array.isArray(compact.type) ? compact.type : schema.type;
        const values = [example ?? "x", ...mutantsOf(example, true)];
        expect(
          compare({ ...Object(atPointer(contract, schema.pointer)), ...(type && { type }) }, compact, values)
            .departures,
          `${id} ${name}`,
        ).toEqual([]);
      }
  });
});

const shared = { Cat: { properties: { lives: { maximum: 9 } }, required: ["lives"] }, Dog: { required: ["tricks"] } };
const closed = { properties: { a: true }, additionalProperties: false };

for (const [name, schema] of Object.entries(shared)) ajv.addSchema(schema, name);

/** The compact form of a schema of a document; a `$ref` in it is a name in `shared`. */
function compactIn(schema: object, openapi = "3.1.0") {
  const schemas = JSON.parse(
    JSON.stringify({ ...shared, Probe: schema }).replaceAll('"$ref":"', '"$ref":"#/components/schemas/'),
  );
  const { schemaAt } = readApi({ ...makeDocument({}, { components: { schemas } }), openapi });
  return compactSchema(schemaAt("#/components/schemas/Probe"), ({ name }) => name ?? "");
}

// biome-ignore-start lint/suspicious/noThenProperty: it is a keyword.
describe.each<[keyword: string, schema: object, fits: unknown, not: unknown, pointer: string, message: string]>([
  ["type", { type: "integer" }, 1, 1.5, "", "must be an integer, but is 1.5"],
  ["type", { type: ["string", "null"] }, null, [1], "", "must be a string or null, but is an array of 1 item"],
  ["enum", { enum: ["a", null] }, null, "b", "", 'must be one of "a", null, but is "b"'],
  ["const", { const: null }, null, 0, "", "must be null, but is 0"],
  ["const", { const: false }, false, 0, "", "must be false, but is 0"],
  [
    "maxItems",
    { uniqueItems: false, maxItems: 2 },
    [1, 1],
    [1, 1, 1],
    "",
    "must have at most 2 items, but is an array of 3 items",
  ],
  ["const", { const: { a: [1] } }, { a: [1] }, { a: [2] }, "", 'must be {"a":[1]}, but is an object'],
  ["minimum", { minimum: 2 }, 2, 1, "", "must be at least 2, but is 1"],
  ["maximum", { maximum: 2 }, 2, 3, "", "must be at most 2, but is 3"],
  ["exclusiveMinimum", { exclusiveMinimum: 2 }, 3, 2, "", "must be above 2, but is 2"],
  ["exclusiveMaximum", { exclusiveMaximum: 2 }, 1, 2, "", "must be below 2, but is 2"],
  ["multipleOf", { multipleOf: 0.5 }, 1.5, 0.7, "", "must be a multiple of 0.5, but is 0.7"],
  ["minLength", { minLength: 2 }, "한국", "😀", "", "must have at least 2 characters, but is a string of 1 character"],
  ["maxLength", { maxLength: 1 }, "😀", "ab", "", "must have at most 1 character, but is a string of 2 characters"],
  ["pattern", { pattern: "^\\p{L}+$" }, "글", "1", "", "must match ^\\p{L}+$, but is a string of 1 character"],
  ["format", { format: "uri" }, "a:b", "a b", "", "must have the format uri, but is a string of 3 characters"],
  ["minItems", { minItems: 1 }, [1], [], "", "must have at least 1 item, but is an array of 0 items"],
  ["maxItems", { maxItems: 1 }, [1], [1, 2], "", "must have at most 1 item, but is an array of 2 items"],
  ["uniqueItems", { uniqueItems: true }, [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 1 }], "", "must not have an item twice"],
  ["contains", { contains: { $ref: "Cat" } }, [1, { lives: 1 }], [{}], "", "must hold 1 Cat"],
  [
    "minContains",
    { contains: { const: 1 }, minContains: 2 },
    [1, 1],
    [1],
    "",
    "must hold at least 2 of the items that are asked for",
  ],
  [
    "maxContains",
    { contains: { $ref: "Dog" }, maxContains: 1 },
    [{ tricks: 1 }],
    [{ tricks: 1 }, { tricks: 2 }],
    "",
    "must hold at most 1 Dog",
  ],
  ["type", { prefixItems: [{ type: "string" }] }, ["a"], [1], "/0", "must be a string, but is 1"],
  ["items", { prefixItems: [true], items: false }, [1], [1, 2], "/1", "is not allowed by items, but is 2"],
  ["required", { required: ["a", "b"] }, { a: 1, b: 1 }, { toString: 1 }, "", 'must have "a", "b"'],
  [
    "minProperties",
    { minProperties: 1 },
    { a: 1 },
    {},
    "",
    "must have at least this many properties: 1, but is an object",
  ],
  [
    "maxProperties",
    { maxProperties: 0 },
    {},
    { a: 1 },
    "",
    "must have at most this many properties: 0, but is an object",
  ],
  ["additionalProperties", closed, { a: 1 }, { "b/~c": 1 }, "/b~1~0c", "is not in the contract"],
  [
    "unevaluatedProperties",
    { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
    { a: 1 },
    { b: 1 },
    "/b",
    "is not in the contract",
  ],
  [
    "minimum",
    { patternProperties: { "^n": { minimum: 1 } } },
    { a: 0, n: 1 },
    { n: 0 },
    "/n",
    "must be at least 1, but is 0",
  ],
  ["propertyNames", { propertyNames: { pattern: "^a" } }, { a: 1 }, { b: 1 }, "/b", "must not be given"],
  [
    "dependentRequired",
    { dependentRequired: { a: ["b", "c"] } },
    { b: 1 },
    { a: 1 },
    "",
    'must have "b", "c" if it has "a"',
  ],
  [
    "propertyNames",
    { dependentSchemas: { a: { propertyNames: { not: { const: "b" } } } } },
    { b: 1 },
    { a: 1, b: 1 },
    "/b",
    'must not be given together with "a"',
  ],
  ["required", { if: { required: ["a"] }, then: { required: ["b"] } }, {}, { a: 1 }, "", 'must have "b"'],
  ["required", { if: { required: ["a"] }, else: { required: ["b"] } }, { a: 1 }, {}, "", 'must have "b"'],
  [
    "oneOf",
    { oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    { a: 1 },
    { a: 1, b: 1 },
    "",
    'must have exactly one of "a", "b"',
  ],
  ["oneOf", { oneOf: [{ $ref: "Cat" }, { $ref: "Dog" }] }, { lives: 1 }, {}, "", "must be exactly one of Cat, Dog"],
  ["anyOf", { anyOf: [{ type: "string" }, { minimum: 3 }] }, "a", 1, "", "must be at least one of 2 alternatives"],
  ["not", { not: { const: 1 } }, 2, 1, "", "is not allowed by not, but is 1"],
  [
    "maximum",
    { allOf: [{ properties: { pet: { $ref: "Cat" } } }] },
    { pet: { lives: 9 } },
    { pet: { lives: 10 } },
    "/pet/lives",
    "must be at most 9, but is 10",
  ],
  // biome-ignore-end lint/suspicious/noThenProperty: it is a keyword.
])("%s of %j", (keyword, schema, fits, not, pointer, message) => {
  const compact = compactIn(schema);

  test("accepts and rejects the values that Ajv accepts and rejects", () => {
    const validate = ajv.compile(schema);
    expect([validate(fits), validate(not)]).toEqual([true, false]);
    expect(check(fits, compact, shared)).toEqual([]);
  });

  test("is reported once, with its pointer and a message", () => {
    expect(check(not, compact, shared)).toEqual([{ pointer, keyword, message }]);
  });
});

test("keywords of OpenAPI 3.0 keep their meaning", () => {
  const schema = compactIn(
    { type: "integer", nullable: true, minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
    "3.0.3",
  );
  expect([null, 1, 2, 9, 10].map((value) => check(value, schema, {}).length)).toEqual([0, 1, 0, 0, 1]);
  const reference = compactIn({ $ref: "Cat", required: ["ignored"] }, "3.0.3");
  expect(check({ lives: 1 }, reference, shared)).toEqual([]);
});

test("a pattern that is invalid in JavaScript is left out", () => {
  expect(compactIn({ pattern: "(?i)a", minLength: 1 })).toEqual({ minLength: 1 });
});
