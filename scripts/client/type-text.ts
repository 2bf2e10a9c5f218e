import type { Schema } from "../api/schema.js";
import type { TypeSource } from "./field.js";
import type { ClientModel } from "./model.js";
import type { Output } from "./results.js";
import { allServiceRequests } from "./service-requests.js";
import { propertyKey } from "./text.js";

/** The text of a type, and the models that it names. */
export interface TypeText {
  text: string;
  models: readonly string[];
}

export interface ClientTypes {
  /** `models.ts`: the named type of each schema. */
  models: string;
  /** `types.ts`: `paths`, `operations` and `components`, for openapi-fetch. */
  types: string;
  /** The type of the schema of each input and result. */
  texts: ReadonlyMap<Schema, TypeText>;
}

/** No types, for a client that is run without compiling it. */
export const untyped: ClientTypes = { models: "", types: "", texts: new Map() };

/** The schemas that a type is written from. */
function schemasOf(source: TypeSource): Schema[] {
  if ("schema" in source) return [source.schema];
  if ("list" in source) return schemasOf(source.list);
  if ("iterable" in source) return schemasOf(source.iterable);
  if ("union" in source) return source.union.flatMap(schemasOf);
  return "members" in source ? source.members.flatMap(({ type }) => schemasOf(type)) : [];
}

/** The schemas of all inputs and results, and of what the service sends. */
export const typedSchemas = ({ resources, requests }: ClientModel): Schema[] => {
  const sources = resources
    .flatMap(({ operations }) => operations)
    .flatMap(({ fields, choice, output, statuses }) => [
      ...[...fields, ...(choice?.bodies.flatMap((body) => body.fields) ?? [])].map(({ type }) => type),
      ...statuses.flatMap(({ type, headers }) => [type, ...headers.map((header) => header.type)]),
      ...(output === undefined ? [] : [output.type]),
    ]);
  const received = allServiceRequests(requests).map(({ type }) => type);
  return [...new Set([...sources, ...received].flatMap(schemasOf))];
};

/** Makes a writer of types that records the models that they name. */
export function createTypeWriter({ texts }: Pick<ClientTypes, "texts">) {
  const named = new Set<string>();
  function write(source: TypeSource): string {
    if ("name" in source) return source.name;
    if ("list" in source) return `Array<${write(source.list)}>`;
    if ("iterable" in source) return `AsyncIterable<${write(source.iterable)}>`;
    if ("union" in source) return [...new Set(source.union.map(write))].join(" | ");
    if ("members" in source) {
      const members = source.members.map(
        ({ name, isRequired, type }) =>
          `${propertyKey(name)}${isRequired ? "" : "?"}: ${write(type)}${isRequired ? "" : " | undefined"}`,
      );
      return `{ ${members.join("; ")} }`;
    }
    const { text, models } = texts.get(source.schema) ?? { text: "unknown", models: [] };
    for (const name of models) named.add(name);
    return text.replaceAll("\n", "\n  ");
  }
  return {
    write,
    output: (output: Output | undefined): string => {
      if (output === undefined) return "void";
      return `${write(output.type)}${output.isOptional ? " | undefined" : ""}`;
    },
    named: (): string[] => [...named].sort(),
  };
}

export type TypeWriter = ReturnType<typeof createTypeWriter>;
