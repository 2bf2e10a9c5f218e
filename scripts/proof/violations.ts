import { atPointer, type Document, isNode, type Node, type Schema, under } from "../contract/document.js";
import { own } from "../contract/own.js";
import { alternativesOf, keyOf } from "../contract/rules.js";
import { sampleValue } from "../contract/sample-request.js";
import { withAt } from "../contract/with-at.js";
import { type Constraint, constraintsOf, type Reading } from "./constraints.js";
import type { Validator } from "./validators.js";

/** A value that breaks one constraint and, unless that cannot be, holds all others. */
export interface Violation {
  constraint: Constraint;
  value: unknown;
  /** What every value that was found breaks as well, so that the constraint says nothing of its own. */
  implied: string[];
}

const without = (node: Node, name: string): Node =>
  Object.fromEntries(Object.entries(node).filter(([key]) => key !== name));

/** Limits beyond these are not tried: values of that size take a validator minutes. */
const longest = { text: 100_000, items: 2_000 };

/** A text of a length, made from one that fits. */
const ofLength = (text: string, wanted: number): string => {
  const length = Math.min(Math.max(wanted, 0), longest.text);
  const units = [...(text || "a")];
  return [...units, ...Array.from({ length }, () => units.at(-1))].slice(0, length).join("");
};

const oddText = ["", " ", "\u3000", "A", ";", "|", "_", "!", "0", "\n", "x y", "no such text"];

/** Every text in a schema, such as the values of an enumeration. */
const stringsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(Object(value)).flatMap(stringsIn);

/** Values that might break a constraint at this place, likeliest first. */
function candidates(
  document: Document,
  { keyword, property = "", ...constraint }: Constraint,
  reading: Reading,
  value: unknown,
): unknown[] {
  const { schema } = reading.schemaAt(constraint.pointer);
  const owner = reading.schemaAt(constraint.pointer.replace(/\/dependentSchemas\/[^/]+$/, "")).schema;
  const number = (name: string): number => Number(schema[name]);
  const text = typeof value === "string" ? value : "";
  const items = Array.isArray(value) ? value : [];
  const node = isNode(value) ? value : {};
  const repeated = (wanted: number) => {
    const length = Math.min(wanted, longest.items);
    const from = items.length > 0 ? items : [sampleValue(document, schema.items ?? {})];
    return Array.from({ length }, (_, index) => {
      const item = from[index % from.length];
      return schema.uniqueItems === true && typeof item === "number" ? item + index : item;
    });
  };
  const absent = Object.keys(schema.properties ?? {}).filter((name) => !Object.hasOwn(node, name));
  const toggled = () => [
    ...Object.keys(node).map((name) => without(node, name)),
    ...absent.map((name) => ({ ...node, [name]: sampleValue(document, schema.properties?.[name] ?? {}) })),
  ];
  switch (keyword) {
    case "type":
      return ["text", 7, 1.5, true, {}, [], null];
    case "enum":
    case "const":
      return ["no such value", 987_654_321, typeof value === "boolean" ? !value : null];
    case "minimum":
      return [number(keyword) - 1, number(keyword) - 0.5];
    case "maximum":
      return [number(keyword) + 1, number(keyword) + 0.5];
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return [number(keyword)];
    case "multipleOf":
      return [Number(value) + number(keyword) / 2, Number(value) + 1];
    case "minLength":
      return [ofLength(text, number(keyword) - 1)];
    case "maxLength":
      return [ofLength(text, number(keyword) + 1), ofLength("a", number(keyword) + 1)];
    case "pattern":
      return [
        ...oddText.map((odd) => text + odd),
        ...oddText,
        ...[" ", "\u3000", ";"].map((odd) => ofLength(odd, Math.max(text.length, 1))),
      ];
    case "format":
      return ["no such format", "("];
    case "minItems":
    case "minContains":
    case "contains":
      return [repeated(Number(schema.minItems ?? 1) - 1), [], ...items.map((_, index) => items.toSpliced(index, 1))];
    case "maxItems":
      return [
        repeated(number(keyword) + 1),
        ...items.map((item) => [...items, ...repeated(number(keyword)).fill(item)]),
      ];
    case "maxContains":
      return items.map((item) => [...items, item]);
    case "uniqueItems":
      return [
        [...items, ...items.slice(0, 1)],
        [...items.slice(0, -1), ...items.slice(0, 1)],
      ];
    case "required":
      return [without(node, property)];
    case "dependentRequired":
      return (own(schema.dependentRequired as Record<string, string[]>, property) ?? []).map((name) =>
        without(node, name),
      );
    case "additionalProperties":
    case "unevaluatedProperties":
      return [
        { ...node, noSuchField: 1 },
        { ...node, "": 1 },
      ];
    case "propertyNames": {
      // Stated for one field, it forbids others, which the object around it declares.
      const names = stringsIn(schema.propertyNames);
      const known = Object.fromEntries(
        names.map((name) => [name, sampleValue(document, own(owner.properties, name) ?? {})]),
      );
      return [{ ...node, ...known }, ...names.map((name) => ({ ...node, [name]: known[name] }))];
    }
    case "oneOf":
    case "anyOf":
      return [
        ...toggled(),
        ...Object.keys(node).flatMap((a) => Object.keys(node).map((b) => without(without(node, a), b))),
      ];
    case "not": {
      const named = isNode(schema.not) && Array.isArray(schema.not.required) ? (schema.not.required as string[]) : [];
      return named.map((name) => ({ ...node, [name]: 1 }));
    }
    default:
      return toggled();
  }
}

