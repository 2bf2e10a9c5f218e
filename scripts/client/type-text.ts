import type { Schema } from "../api/schema.js";
import type { TypeSource } from "./field.js";
import type { ClientModel, Output } from "./model.js";

/** A type as TypeScript writes it, and the models that it names. */
export interface TypeText {
  text: string;
  models: readonly string[];
}

/** What the emitted files have of the contract's types. */
export interface ClientTypes {
  /** `models.ts`: the type of each schema under its name. */
  models: string;
  /** `types.ts`: `paths`, `operations` and `components`, for openapi-fetch. */
  types: string;
  /** The type of each schema that an input or a result has. */
  texts: ReadonlyMap<Schema, TypeText>;
}

/** No types: a client that is only run needs none. */
export const untyped: ClientTypes = { models: "", types: "", texts: new Map() };

/** Every schema that an input or a result is typed by. */
export const typedSchemas = ({ resources }: ClientModel): Schema[] => {
  const sources = resources
    .flatMap(({ operations }) => operations)
    .flatMap(({ fields, output }) => [
      ...fields.map(({ type }) => type),
      ...(output === undefined ? [] : [output.type]),
    ]);
  return [...new Set(sources.flatMap((source) => ("schema" in source ? [source.schema] : [])))];
};

/** Writes types, and keeps in mind which models they name. */
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
    /** What a call resolves to. */
    output: (output: Output | undefined): string => {
      if (output === undefined) return "void";
      return `${write(output.type)}${output.isOptional ? " | undefined" : ""}`;
    },
    /** The models that were named so far, sorted. */
    named: (): string[] => [...named].sort(),
  };
}

export type TypeWriter = ReturnType<typeof createTypeWriter>;
