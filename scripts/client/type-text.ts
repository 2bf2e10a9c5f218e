import type { Schema } from "../api/schema.js";
import type { TypeSource } from "./field.js";
import type { ClientModel, Output } from "./model.js";

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

/** No types, for a client that is only run. */
export const untyped: ClientTypes = { models: "", types: "", texts: new Map() };

/** The schemas of all inputs and results. */
export const typedSchemas = ({ resources }: ClientModel): Schema[] => {
  const sources = resources
    .flatMap(({ operations }) => operations)
    .flatMap(({ fields, output }) => [
      ...fields.map(({ type }) => type),
      ...(output === undefined ? [] : [output.type]),
    ]);
  return [...new Set(sources.flatMap((source) => ("schema" in source ? [source.schema] : [])))];
};

/** Makes a writer of types that records the models that they name. */
export function createTypeWriter({ texts }: Pick<ClientTypes, "texts">) {
  const named = new Set<string>();
  function write(source: TypeSource): string {
    if ("name" in source) return source.name;
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
