import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { present } from "../helpers/mock.js";
import { documentOf, mockedOf, sampleOf, typeIn } from "../helpers/small-document.js";

/** A schema in a document, what it is typed as, and what is sent and answered for it. */
interface Case {
  schemas: Record<string, unknown>;
  openapi?: string;
  type: string;
  /** Where it differs from what is received. */
  sentType?: string;
  sample: unknown;
  /** Where it differs from the sample. */
  answer?: unknown;
}

const text = { type: "string" };
const integer = { type: "integer" };
const object = (properties: Record<string, unknown>, required: string[] = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
});
const component = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const cases: Record<string, Case> = {
  "a type beside a reference": {
    schemas: { Subject: { ...component("Base"), ...object({ more: integer }) }, Base: object({ id: text }) },
    type: "Base & { more: number }",
    sample: { id: "string", more: 1 },
  },
  "a property that is required beside a reference": {
    schemas: { Subject: { ...component("Base"), required: ["id"] }, Base: object({ id: text }, []) },
    type: 'WithRequired<Base, "id">',
    sample: { id: "string" },
  },
  "keywords beside a reference in 3.0, which ignores them": {
    openapi: "3.0.3",
    schemas: { Subject: { ...component("Base"), nullable: true }, Base: object({ id: text }) },
    type: "Base",
    sample: { id: "string" },
  },
  "alternatives told by a declared enumeration": {
    schemas: {
      Subject: {
        oneOf: [component("Cat"), component("Dog")],
        discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat", dog: "Dog" } },
      },
      Cat: object({ kind: { enum: ["cat", "kitten"] }, lives: integer }),
      Dog: object({ kind: { enum: ["hound"] } }),
    },
    type: "Cat | Dog",
    sample: { kind: "cat", lives: 1 },
  },
  "alternatives told by the names of their schemas": {
    schemas: {
      Subject: { oneOf: [component("Fox"), component("Bear")], discriminator: { propertyName: "kind" } },
      Fox: { ...object({ kind: text, tail: integer }), additionalProperties: false },
      Bear: { ...object({ kind: text, paws: integer }), additionalProperties: false },
    },
    type: '(Fox & { kind?: "Fox" }) | (Bear & { kind?: "Bear" })',
    sample: { kind: "Fox", tail: 1 },
  },
  "a schema that inherits a discriminator": {
    schemas: {
      Subject: { allOf: [component("Pet"), object({ lives: integer })] },
      Pet: {
        ...object({ kind: text }),
        discriminator: { propertyName: "kind", mapping: { cat: component("Subject").$ref } },
      },
    },
    type: 'Pet & { lives: number } & { kind?: "cat" }',
    sample: { kind: "cat", lives: 1 },
  },
  "anyOf beside properties": {
    schemas: { Subject: { ...object({ id: text }), anyOf: [object({ a: text }), object({ b: text })] } },
    type: "{ id: string } & ({ a: string } | { b: string })",
    sample: { id: "string", a: "string" },
  },
  "alternatives of which one is told by what is not required": {
    schemas: {
      Subject: {
        oneOf: [
          { ...object({ a: text }, []), additionalProperties: false },
          { ...object({ b: text }, []), additionalProperties: false },
        ],
      },
    },
    type: "{ a?: string } | { b?: string }",
    sample: { a: "string" },
  },
  "null in a list of types": {
    schemas: {
      Subject: object({ none: { type: ["string", "null"], enum: [null] }, some: { type: ["null", "string"] } }),
    },
    type: "{ none: null; some: null | string }",
    sample: { none: null, some: "string" },
  },
  "nullable in 3.0": {
    openapi: "3.0.3",
    schemas: {
      Subject: object({ some: { ...text, nullable: true }, list: { type: "array", nullable: true, items: text } }),
    },
    type: "{ some: string | null; list: string[] | null }",
    sample: { some: "string", list: ["string"] },
  },
  constants: {
    schemas: {
      Subject: object({ text: { const: "a" }, number: { const: 7 }, none: { const: null }, list: { const: [1, "b"] } }),
    },
    type: '{ text: "a"; number: 7; none: null; list: [ 1, "b" ] }',
    sample: { text: "a", number: 7, none: null, list: [1, "b"] },
  },
  "a map by a pattern": {
    schemas: {
      Subject: {
        type: "object",
        patternProperties: { "^x-[a-z]+$": integer },
        additionalProperties: false,
        minProperties: 1,
      },
    },
    type: "{ [key: string]: number }",
    sample: { "x-a": 1 },
  },
  "a map with properties of another type": {
    schemas: { Subject: { ...object({ id: text }), additionalProperties: integer, minProperties: 2 } },
    type: "{ id: string } & { [key: string]: number | string }",
    sample: { id: "string", key1: 1 },
  },
  "a closed tuple": {
    schemas: { Subject: object({ at: { type: "array", prefixItems: [text, integer], items: false, minItems: 2 } }) },
    type: "{ at: [ string, number ] }",
    sample: { at: ["string", 1] },
  },
  "a tuple that may end early and go on": {
    schemas: {
      Subject: object({ at: { type: "array", prefixItems: [text, integer], items: { type: "boolean" }, minItems: 1 } }),
    },
    type: "{ at: [ string, number?, ...boolean[] ] }",
    sample: { at: ["string", 1] },
  },
  "a list without a type": {
    schemas: { Subject: object({ names: { items: text } }) },
    type: "{ names: string[] }",
    sample: { names: ["string"] },
  },
  "what is only read, and what is only written": {
    schemas: {
      Subject: {
        ...object({ id: { ...text, readOnly: true }, secret: { ...text, writeOnly: true }, name: text }),
        additionalProperties: false,
      },
    },
    type: "{ readonly id: string; name: string }",
    sentType: "{ secret: string; name: string }",
    sample: { secret: "string", name: "string" },
    answer: { id: "string", name: "string" },
  },
  "odd names": {
    schemas: {
      Subject: object({
        "a b": text,
        "1": text,
        constructor: text,
        toString: text,
        이름: text,
        "": text,
        "it's": text,
      }),
    },
    type: `{ 1: string; "a b": string; constructor: string; toString: string; "이름": string; "": string; "it's": string }`,
    sample: {
      "1": "string",
      "a b": "string",
      constructor: "string",
      toString: "string",
      이름: "string",
      "": "string",
      "it's": "string",
    },
  },
  "a name that is required and not declared": {
    schemas: { Subject: { ...object({ id: text }), required: ["id", "other"] } },
    type: "{ id: string; other: NonNullable<unknown> | null }",
    sample: { id: "string", other: "string" },
  },
  "a list of itself, which is required": {
    schemas: { Subject: object({ id: text, children: { type: "array", items: component("Subject") } }) },
    type: "{ id: string; children: Subject[] }",
    sample: { id: "string", children: [] },
  },
  "itself or null, which is required": {
    schemas: { Subject: object({ id: text, next: { anyOf: [component("Subject"), { type: "null" }] } }) },
    type: "{ id: string; next: Subject | null }",
    sample: { id: "string", next: null },
  },
  "recursion through two schemas": {
    schemas: {
      Subject: object({ name: text, owner: component("Owner") }),
      Owner: { ...object({ name: text, pets: { type: "array", items: component("Subject") } }), required: ["name"] },
    },
    type: "{ name: string; owner: Owner }",
    sample: { name: "string", owner: { name: "string" } },
  },
  "an enumeration behind references": {
    schemas: {
      Subject: object({ size: component("Size") }),
      Size: component("Real"),
      Real: { ...text, enum: ["small", "large"] },
    },
    type: "{ size: Size }",
    sample: { size: "small" },
  },
  "limits that several parts state": {
    schemas: {
      Subject: object({
        count: { allOf: [{ type: "integer", minimum: 3 }, { maximum: 8 }, { multipleOf: 5 }] },
        word: { allOf: [{ ...text, minLength: 8 }, { maxLength: 9 }] },
      }),
    },
    type: "{ count: number; word: string }",
    sample: { count: 5, word: "stringst" },
  },
  conditions: {
    schemas: {
      Subject: {
        ...object({ kind: { enum: ["a"] }, size: integer }, ["kind"]),
        if: { properties: { kind: { const: "a" } } },
        // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
        then: { required: ["size"] },
      },
    },
    type: '{ kind: "a" | (string & {}); size?: number }',
    sample: { kind: "a", size: 1 },
  },
};

