import { isNode } from "../contract/node.js";
import { own } from "../contract/own.js";
import { fits } from "./fits.js";
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

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

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
    const declared = parts.flatMap((part) => own(part.properties, name) ?? []);
    if (declared.some((property) => isHidden(property, direction)) || (isClosed && declared.length === 0)) return [];
    return [[name, declaredIn(each, declared, direction)]];
  });
  return Object.fromEntries(entries);
}

const numbersOf = (parts: readonly Schema[], keyword: string): number[] =>
  parts.flatMap(({ [keyword]: limit }) => (typeof limit === "number" ? [limit] : []));

function sampleNumbers(parts: readonly Schema[]): number[] {
  const [minimum, maximum, above, below, [step = 1]] = [
    numbersOf(parts, "minimum"),
    numbersOf(parts, "maximum"),
    numbersOf(parts, "exclusiveMinimum"),
    numbersOf(parts, "exclusiveMaximum"),
    numbersOf(parts, "multipleOf"),
  ];
  const least = Math.max(...minimum, ...above);
  const most = Math.min(...maximum, ...below);
  const multiples = [Math.ceil(least / step), Math.floor(least / step) + 1, Math.floor(most / step)];
  const candidates = [...minimum.slice(-1), 1, step, 0, ...multiples.map((count) => count * step), (least + most) / 2];
  return [...candidates, least + 0.5, most - 1, most - 0.5].filter(Number.isFinite);
}

/** Another value of the same type, for a list with unique items. */
function varied(value: unknown, number: number): unknown {
  if (typeof value === "number") return value + number;
  if (typeof value === "string") return `${value}${number}`;
  if (!isNode(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, varied(each, number)]));
}

function* lists(parts: readonly Schema[], search: Search): Generator<unknown[]> {
  const least = Math.max(0, ...numbersOf(parts, "minItems"));
  const tuple = parts.find(({ prefixItems }) => prefixItems !== undefined)?.prefixItems ?? [];
  const first = tuple.map((item) => find([item], search));
  const items = parts.flatMap((part) => part.items ?? []);
  const contained = parts.flatMap(({ contains, minContains }) =>
    contains === undefined || minContains === 0 ? [] : (find([contains, ...items], search) ?? []),
  );
  const isAny = parts.every((part) => part.items === undefined);
  const item = isAny && least <= first.length ? undefined : find(items, search);
  const known = [...first, ...contained];
  if (known.includes(undefined)) return;
  if (item !== undefined && (tuple.length === 0 || known.length < least)) {
    const missing = Array.from({ length: Math.max(least, 1) - known.length }, (_, index) => index);
    const all = [...(parts.some((part) => part.uniqueItems === true) ? valuesOf(items, search) : [])];
    yield [...known, ...missing.map(() => item)];
    yield [...known, ...missing.map((index) => all[index] ?? varied(item, index))];
    yield [...known, ...missing.map((index) => varied(item, index))];
  }
  yield known;
}

/** The schemas of the property with this name. */
function propertyIn(parts: readonly Schema[], name: string): Schema[] {
  return parts.flatMap(({ properties, patternProperties = {}, additionalProperties: additional }) => {
    const declared = own(properties, name);
    const matching = Object.entries(patternProperties).filter(([pattern]) => new RegExp(pattern, "u").test(name));
    const found = [...(declared === undefined ? [] : [declared]), ...matching.map(([, schema]) => schema)];
    return found.length === 0 && typeof additional === "object" ? [additional] : found;
  });
}

function* objects(parts: readonly Schema[], search: Search): Generator<Record<string, unknown>> {
  const isShown = (name: string) => !propertyIn(parts, name).some((property) => isHidden(property, search.direction));
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  // The iteration over a set includes the elements that are added during it.
  for (const name of required)
    for (const part of parts) for (const other of own(part.dependentRequired, name) ?? []) required.add(other);
  const entries: [string, unknown][] = [];
  for (const name of [...required].filter(isShown)) {
    const value = find(propertyIn(parts, name), search);
    if (value === undefined) return;
    entries.push([name, value]);
  }
  const least = Math.max(0, ...numbersOf(parts, "minProperties"));
  const declared = parts.flatMap((part) => Object.keys(part.properties ?? {}));
  const matching = parts
    .flatMap((part) => Object.keys(part.patternProperties ?? {}))
    .flatMap((pattern) => sampleTexts([{ pointer: "", name: undefined, pattern }]).slice(0, 1));
  const additional = Array.from({ length: least }, (_, index) => `key${index + 1}`);
  const optional = [...new Set([...declared, ...matching, ...additional])].filter((name) => !required.has(name));
  for (const name of optional.filter(isShown)) {
    if (entries.length >= least) break;
    const value = find(propertyIn(parts, name), search);
    if (value !== undefined) entries.push([name, value]);
  }
  yield Object.fromEntries(entries);
  // Some alternatives are distinguished by optional properties.
  const more = declared.filter((name) => !required.has(name) && isShown(name)).slice(0, 20);
  const filled = more.flatMap((name): [string, unknown][] => {
    const value = find(propertyIn(parts, name), search);
    return value === undefined ? [] : [[name, value]];
  });
  for (const entry of filled) yield Object.fromEntries([...entries, entry]);
  yield Object.fromEntries([...entries, ...filled]);
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
    else if (type === "array") yield* lists(parts, search);
    else if (type === "object") yield* objects(parts, search);
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
    const allows = (value: unknown) => parts.every((part) => fits(value, part, direction));
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
export const sampleValue = (schema: Schema | undefined): unknown =>
  (schema === undefined ? undefined : findValue(schema, "sent")) ?? "string";
