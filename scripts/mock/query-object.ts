import { merged, propertiesOf } from "../api/merge-schema.js";
import type { Parameter } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import { isNode } from "../contract/node.js";
import { own } from "../contract/own.js";
import { allowsType, jsonIn, valueIn } from "./parameter-value.js";

/** An object whose properties are separate parameters of a query, or separate fields of a form. */
type SpreadObject = Pick<Parameter, "name" | "schema"> & { readonly style: string | undefined };

/** The items of a list whose items are lists or objects, which a `deepObject` numbers. */
function numberedItems(schema: Schema | undefined): Schema | undefined {
  const items = schema && allowsType(schema, "array") ? merged(schema).items : undefined;
  return ["object", "array"].some((type) => allowsType(items, type)) ? items : undefined;
}

/** Whether the properties of an object, or of the objects in a list, are written as separate parameters or fields. */
export function isSpread({ schema, style, explode }: SpreadObject & Pick<Parameter, "explode">): boolean {
  if (style === "deepObject") return allowsType(schema, "object") || numberedItems(schema) !== undefined;
  return allowsType(schema, "object") && style === "form" && explode;
}

const schemaOf = (schema: Schema | undefined, name: string): Schema | undefined => {
  const items = numberedItems(schema);
  if (items !== undefined && /^\d+$/.test(name)) return items;
  const { additionalProperties } = schema === undefined ? {} : merged(schema);
  return (
    own(propertiesOf(schema), name) ?? (typeof additionalProperties === "object" ? additionalProperties : undefined)
  );
};

/** The value of a property. A list has one query parameter for each item. */
function valueFrom(texts: readonly string[], schema: Schema | undefined): unknown {
  if (!allowsType(schema, "array")) return valueIn(texts.at(-1) ?? "", schema);
  const items = schema && merged(schema).items;
  const [only = ""] = texts;
  const whole = texts.length === 1 ? jsonIn(only) : undefined;
  return Array.isArray(whole) ? whole : texts.map((text) => valueIn(text, items));
}

/** Sets a value at the names of a `deepObject`, such as `a` and `b` of `filter[a][b]`. */
function put(into: Record<string, unknown>, [name = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[name] = value;
  else {
    const inner = own(into, name);
    const object: Record<string, unknown> = isNode(inner) ? inner : {};
    into[name] = object;
    put(object, rest, value);
  }
}

/** A value in which the objects with the numbers of a list are that list. */
function withLists(value: unknown, schema: Schema | undefined): unknown {
  if (!isNode(value)) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, withLists(each, schemaOf(schema, name))] as const);
  const isList = numberedItems(schema) !== undefined && entries.every(([name]) => /^\d+$/.test(name));
  return isList ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

/** The names in brackets after the name of a `deepObject`, except an empty last one; undefined for another parameter. */
function namesIn(key: string, name: string): string[] | undefined {
  if (!key.startsWith(`${name}[`) || !key.endsWith("]")) return undefined;
  const names = key.slice(name.length + 1, -1).split("][");
  return names.at(-1) === "" ? names.slice(0, -1) : names;
}

/** The names of a property in a query key; undefined if the key belongs to another parameter. */
function placeOf(
  { name, style, schema }: SpreadObject,
  key: string,
  others: ReadonlySet<string>,
): string[] | undefined {
  if (style === "deepObject") return namesIn(key, name);
  const isOwn = own(propertiesOf(schema), key) !== undefined || !others.has(key);
  return isOwn ? [key] : undefined;
}

/**
 * The value of an object, or a list of objects, whose properties are separate query parameters. Undefined if there are none.
 *
 * @param others names of the declared parameters, which are not undeclared properties of the object
 */
export function queryObject(parameter: SpreadObject, query: URLSearchParams, others: ReadonlySet<string>): unknown {
  const value: Record<string, unknown> = {};
  for (const key of new Set(query.keys())) {
    const names = placeOf(parameter, key, others);
    if (names === undefined) continue;
    const declared = names.reduce<Schema | undefined>(schemaOf, parameter.schema);
    put(value, names, valueFrom(query.getAll(key), declared));
  }
  return Object.keys(value).length === 0 ? undefined : withLists(value, parameter.schema);
}