test.each(Object.entries(cases))("%s", async (_, { schemas, openapi, type, sentType, sample, answer = sample }) => {
  const document = documentOf(schemas, openapi);
  expect(await typeIn(document)).toBe(type);
  if (sentType !== undefined) expect(await typeIn(document, "SubjectInput")).toBe(sentType);
  expect(sampleOf(document)).toEqual(sample);
  expect(await mockedOf(document)).toEqual({ status: 200, body: answer });
});

const formats: [format: string, value: string][] = [
  ["date-time", "2024-01-01T00:00:00Z"],
  ["date", "2024-01-01"],
  ["time", "00:00:00Z"],
  ["duration", "P1D"],
  ["email", "user@example.com"],
  ["hostname", "example.com"],
  ["ipv4", "192.0.2.1"],
  ["ipv6", "2001:db8::1"],
  ["uri", "https://example.com"],
  ["uri-reference", "/path"],
  ["uuid", "00000000-0000-4000-8000-000000000000"],
  ["json-pointer", "/name"],
  ["regex", ".*"],
];

test.each(formats)("a text of the format %s", async (format, value) => {
  const document = documentOf({ Subject: object({ value: { ...text, format } }) });
  expect(sampleOf(document)).toEqual({ value });
  expect(await mockedOf(document)).toEqual({ status: 200, body: { value } });
});

