import { isNode, listOf } from "../contract/node.js";
import { own } from "../contract/own.js";
import { fits } from "./fits.js";
import type { Finder } from "./sample-items.js";
import { lists } from "./sample-list.js";
import { sampleNumbers } from "./sample-number.js";
import { objects } from "./sample-object.js";
import { sampleTexts } from "./sample-text.js";
import { type Direction, isHidden, type Schema, typesOf } from "./schema.js";
import { choicesOf } from "./schema-choices.js";

/** The state of a search for a value. */
interface Search {
  readonly direction: Direction;
  /** The enclosing schemas. A finite value does not contain any of them again. */
  readonly around: readonly Schema[];
  /** How many more schemas may be searched. */
  readonly budget: { steps: number };
}

/** Finds the values in a list or an object during a search. */
const finderOf = (search: Search): Finder => ({
  isShown: (schema) => !isHidden(schema, search.direction),
  fits: (value, schemas) => schemas.every((schema) => fits(value, schema, search.direction)),
  first: (schemas) => find(schemas, search),
  all: (schemas) => valuesOf(schemas, search),
});

/** The examples, constants, defaults and enum values of the schemas. A schema's own come before those of its parts. */
function givenBy(parts: readonly Schema[]): unknown[] {
  const last = parts.toReversed();
  return [
    ...last.flatMap(({ example, examples }) => [...(example === undefined ? [] : [example]), ...listOf(examples)]),
    ...last.flatMap((part) => ["const" in part ? [part.const] : []].flat()),
    ...last.flatMap((part) => (part.default === undefined ? [] : [part.default])),
    ...last.flatMap((part) => listOf(part.enum)),
  ];
}

/** The schemas, with all parts and alternatives that they consist of. */
function partsOf(schemas: readonly Schema[], found = new Set<Schema>()): Set<Schema> {
  for (const schema of schemas) {
    if (found.has(schema)) continue;
    found.add(schema);
    const { reference, allOf = [], oneOf = [], anyOf = [] } = schema;
    partsOf([...(reference === undefined ? [] : [reference]), ...allOf, ...oneOf, ...anyOf], found);
  }
  return found;
}

/** A value without the properties that its schemas do not declare or hide in this direction. */
export function declaredIn(value: unknown, schemas: readonly Schema[], direction: Direction): unknown {
  const parts = [...partsOf(schemas)];
  if (Array.isArray(value)) {
    const items = parts.flatMap((part) => part.items ?? []);
    return value.map((each) => declaredIn(each, items, direction));
  }
  if (!isNode(value)) return value;
  const isClosed =
    parts.some(({ properties }) => Object.keys(properties ?? {}).length > 0) &&
    !parts.some((part) => (part.additionalProperties ?? false) !== false || part.patternProperties !== undefined);
  const entries = Object.entries(value).flatMap(([name, each]): [string, unknown][] => {
    const declared = parts.flatMap(({ properties, additionalProperties: others }) => {
      return own(properties, name) ?? (typeof others === "object" ? [others] : []);
    });
    if (declared.some((property) => isHidden(property, direction)) || (isClosed && declared.length === 0)) return [];
    return [[name, declaredIn(each, declared, direction)]];
  });
  return Object.fromEntries(entries);
}

const implied: readonly [type: string, keywords: readonly string[]][] = [
  ["object", ["properties", "required", "additionalProperties", "patternProperties", "minProperties"]],
  ["array", ["items", "prefixItems", "minItems", "contains"]],
  ["number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]],
];

/**
 * The types that all schemas allow. If none declares a type, the types that their keywords apply to, likeliest first.
 */
function typesIn(parts: readonly Schema[]): readonly string[] {
  const named = parts.map(typesOf).filter((types) => types.length > 0);
  const [first, ...others] = named;
  if (first !== undefined)
    return first
      .flatMap((type) => (type === "number" ? ["integer", "number"] : [type]))
      .filter((type) =>
        others.every((types) => types.includes(type) || (type === "integer" && types.includes("number"))),
      )
      .sort((a, b) => Number(a === "null") - Number(b === "null"));
  const likely = implied.filter(([, keywords]) => parts.some((part) => keywords.some((keyword) => keyword in part)));
  return [...likely.map(([type]) => type), "string", "object", "array", "number", "boolean", "null"];
}

function* made(parts: readonly Schema[], search: Search): Generator<unknown> {
  for (const type of typesIn(parts)) {
    if (type === "string") yield* sampleTexts(parts);
    else if (type === "integer" || type === "number") yield* sampleNumbers(parts);
    else if (type === "boolean") yield* [true, false];
    else if (type === "array") yield* lists(parts, finderOf(search));
    else if (type === "object") yield* objects(parts, finderOf(search));
    else if (type === "null") yield null;
  }
}

/** The values that match all of the schemas, likeliest first. */
function* valuesOf(schemas: readonly Schema[], { direction, around, budget }: Search): Generator<unknown> {
  if (schemas.some((schema) => around.includes(schema)) || budget.steps <= 0) return;
  budget.steps -= 1;
  const search = { direction, budget, around: [...around, ...schemas] };
  for (const parts of choicesOf(schemas)) {
    const given = givenBy(parts).map((value) => declaredIn(value, schemas, direction));
    // The schemas validate their own parts, which may depend on each other: one of them hides what another one requires.
    const validated = [...schemas, ...parts.filter(({ pointer }) => pointer === "")];
    const allows = (value: unknown) => validated.every((part) => fits(value, part, direction));
    yield* given.filter(allows);
    for (const value of made(parts, search)) if (allows(value)) yield value;
  }
}

const known = { sent: new WeakMap<Schema, unknown>(), received: new WeakMap<Schema, unknown>() };

/** A value that matches all of the schemas; undefined if none is found. */
function find(schemas: readonly Schema[], search: Search): unknown {
  const [only, ...others] = schemas;
  if (only === undefined) return "string";
  if (others.length > 0) return valuesOf(schemas, search).next().value;
  const before = known[search.direction].get(only);
  if (before !== undefined) return before;
  const value = valuesOf(schemas, search).next().value;
  if (value !== undefined) known[search.direction].set(only, value);
  return value;
}

/**
 * A value that matches a schema: one of its examples, its default or an enum value if it matches, otherwise a generated
 * one. The same schema always gives the same value. Undefined if none is found, since a schema may not allow any value.
 */
export const findValue = (schema: Schema, direction: Direction): unknown =>
  find([schema], { direction, around: [], budget: { steps: 5_000 } });

/** A value that a client can send for a schema, or "string" if none is found. */
export function sampleValue(schema: Schema | undefined): unknown {
  const value = schema === undefined ? undefined : findValue(schema, "sent");
  return value === undefined ? "string" : value;
}
