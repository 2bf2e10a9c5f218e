import { type Document, follow, type Schema } from "./document.js";

/** What schemas resolve to: documents do not change, and every answer of the mock asks for the same ones. */
const known = new WeakMap<Document, WeakMap<Schema, Schema>>();

/** A schema with its reference followed, and the properties of its `allOf` with its own. */
function resolveSchema(document: Document, schema: Schema): Schema {
  const ofDocument = known.get(document) ?? new WeakMap<Schema, Schema>();
  known.set(document, ofDocument);
  const found = ofDocument.get(schema) ?? resolve(document, schema);
  ofDocument.set(schema, found);
  return found;
}

function resolve(document: Document, schema: Schema): Schema {
  const own = typeof schema.$ref === "string" ? follow<Schema>(document, { $ref: schema.$ref }) : schema;
  if (own.allOf === undefined) return own;
  const parts = own.allOf.map((part) => propertiesOf(document, part));
  return { ...own, properties: Object.assign({}, ...parts, own.properties) };
}

/** The properties of an object schema, those of its `allOf` parts included. */
export const propertiesOf = (document: Document, schema: Schema | undefined): Record<string, Schema> =>
  (schema && resolveSchema(document, schema).properties) ?? {};
