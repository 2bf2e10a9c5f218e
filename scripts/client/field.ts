import type { Schema } from "../api/schema.js";

/** What a TypeScript type is written from: a schema, or the name of one of the platform's. */
export type TypeSource = { schema: Schema } | { name: string };

/** The type of a schema; where there is none, anything goes. */
export const typeOf = (schema: Schema | undefined): TypeSource =>
  schema === undefined ? { name: "unknown" } : { schema };

/** One input field of a call. */
export interface FieldModel {
  /** Its name in the call. */
  name: string;
  place: "path" | "query" | "header" | "body";
  /** Its name on the wire. */
  wireName: string;
  required: boolean;
  comma: boolean;
  type: TypeSource;
  /** Whether it takes a number as well as the text that the contract has. */
  takesNumbers: boolean;
  /** The schema with its references and `allOf` merged. */
  schema: Schema | undefined;
  description: string | undefined;
  deprecated: boolean;
}
