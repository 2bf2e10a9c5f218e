import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fits } from "../../scripts/api/fits.js";
import { readApi } from "../../scripts/api/read-api.js";
import { paths } from "../../scripts/cli/paths.js";
import { readClient } from "../../scripts/client/client-files.js";
import { generateTypes } from "../../scripts/client/types.js";
import { repaired } from "../../scripts/contract/repair.js";
import { compile } from "../../scripts/diff/typescript/compile.js";
import { documentOf, mockedOf, sampleOf } from "../helpers/small-document.js";

const names = fc.constantFrom("id", "kind", "a b", "이름", "1st", "class");
const references = ["First", "Second"].map((name) => ({ $ref: `#/components/schemas/${name}` }));

const leaves = fc.oneof(
  fc.record({ type: fc.constant("string") }),
  fc.record({
    type: fc.constant("string"),
    minLength: fc.nat(9),
    pattern: fc.constantFrom("^[a-z]+$", "\\\\d{2,}", "^x|y+$"),
  }),
  fc.record({
    type: fc.constant("string"),
    format: fc.constantFrom("date-time", "uuid", "email", "uri", "byte", "unknown"),
  }),
  fc.record({
    type: fc.constant("integer"),
    minimum: fc.integer({ min: -9, max: 9 }),
    multipleOf: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    type: fc.constant("number"),
    exclusiveMinimum: fc.nat(3),
    exclusiveMaximum: fc.integer({ min: 4, max: 9 }),
  }),
  fc.record({ type: fc.constant(["boolean", "null"]) }),
  fc.record({ const: fc.oneof(fc.constant(null), fc.boolean(), fc.nat(9), names) }),
  fc.record({ type: fc.constant("string"), enum: fc.uniqueArray(names, { minLength: 1, maxLength: 3 }) }),
  fc.constant({}),
);

const { schema } = fc.letrec<{ schema: object; object: object }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaves,
    tie("object"),
    fc.record({ type: fc.constant("array"), items: tie("schema"), minItems: fc.nat(2) }),
    fc.record({ type: fc.constant("array"), prefixItems: fc.tuple(tie("schema"), tie("schema")), minItems: fc.nat(2) }),
    fc.record({ oneOf: fc.tuple(tie("object"), leaves) }),
    fc.record({ anyOf: fc.tuple(tie("schema"), tie("schema")) }),
    fc.record({ allOf: fc.tuple(tie("object"), fc.constantFrom(...references)) }),
    fc.constantFrom(...references),
  ),
  object: fc
    .tuple(fc.dictionary(names, tie("schema"), { maxKeys: 4 }), fc.boolean(), fc.option(leaves, { nil: undefined }))
    .map(([properties, isRequired, additionalProperties]) => ({
      type: "object",
      properties,
      ...(isRequired && { required: Object.keys(properties).slice(0, 2) }),
      ...(additionalProperties !== undefined && { additionalProperties }),
    })),
}));

// What is referred to is an object, so that no reference leads to itself.
const referred = fc
  .dictionary(names, leaves, { maxKeys: 3 })
  .map((properties) => ({ type: "object", properties, required: Object.keys(properties) }));

const documents = fc
  .record({
    Subject: fc.record({
      type: fc.constant("object"),
      properties: fc.record({ value: schema }),
      required: fc.constant(["value"]),
    }),
    First: referred,
    Second: referred,
  })
  .map((schemas) => repaired(documentOf(schemas)).document);

const seed = 15;

/** Whether the sample is allowed. */
const isSatisfiable = (document: ReturnType<typeof documentOf>): boolean => {
  const [schema] = [...readApi(document).schemas.values()];
  return schema !== undefined && fits(sampleOf(document), schema, "sent");
};

test("the mock takes the sample of a random document and gives an answer that its schema allows", async () => {
  const property = fc.asyncProperty(documents, async (document) => {
    fc.pre(isSatisfiable(document));
    expect((await mockedOf(document)).status).toBe(200);
  });
  await fc.assert(property, { seed, numRuns: 150, interruptAfterTimeLimit: 120_000 });
});

test("a sample has an allowed value in most random documents: in the others, parts of allOf exclude each other", () => {
  const all = fc.sample(documents, { seed, numRuns: 300 });
  expect(all.filter((document) => !isSatisfiable(document)).length).toBeLessThan(all.length / 7);
});

test("the types of random documents compile, and their samples are of these types", async () => {
  const all = fc.sample(documents, { seed, numRuns: 60 }).filter(isSatisfiable);
  const files: Record<string, string> = {};
  const samples = new Map<string, unknown>();
  for (const [index, document] of all.entries()) {
    const { models } = generateTypes(readClient(document));
    const name = /^export type SubjectInput /m.test(models) ? "SubjectInput" : "Subject";
    const path = join(paths.root, `test/documents/random-${index}.ts`);
    samples.set(path, document.components?.schemas);
    files[path] = `${models}\nexport const sample: ${name} = ${JSON.stringify(sampleOf(document))};\n`;
  }
  const errors = (await compile([], undefined, files)).map((error) => {
    return { ...error, schemas: JSON.stringify(samples.get(join(paths.root, error.file))) };
  });
  expect(errors).toEqual([]);
});