/** What Ajv has against a value besides this constraint; undefined where the value does not break it. */
function besides(validator: Validator, constraint: Constraint, value: unknown): string[] | undefined {
  const { keyword, property, at, root } = constraint;
  const within = at.slice(root.at.length);
  const faults = validator.faults(root.schema, atPointer(value, root.at));
  const owned = faults.filter((fault) => {
    if (fault.instancePath !== within) return false;
    if (keyword === "contains" || keyword === "minContains" || keyword === "maxContains")
      return fault.keyword === "contains";
    if (fault.keyword !== keyword) return false;
    if (keyword === "required") return fault.params.missingProperty === property;
    return keyword !== "dependentRequired" || fault.params.property === property;
  });
  if (owned.length === 0) return undefined;
  // What an alternative, or an item that is looked for, has against the value is part of the same fault.
  const composed = ["oneOf", "anyOf", "contains", "minContains", "maxContains", "propertyNames"].includes(keyword);
  const others = faults.filter(
    (fault) => !owned.includes(fault) && !(composed && fault.instancePath.startsWith(within)),
  );
  return [...new Set(others.map(({ keyword: other, instancePath }) => `${other} at ${instancePath || "/"}`))];
}

/**
 * Every value that an example becomes by adding one optional field that it lacks, an item to an empty list, or by being
 * another alternative, as far as it stays valid.
 */
export function enriched(document: Document, reading: Reading, pointer: string, value: unknown): unknown[] {
  const found: unknown[] = [];
  function walk(from: string, at: string, inner: unknown): void {
    const { schema, pointer: here } = reading.schemaAt(from);
    for (const branch of alternativesOf(schema, here))
      if (reading.fits(branch, inner)) walk(branch, at, inner);
      else found.push(withAt(value, at, fitting(document, reading, branch, reading.schemaAt(branch).schema)));
    if (Array.isArray(inner) && inner.length === 0 && schema.items !== undefined)
      found.push(withAt(value, at, [fitting(document, reading, `${here}/items`, schema.items)]));
    if (Array.isArray(inner) && schema.items !== undefined)
      for (const [index, item] of inner.entries()) {
        walk(`${here}/items`, `${at}/${index}`, item);
        // A second item that differs in a flag: a list may ask something of one item alone.
        for (const [name, flag] of Object.entries(Object(item)))
          if (typeof flag === "boolean") found.push(withAt(value, at, [...inner, { ...Object(item), [name]: !flag }]));
      }
    if (!isNode(inner)) return;
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (Object.hasOwn(inner, name)) {
        walk(under(here, "properties", name), under(at, name), inner[name]);
        continue;
      }
      const needed = own(schema.dependentRequired as Record<string, string[]> | undefined, name) ?? [];
      const added = Object.fromEntries(
        [name, ...needed].map((each) => [
          each,
          fitting(document, reading, `${here}/properties/${each}`, own(schema.properties, each) ?? property),
        ]),
      );
      found.push(withAt(value, at, { ...inner, ...added }));
      // Where it excludes another, it may stand in its place.
      for (const other of Object.keys(inner)) found.push(withAt(value, at, { ...without(inner, other), ...added }));
    }
  }
  walk(pointer, "", value);
  return found.filter((each) => reading.fits(pointer, each));
}

/** A value for a field: the sample, or one with a length and a number of items that the schema asks for. */
function fitting(document: Document, reading: Reading, pointer: string, property: Schema): unknown {
  const { schema } = reading.schemaAt(pointer);
  const sample = sampleValue(document, property);
  if (typeof sample === "string" && typeof schema.minLength === "number" && sample.length < schema.minLength)
    return ofLength(sample, schema.minLength);
  if (schema.type === "object" && isNode(sample) && Object.keys(sample).length === 0) {
    const all = Object.entries(schema.properties ?? {}).map(([name, each]) => [name, sampleValue(document, each)]);
    return Object.fromEntries(all);
  }
  return sample;
}

/**
 * For each constraint that a schema puts on any of these valid values, or on one of them with something added,
 * a value that breaks only it.
 */
export function violationsOf(
  document: Document,
  validator: Validator,
  reading: Reading,
  pointer: string,
  values: unknown[],
): Violation[] {
  const found = new Map<string, Violation>();
  const once = values.flatMap((value) => enriched(document, reading, pointer, value));
  const twice = once.flatMap((value) => enriched(document, reading, pointer, value));
  const seen = new Set<string>();
  for (const base of [...values, ...once, ...twice]) {
    const text = JSON.stringify(base);
    if (seen.has(text)) continue;
    seen.add(text);
    for (const constraint of constraintsOf(reading, pointer, base)) {
      const key = keyOf(constraint);
      if (found.get(key)?.implied.length === 0) continue;
      const broken = candidates(document, constraint, reading, atPointer(base, constraint.at))
        .map((each) => withAt(base, constraint.at, each))
        .flatMap((each) => {
          const implied = besides(validator, constraint, each);
          return implied === undefined ? [] : [{ constraint, value: each, implied }];
        });
      const best = broken.find(({ implied }) => implied.length === 0) ?? broken[0];
      if (best !== undefined && (best.implied.length === 0 || !found.has(key))) found.set(key, best);
    }
  }
  return [...found.values()];
}
