import { added, type Discriminator, type Schema } from "./schema.js";

/** A schema that applies to a value. `isOpened` is true once its parts have been added. */
interface Part {
  readonly schema: Schema;
  readonly isOpened: boolean;
}

/** Maximum number of combinations, since they grow exponentially. */
const most = 64;

/** The discriminator's value for a schema. */
function discriminating({ mapping = {} }: Discriminator, { name, pointer }: Schema): string | undefined {
  const [mapped] = Object.entries(mapping).find(([, to]) => to === pointer || to === name) ?? [];
  return mapped ?? name;
}

/** The object schema that a discriminator requires for values of a schema. */
function tagOf(discriminator: Discriminator | undefined, schema: Schema): Schema[] {
  const value = discriminator && discriminating(discriminator, schema);
  if (discriminator === undefined || value === undefined) return [];
  const { propertyName } = discriminator;
  const property = added({ const: value });
  return [added({ type: "object", required: [propertyName], properties: { [propertyName]: property } })];
}

/** The parts of a value for each alternative: first with the value of the discriminator, then without it. */
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

/** Without and with each of the schemas that apply if an object has a property. */
const dependencies = ({ dependentSchemas = {} }: Schema): Schema[][][] =>
  Object.values(dependentSchemas).map((schema) => [[], [schema]]);

/** The schemas that apply together with a schema, for each combination of its alternatives. */
function combinations(schema: Schema): Schema[][] {
  const { reference, allOf = [], oneOf, anyOf, discriminator } = schema;
  const parents = [...(reference === undefined ? [] : [reference]), ...allOf];
  const inherited = parents.flatMap((parent) => (parent.oneOf ? [] : tagOf(parent.discriminator, schema)));
  const optional = inherited.length === 0 ? [[]] : [inherited, []];
  return [
    optional,
    alternatives(oneOf, discriminator),
    alternatives(anyOf, oneOf === undefined ? discriminator : undefined),
    conditions(schema),
    ...dependencies(schema),
  ].reduce<Schema[][]>((all, more) => all.flatMap((some) => more.map((each) => [...some, ...each])), [parents]);
}

function* choices(pending: readonly Part[], opened: ReadonlySet<Schema>, done: readonly Schema[]): Generator<Schema[]> {
  const [first, ...rest] = pending;
  if (first === undefined) yield [...done];
  else if (first.isOpened) yield* choices(rest, opened, [...done, first.schema]);
  else if (opened.has(first.schema)) yield* choices(rest, opened, done);
  else
    for (const parts of combinations(first.schema)) {
      const closed = parts.map((schema): Part => ({ schema, isOpened: false }));
      const now = new Set([...opened, first.schema]);
      yield* choices([...closed, { ...first, isOpened: true }, ...rest], now, done);
    }
}

/**
 * The schemas that apply to a value together, as one list for each combination of alternatives. References and `allOf`
 * come before the schema that has them.
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
