import type { Schema } from "../api/schema.js";

/** The source of a TypeScript type: a schema, the name of a type of the platform, or a type made of others. */
export type TypeSource =
  | { schema: Schema }
  | { name: string }
  | { list: TypeSource }
  | { iterable: TypeSource }
  | { union: readonly TypeSource[] }
  | { members: readonly { name: string; isRequired: boolean; type: TypeSource }[] };

/** The type of a schema; `unknown` if there is none. */
export const typeOf = (schema: Schema | undefined): TypeSource =>
  schema === undefined ? { name: "unknown" } : { schema };

/** One input field of a call. */
export interface FieldModel {
  /** Name in the call. */
  name: string;
  place: "path" | "query" | "header" | "cookie" | "body";
  /** Name in the request. */
  wireName: string;
  required: boolean;
  comma: boolean;
  /** The function of the run time that writes it; undefined if the plain encoding does. */
  style: string | undefined;
  type: TypeSource;
  /** Whether it also accepts a number, although the contract has text. */
  takesNumbers: boolean;
  /** The schema with references and `allOf` merged. */
  schema: Schema | undefined;
  description: string | undefined;
  deprecated: boolean;
}
