import type { Operation } from "../../api/operation.js";
import type { Schema } from "../../api/schema.js";
import { isJson } from "../../contract/media-type.js";
import { memoized } from "../../contract/memoized.js";
import { isNode } from "../../contract/node.js";

/** A place in the values that a contract describes: its schema, and its example values (`shown`). */
export interface Part {
  schema: Schema | undefined;
  shown: unknown[];
}

/** An object schema that the document does not declare. */
export const objectOf = (properties: Readonly<Record<string, Schema>>): Schema => ({
  pointer: "",
  name: undefined,
  type: "object",
  properties,
});

/** An object schema whose fields can have any value. */
export const objectWith = (names: readonly string[]): Schema =>
  objectOf(Object.fromEntries(names.map((name) => [name, { pointer: "", name: undefined }])));

/** A schema and all schemas that may describe the same value: its parts, its alternatives, and the items of a list. */
const describing = memoized((schema: Schema): Schema[] => {
  const seen = new Set<Schema>();
  const walk = (each: Schema): void => {
    if (seen.has(each)) return;
    seen.add(each);
    const { reference, oneOf, anyOf, allOf, items } = each;
    for (const other of [reference, oneOf, anyOf, allOf, items].flat()) if (other !== undefined) walk(other);
  };
  walk(schema);
  return [...seen];
});

const schemasAt = ({ schema }: Part): Schema[] => (schema === undefined ? [] : describing(schema));

const nodesIn = (values: unknown[]) => values.flat(Infinity).filter(isNode);

/** The fields that the schemas of a place declare. If none are declared, the fields of its examples. */
export function fieldsAt(parts: Part[]): string[] {
  const names = parts.flatMap((part) => {
    const declared = schemasAt(part).flatMap(({ properties = {} }) => Object.keys(properties));
    return declared.length > 0 ? declared : nodesIn(part.shown).flatMap(Object.keys);
  });
  return [...new Set(names)];
}

/** The places of a field, also in the items of lists. Empty if the contract has no such field. */
export const fieldOf = (parts: Part[], name: string): Part[] =>
  parts.flatMap((part): Part[] => {
    const described = schemasAt(part).flatMap(({ properties = {} }) => Object.entries(properties));
    const values = nodesIn(part.shown).flatMap((node) => (Object.hasOwn(node, name) ? [node[name]] : []));
    if (described.length === 0) return values.length > 0 ? [{ schema: undefined, shown: values }] : [];
    return described.filter(([key]) => key === name).map(([, inner]) => ({ schema: inner, shown: values }));
  });

/** The enum values at a place; undefined if there are none. */
export function valuesAt(parts: Part[]): string[] | undefined {
  const values = parts.flatMap(schemasAt).flatMap((each) => each.enum ?? []);
  return values.length === 0 ? undefined : [...new Set(values.map(String))];
}

export function requestPart({ body }: Operation): Part[] {
  const media = body?.content.find(({ type }) => isJson(type));
  if (media?.schema === undefined) return [];
  return [{ schema: media.schema, shown: media.examples.map(({ value }) => value) }];
}
