import { alternativesOf } from "../api/constraints.js";
import { sampleValue } from "../api/sample-value.js";
import { type Schema, targetOf } from "../api/schema.js";
import { isNode, type Node } from "../contract/node.js";
import { own } from "../contract/own.js";
import { under } from "../contract/pointer.js";
import { withAt } from "../contract/with-at.js";
import type { Validator } from "./validators.js";
import { longest, textOfLength, without } from "./values.js";

/** A sample value of a schema. An empty object gets all its fields. */
function fitting(declared: Schema | undefined): unknown {
  const sample = sampleValue(declared);
  if (declared === undefined) return sample;
  const { minLength, type, properties = {} } = targetOf(declared);
  if (typeof sample === "string" && typeof minLength === "number" && sample.length < minLength)
    return textOfLength(sample, minLength);
  if (type === "object" && isNode(sample) && Object.keys(sample).length === 0)
    return Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, sampleValue(each)]));
  return sample;
}

/** The list with one more item: the first item of an empty list, otherwise a copy of an item with one flag switched. */
function longer(list: unknown[], items: Schema): unknown[][] {
  if (list.length === 0) return [[fitting(items)]];
  // `contains` may require an item with such a flag.
  return list.flatMap((item) =>
    Object.entries(Object(item)).flatMap(([name, flag]) =>
      typeof flag === "boolean" ? [[...list, { ...Object(item), [name]: !flag }]] : [],
    ),
  );
}

/** The object with one more optional field, and with that field in place of each other field. */
function wider(object: Node, { properties, dependentRequired }: Schema, name: string): Node[] {
  const needed = own(dependentRequired, name) ?? [];
  const property = own(properties, name);
  const added = Object.fromEntries([name, ...needed].map((each) => [each, fitting(own(properties, each) ?? property)]));
  const instead = Object.keys(object).map((other) => ({ ...without(object, other), ...added }));
  return [{ ...object, ...added }, ...instead];
}

/** The valid values that differ from an example by one optional field, one item, or another alternative. */
export function enriched(validator: Validator, whole: Schema, value: unknown): unknown[] {
  const found: unknown[] = [];
  function walk(schema: Schema, at: string, inner: unknown): void {
    const add = (changed: unknown) => found.push(withAt(value, at, changed));
    const { items, properties = {} } = schema;
    if (schema.reference !== undefined) walk(schema.reference, at, inner);
    for (const branch of alternativesOf(schema))
      if (validator.fits(branch, inner)) walk(branch, at, inner);
      else add(fitting(branch));
    if (Array.isArray(inner) && items !== undefined) {
      for (const [index, item] of inner.slice(0, longest.searched).entries()) walk(items, under(at, index), item);
      longer(inner, items).forEach(add);
    }
    if (!isNode(inner)) return;
    for (const [name, property] of Object.entries(properties))
      if (Object.hasOwn(inner, name)) walk(property, under(at, name), inner[name]);
      else wider(inner, schema, name).forEach(add);
  }
  walk(whole, "", value);
  return found.filter((each) => validator.fits(whole, each));
}
