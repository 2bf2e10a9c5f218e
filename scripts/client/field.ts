import type { Schema } from "../api/schema.js";

/** The source of a TypeScript type: a schema, or the name of a type of the platform. */
export type TypeSource = { schema: Schema } | { name: string };

/** The type of a schema; `unknown` if there is none. */
export const typeOf = (schema: Schema | undefined): TypeSource =>
  schema === undefined ? { name: "unknown" } : { schema };

/** One input field of a call. */
export interface FieldModel {
  /** Name in the call. */
  name: string;
  place: "path" | "query" | "header" | "body";
  /** Name in the request. */
  wireName: string;
  required: boolean;
  comma: boolean;
  type: TypeSource;
  /** Whether it also accepts a number, although the contract has text. */
  takesNumbers: boolean;
  /** The schema with references and `allOf` merged. */
  schema: Schema | undefined;
  description: string | undefined;
  deprecated: boolean;
}
