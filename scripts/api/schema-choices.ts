import type { Discriminator, Schema } from "./schema.js";

/** A schema of a value that has to be looked into, or that was. */
interface Part {
  readonly schema: Schema;
  readonly isOpened: boolean;
}

/** No more combinations of alternatives are made: they multiply. */
const most = 64;

/** A schema that the document does not declare. */
const added = (keywords: Partial<Schema>): Schema => ({ pointer: "", name: undefined, ...keywords });

/** The value by which a discriminator tells a schema. */
function discriminating({ mapping = {} }: Discriminator, { name, pointer }: Schema): string | undefined {
  const [mapped] = Object.entries(mapping).find(([, to]) => to === pointer || to === name) ?? [];
  return mapped ?? name;
}

/** The object that a discriminator asks for where a value is of a schema. */
function tagOf(discriminator: Discriminator | undefined, schema: Schema): Schema[] {
  const value = discriminator && discriminating(discriminator, schema);
  if (discriminator === undefined || value === undefined) return [];
  const { propertyName } = discriminator;
  const property = added({ const: value });
  return [added({ type: "object", required: [propertyName], properties: { [propertyName]: property } })];
}

/** The parts that a value has in each of the alternatives: with its discriminator's value first, then without it. */
function alternatives(list: readonly Schema[] | undefined, discriminator: Discriminator | undefined): Schema[][] {
  if (list === undefined) return [[]];
  const tagged = list.map((each) => [each, ...tagOf(discriminator, each)]);
  return discriminator === undefined ? tagged : [...tagged, ...list.map((each) => [each])];
}

function conditions({ if: condition, then, else: otherwise }: Schema): Schema[][] {
  if (condition === undefined) return [[]];
  const some = (schema: Schema | undefined) => (schema === undefined ? [] : [schema]);
  return [some(otherwise), [condition, ...some(then)]];
}

/** The schemas beside the keywords of a schema, for each choice among its alternatives. */
function beside(schema: Schema): Schema[][] {
  const { reference, allOf = [], oneOf, anyOf, discriminator } = schema;
  const parents = [...(reference === undefined ? [] : [reference]), ...allOf];
  const inherited = parents.flatMap((parent) => (parent.oneOf ? [] : tagOf(parent.discriminator, schema)));
  const optional = inherited.length === 0 ? [[]] : [inherited, []];
  return [
    optional,
    alternatives(oneOf, discriminator),
    alternatives(anyOf, oneOf === undefined ? discriminator : undefined),
    conditions(schema),
  ].reduce<Schema[][]>((all, more) => all.flatMap((some) => more.map((each) => [...some, ...each])), [parents]);
}

function* choices(pending: readonly Part[], opened: ReadonlySet<Schema>, done: readonly Schema[]): Generator<Schema[]> {
  const [first, ...rest] = pending;
  if (first === undefined) yield [...done];
  else if (first.isOpened) yield* choices(rest, opened, [...done, first.schema]);
  else if (opened.has(first.schema)) yield* choices(rest, opened, done);
  else
    for (const parts of beside(first.schema)) {
      const closed = parts.map((schema): Part => ({ schema, isOpened: false }));
      const now = new Set([...opened, first.schema]);
      yield* choices([...closed, { ...first, isOpened: true }, ...rest], now, done);
    }
}

/**
 * The schemas that a value has to satisfy all together, as one list for each choice among their alternatives: references
 * and `allOf` before the schema that has them.
 */
export function* choicesOf(schemas: readonly Schema[]): Generator<Schema[]> {
  let count = 0;
  for (const parts of choices(
    schemas.map((schema) => ({ schema, isOpened: false })),
    new Set(),
    [],
  )) {
    yield parts;
    count += 1;
    if (count >= most) return;
  }
}
