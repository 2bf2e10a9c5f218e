import { type Document, follow, type Schema } from "../contract/document.js";
import { own } from "../contract/own.js";
import { propertiesOf } from "../contract/resolve-schema.js";

/** The schema that a JSON pointer into an instance leads to, through references and `allOf`, as it is declared there. */
export function declaredAt(document: Document, schema: Schema | undefined, pointer: string): Schema | undefined {
  const [, token, ...rest] = pointer.split("/");
  if (token === undefined) return schema;
  return declaredAt(document, own(propertiesOf(document, schema), token), ["", ...rest].join("/"));
}

/** A schema with all that its references and `allOf` parts say; what stands beside them wins. */
export function resolved(document: Document, { $ref, allOf = [], ...own }: Schema): Schema {
  const parts = [...($ref === undefined ? [] : [follow<Schema>(document, { $ref })]), ...allOf];
  return Object.assign({}, ...parts.map((part) => resolved(document, part)), own);
}

/** Names of the required properties of an object schema, those of its `allOf` parts included. */
export function requiredOf(document: Document, schema: Schema): string[] {
  const own = follow<Schema>(document, schema as Schema);
  return [...(own.allOf ?? []).flatMap((part) => requiredOf(document, part)), ...(own.required ?? [])];
}

/** Whether each property on the way of a JSON pointer is required. */
export function isAlwaysThere(document: Document, schema: Schema | undefined, pointer: string): boolean {
  const [, token, ...rest] = pointer.split("/");
  if (token === undefined) return true;
  const property = own(propertiesOf(document, schema), token);
  if (schema === undefined || property === undefined || !requiredOf(document, schema).includes(token)) return false;
  return isAlwaysThere(document, property, ["", ...rest].join("/"));
}
