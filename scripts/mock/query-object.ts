import { merged, propertiesOf } from "../api/merge-schema.js";
import type { Parameter } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import { isNode } from "../contract/node.js";
import { own } from "../contract/own.js";
import { allowsType, jsonIn, valueIn } from "./parameter-value.js";

/** An object whose properties are separate parameters of a query, or separate fields of a form. */
type SpreadObject = Pick<Parameter, "name" | "schema"> & { readonly style: string | undefined };

/** Whether the properties of an object are written as separate parameters or fields. */
export const isSpread = ({ schema, style, explode }: SpreadObject & Pick<Parameter, "explode">): boolean =>
  allowsType(schema, "object") && (style === "deepObject" || (style === "form" && explode));

const schemaOf = (schema: Schema | undefined, name: string): Schema | undefined => {
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
 * The value of an object whose properties are separate query parameters.
 *
 * @param others names of the declared parameters, which are not undeclared properties of the object
 */
export function queryObject(
  parameter: SpreadObject,
  query: URLSearchParams,
  others: ReadonlySet<string>,
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const key of new Set(query.keys())) {
    const names = placeOf(parameter, key, others);
    if (names === undefined) continue;
    const declared = names.reduce<Schema | undefined>(schemaOf, parameter.schema);
    put(value, names, valueFrom(query.getAll(key), declared));
  }
  return value;
}
