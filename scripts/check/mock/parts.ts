import { merged } from "../../api/merge-schema.js";
import type { Operation } from "../../api/operation.js";
import type { Schema } from "../../api/schema.js";
import { isNode } from "../../contract/document.js";
import { isJson } from "../../contract/media-type.js";

/** A place in the values that a contract describes: a schema, and what examples have there. */
export interface Part {
  schema: Schema;
  shown: unknown[];
}

/** A schema that the contract does not have. */
export const schemaOf = (keywords: Partial<Schema> = {}): Schema => ({ pointer: "", name: undefined, ...keywords });

const known = new WeakMap<Schema, Schema[]>();

/** The schema with all that may describe the same value: its alternatives, and the items of a list. */
function faces(schema: Schema): Schema[] {
  const found = known.get(schema);
  if (found !== undefined) return found;
  const seen = new Set<Schema>();
  const walk = (each: Schema): void => {
    const own = merged(each);
    if (seen.has(own)) return;
    seen.add(own);
    for (const other of [own.oneOf, own.anyOf, each.allOf, own.items].flat()) if (other !== undefined) walk(other);
  };
  walk(schema);
  known.set(schema, [...seen]);
  return [...seen];
}

const nodesIn = (values: unknown[]) => values.flat(Infinity).filter(isNode);

/** The fields that are described at a place; where no schema names any, those that its examples have. */
export function fieldsAt(parts: Part[]): string[] {
  const names = parts.flatMap(({ schema, shown }) => {
    const declared = faces(schema).flatMap(({ properties = {} }) => Object.keys(properties));
    return declared.length > 0 ? declared : nodesIn(shown).flatMap(Object.keys);
  });
  return [...new Set(names)];
}

/** What a field leads to, through lists too; nothing where the contract has no such field. */
export const fieldOf = (parts: Part[], name: string): Part[] =>
  parts.flatMap(({ schema, shown }): Part[] => {
    const described = faces(schema).flatMap(({ properties = {} }) => Object.entries(properties));
    const values = nodesIn(shown).flatMap((node) => (Object.hasOwn(node, name) ? [node[name]] : []));
    if (described.length === 0) return values.length > 0 ? [{ schema: schemaOf(), shown: values }] : [];
    return described.filter(([key]) => key === name).map(([, inner]) => ({ schema: inner, shown: values }));
  });

/** The values of the enumerations at a place; undefined where any other value may stand there too. */
export function valuesAt(parts: Part[]): string[] | undefined {
  const lists = parts.flatMap(({ schema }) => faces(schema).map((face) => face.enum));
  const values = lists.filter((list) => Array.isArray(list)).flat();
  return values.length === 0 ? undefined : [...new Set(values.map(String))];
}

/** The JSON body of an operation's request. */
export function requestPart({ body }: Operation): Part[] {
  const media = body?.content.find(({ type }) => isJson(type));
  if (media?.schema === undefined) return [];
  return [{ schema: media.schema, shown: media.examples.map(({ value }) => value) }];
}
