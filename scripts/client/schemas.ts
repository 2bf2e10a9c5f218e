import { type Document, follow, type Schema } from "../contract/document.js";
import { own } from "../contract/own.js";
import { propertiesOf } from "../contract/resolve-schema.js";

/** The schema that a JSON pointer into an instance leads to, through references and `allOf`. */
export function schemaAt(document: Document, schema: Schema | undefined, pointer: string) {
  let node = schema && follow<Schema>(document, schema as Schema);
  for (const token of pointer.split("/").slice(1)) {
    const property = own(propertiesOf(document, node), token);
    if (property === undefined) return undefined;
    node = property;
  }
  return node;
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

/** The type of the schema: its exported name where it is a component, else the way to it. */
export const typeOf = (schema: Schema | undefined, way: string): string => {
  const name = /^#\/components\/schemas\/([A-Za-z_$][\w$]*)$/.exec(schema?.$ref ?? "")?.[1];
  return name === undefined ? way : `schemas[${JSON.stringify(name)}]`;
};

/** Whether each property on the way of a JSON pointer is required. */
export function isAlwaysThere(document: Document, schema: Schema | undefined, pointer: string): boolean {
  const [, token, ...rest] = pointer.split("/");
  if (token === undefined) return true;
  const property = own(propertiesOf(document, schema), token);
  if (schema === undefined || property === undefined || !requiredOf(document, schema).includes(token)) return false;
  return isAlwaysThere(document, property, ["", ...rest].join("/"));
}
