import type { GlobalContext, OpenAPI3, SchemaObject, TransformNodeOptions } from "openapi-typescript";
import { NULL, NUMBER, STRING, tsIntersection, tsLiteral, tsUnion, UNKNOWN } from "openapi-typescript/dist/lib/ts.js";
import { resolveRef } from "openapi-typescript/dist/lib/utils.js";
import transformSchema from "openapi-typescript/dist/transform/index.js";
import transformSchemaObject from "openapi-typescript/dist/transform/schema-object.js";
import ts from "typescript";
import type { Schema } from "../api/schema.js";
import type { Document } from "../contract/document.js";
import { isNode, type Node } from "../contract/node.js";
import { atPointer } from "../contract/pointer.js";
import { anyValue } from "./corrected-schema.js";
import type { ClientModel } from "./model.js";
import { knownValues } from "./open-enums.js";
import { guardNames, restoreNames } from "./own-names.js";
import { header } from "./text.js";
import { createNamer } from "./type-names.js";
import { type ClientTypes, type TypeText, typedSchemas } from "./type-text.js";
import { typeable } from "./typeable.js";

/** Any other value, in a form that keeps the literals of the union: `string & {}`. */
const anyOther = (type: ts.TypeNode) => tsIntersection([type, ts.factory.createTypeLiteralNode([])]);

/** The type of an open enumeration. Editors suggest the known values, and a `switch` needs a default. */
function openEnum(schema: Node): ts.TypeNode | undefined {
  const known = schema[knownValues];
  if (!Array.isArray(known)) return undefined;
  const has = (type: string) => known.some((value) => typeof value === type);
  return tsUnion([
    ...known.filter((value) => value !== null).map(tsLiteral),
    ...(has("string") ? [anyOther(STRING)] : []),
    ...(has("number") ? [anyOther(NUMBER)] : []),
    ...(known.includes(null) ? [NULL] : []),
  ]);
}

/**
 * The type of a property that is required but not described: any JSON value. With `unknown`, TypeScript would not assign the
 * intersection with a type that has the same property as optional, even to itself.
 */
const anything = (schema: Node): ts.TypeNode | undefined =>
  schema[anyValue] === true ? tsUnion([ts.factory.createTypeReferenceNode("NonNullable", [UNKNOWN]), NULL]) : undefined;

/** The type of a tuple. Items beyond `minItems` are optional, and more may follow unless `items` is false. */
function tuple(schema: Node, options: TransformNodeOptions): ts.TypeNode | undefined {
  const { type, prefixItems, items = true, minItems = 0 } = schema;
  if (type !== "array" || !Array.isArray(prefixItems)) return undefined;
  // The cast: lint makes sure that schemas are there.
  const typed = (item: object) => transformSchemaObject(item as SchemaObject, options);
  const elements = prefixItems.map((item, index) => {
    return index < Number(minItems) ? typed(item) : ts.factory.createOptionalTypeNode(typed(item));
  });
  const other = isNode(items) ? typed(items) : UNKNOWN;
  const rest = ts.factory.createRestTypeNode(ts.factory.createArrayTypeNode(other));
  const isClosed = items === false || schema.unevaluatedItems === false || Number(schema.maxItems) <= elements.length;
  return ts.factory.createTupleTypeNode(isClosed ? elements : [...elements, rest]);
}

/** The type of a schema that openapi-typescript has no type for. */
const transformed = (schema: unknown, options: TransformNodeOptions): ts.TypeNode | undefined =>
  isNode(schema) ? (anything(schema) ?? openEnum(schema) ?? tuple(schema, options)) : undefined;

/** Names for the schemas of inputs and results. No component of a document has such a name. */
const placeName = (index: number): string => `#${index}`;

/** The schema as input of openapi-typescript; a reference if it is a component. */
const forGenerator = (document: Document, { name, pointer }: Schema): unknown =>
  name === undefined ? atPointer(document, pointer) : { $ref: pointer };

const importOf = (names: string[]): string => {
  const lines = names.sort().map((name) => `  ${name},\n`);
  return names.length === 0 ? "" : `import type {\n${lines.join("")}} from "./models.js";\n\n`;
};

/** The options, of which all that are absent are off. The cast: its other fields are for its reader of documents. */
const contextOf = (document: OpenAPI3): GlobalContext =>
  ({
    defaultNonNullable: false,
    // There are none: `typeable` writes their properties into the schemas.
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    injectFooter: [],
    resolve: (reference) => resolveRef(document, reference, { silent: true }),
    silent: true,
    transform(schema, options) {
      // It would go on to extend the path and take it apart again at each property. It uses it only for messages.
      options.path = "";
      return transformed(schema, options);
    },
  }) satisfies Partial<GlobalContext> as unknown as GlobalContext;

/**
 * Generates the contract's types. This is the only place that uses openapi-typescript. It receives the bundled document and
 * no file, so that its own, older reader of documents never runs. `defaultNonNullable: false` keeps a property with a
 * default optional. Its syntax tree is printed with a named type for each schema. Each schema is printed as soon as its tree is made,
 * since the trees of a large document would take much memory.
 */
export function generateTypes(model: ClientModel): ClientTypes {
  const { document } = model.api;
  const schemas = typedSchemas(model);
  const places = Object.fromEntries(schemas.map((schema, index) => [placeName(index), forGenerator(document, schema)]));
  // A copy, which openapi-typescript changes. The cast: lint makes sure that it is a document.
  const copy = guardNames({ ...typeable(document, places) }) as unknown as OpenAPI3;
  const context = contextOf(copy);
  const namer = createNamer(model.models, context.injectFooter);
  const { schemas: components = {}, ...otherComponents } = copy.components ?? {};
  const named = new Map(Object.entries(components).map(([name, schema]) => [restoreNames(name), schema]));
  const typeOf = (schema: SchemaObject | undefined): ts.TypeNode => {
    if (schema === undefined) return UNKNOWN;
    const options = { path: "", schema, ctx: context };
    return transformed(schema, options) ?? transformSchemaObject(schema, options);
  };
  const texts = schemas.map((schema, index): [Schema, TypeText] => {
    const { text, names } = namer.print(typeOf(named.get(placeName(index))));
    return [schema, { text, models: names }];
  });
  const declarations = [...model.models].flatMap(([schema, name]) => {
    const found = named.get(schema);
    return found === undefined ? [] : [namer.declaration(name, found, typeOf(found))];
  });
  // Last, since it returns the helpers that have been used.
  const nodes = transformSchema({ ...copy, components: { ...otherComponents, schemas: {} } }, context);
  const rest = namer.rest(nodes);
  const imported = [...new Set(rest.flatMap(({ names }) => names))];
  return {
    models: `${header}${[...declarations, ...namer.helpers()].map((text) => `${text}\n`).join("\n") || "export {};\n"}`,
    types: `${header}${importOf(imported)}${rest.map(({ text }) => `${text}\n`).join("")}`,
    texts: new Map(texts),
  };
}
