import type { Schema } from "../api/schema.js";

/** What a TypeScript type is written from: a schema, the name of one of the platform's, or types made of others. */
export type TypeSource =
  | { schema: Schema }
  | { name: string }
  | { list: TypeSource }
  | { iterable: TypeSource }
  | { union: readonly TypeSource[] }
  | { members: readonly { name: string; isRequired: boolean; type: TypeSource }[] };

/** The type of a schema; where there is none, anything goes. */
export const typeOf = (schema: Schema | undefined): TypeSource =>
  schema === undefined ? { name: "unknown" } : { schema };

/** One input field of a call. */
export interface FieldModel {
  /** Its name in the call. */
  name: string;
  place: "path" | "query" | "header" | "cookie" | "body";
  /** Its name on the wire. */
  wireName: string;
  required: boolean;
  comma: boolean;
  /** The function of the run time that writes it; undefined if the plain encoding does. */
  style: string | undefined;
  type: TypeSource;
  /** Whether it takes a number as well as the text that the contract has. */
  takesNumbers: boolean;
  /** The schema with its references and `allOf` merged. */
  schema: Schema | undefined;
  description: string | undefined;
  deprecated: boolean;
}
