import { type Document, follow, isNode, type OperationEntry, type Schema } from "../../contract/document.js";
import { isJson } from "../../contract/media-type.js";
import { resolveSchema } from "../../contract/resolve-schema.js";

/** A place in the values that a contract describes: a schema, and what examples have there. */
export interface Part {
  schema: Schema;
  shown: unknown[];
}

const known = new WeakMap<Schema, Schema[]>();

/** The schema with all that may describe the same value: its alternatives, and the items of a list. */
function faces(document: Document, schema: Schema): Schema[] {
  const found = known.get(schema);
  if (found !== undefined) return found;
  const seen = new Set<Schema>();
  const walk = (each: Schema): void => {
    const own = resolveSchema(document, each);
    if (seen.has(own)) return;
    seen.add(own);
    const { oneOf, anyOf, items } = own as { oneOf?: Schema[]; anyOf?: Schema[]; items?: Schema };
    for (const other of [oneOf, anyOf, own.allOf, items].flat()) if (other !== undefined) walk(other);
  };
  walk(schema);
  known.set(schema, [...seen]);
  return [...seen];
}

const nodesIn = (values: unknown[]) => values.flat(Infinity).filter(isNode);

/** The fields that are described at a place; where no schema names any, those that its examples have. */
export function fieldsAt(document: Document, parts: Part[]): string[] {
  const names = parts.flatMap(({ schema, shown }) => {
    const declared = faces(document, schema).flatMap(({ properties = {} }) => Object.keys(properties));
    return declared.length > 0 ? declared : nodesIn(shown).flatMap(Object.keys);
  });
  return [...new Set(names)];
}

/** What a field leads to, through lists too; nothing where the contract has no such field. */
export const fieldOf = (document: Document, parts: Part[], name: string): Part[] =>
  parts.flatMap(({ schema, shown }): Part[] => {
    const described = faces(document, schema).flatMap(({ properties = {} }) => Object.entries(properties));
    const values = nodesIn(shown).flatMap((node) => (Object.hasOwn(node, name) ? [node[name]] : []));
    if (described.length === 0) return values.length > 0 ? [{ schema: {}, shown: values }] : [];
    return described.filter(([key]) => key === name).map(([, inner]) => ({ schema: inner, shown: values }));
  });

/** The values of the enumerations at a place; undefined where any other value may stand there too. */
export function valuesAt(document: Document, parts: Part[]): string[] | undefined {
  const lists = parts.flatMap(({ schema }) => faces(document, schema).map((face) => face.enum));
  const values = lists.filter((list) => Array.isArray(list)).flat();
  return values.length === 0 ? undefined : [...new Set(values.map(String))];
}

/** The JSON body of an operation's request. */
export function requestPart(document: Document, { requestBody }: OperationEntry): Part[] {
  const media = Object.entries(requestBody?.content ?? {}).find(([type]) => isJson(type))?.[1];
  if (media?.schema === undefined) return [];
  const shown = Object.values(media.examples ?? {}).map((example) => follow(document, example).value);
  return [{ schema: media.schema, shown }];
}