const patterns: [pattern: string, value: string][] = [
  ["^[A-Z]{2}\\d{3}$", "AA000"],
  ["^(?:red|green)-\\w+$", "red-a"],
  ["^\\p{Lu}\\u{41}?.$", "Aa"],
  ["^(?=.*[A-Z])(?=.*\\d).{8,}$", "Aa1!Aa1!"],
  ["^[^a-zA-Z0-9]+\\.(jpe?g|png)$", "-.jpg"],
  ["^[\\u3131-\\uD79D]{3}$", "가가가"],
  ["x{3,}", "xxx"],
];

test.each(patterns)("a text of the pattern %s", async (pattern, value) => {
  const document = documentOf({ Subject: object({ value: { ...text, pattern } }) });
  expect(sampleOf(document)).toEqual({ value });
  expect(await mockedOf(document)).toEqual({ status: 200, body: { value } });
});

const limits: [schema: object, value: unknown][] = [
  [{ type: "string", pattern: "^[a-z]+$", minLength: 4 }, "aaaa"],
  [{ type: "string", maxLength: 3 }, "str"],
  [{ type: "integer", exclusiveMinimum: 4, exclusiveMaximum: 6 }, 5],
  [{ type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
  [{ type: "number", minimum: 10, multipleOf: 4 }, 12],
  [{ type: "array", items: { enum: ["a", "b"] }, minItems: 2, uniqueItems: true }, ["a", "b"]],
  [{ type: "array", items: { type: "integer" }, minItems: 2, uniqueItems: true }, [1, 2]],
  [{ type: "array", contains: { const: 7 } }, [7]],
  [
    { type: "object", dependentRequired: { a: ["b"] }, required: ["a"] },
    { a: "string", b: "string" },
  ],
  [{ type: "string", default: 5, example: 7, enum: ["b"] }, "b"],
];

test.each(limits)("a value of %j", async (schema, value) => {
  const document = documentOf({ Subject: object({ value: schema }) });
  expect(sampleOf(document)).toEqual({ value });
  expect(await mockedOf(document)).toEqual({ status: 200, body: { value } });
});

test("a parameter's sample is an example that its schema allows, else a value made from it", () => {
  const parameters = [
    { name: "size", in: "query", required: true, example: "7", schema: integer },
    { name: "color", in: "query", required: true, examples: { a: { value: 1 }, b: { value: "red" } }, schema: text },
  ];
  const document = documentOf({ Subject: text });
  Object.assign(present(document.paths?.["/subjects"]), { parameters });
  expect(sampleRequest(present(readApi(document).operations[0])).target).toBe("/subjects?size=1&color=red");
});
