import openapiTS, { astToString, NULL, NUMBER, STRING, tsIntersection, tsLiteral, tsUnion } from "openapi-typescript";
import ts from "typescript";
import type { Schema } from "../api/schema.js";
import type { Document } from "../contract/document.js";
import type { Node } from "../contract/node.js";
import { atPointer } from "../contract/pointer.js";
import type { ClientModel } from "./model.js";
import { knownValues } from "./open-enums.js";
import { guardNames, restoreNames } from "./own-names.js";
import { header } from "./text.js";
import { nameSchemas } from "./type-names.js";
import { type ClientTypes, type TypeText, typedSchemas } from "./type-text.js";
import { typeable } from "./typeable.js";

/** Any other value: written so, it does not swallow the literals beside it. */
const anyOther = (type: ts.TypeNode) => tsIntersection([type, ts.factory.createTypeLiteralNode([])]);

/** The type of an open enumeration: editors propose the known values, and a `switch` has to have a default. */
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

/** Names of components that stand for the schemas of inputs and results; no component of a document is called so. */
const placeName = (index: number): string => `#${index}`;

/** A schema for the types' generator: that of a component by its name. */
const forGenerator = (document: Document, { name, pointer }: Schema): unknown =>
  name === undefined ? atPointer(document, pointer) : { $ref: pointer };

/** A node as text, with the names of the document and two spaces for an indent. */
const textOf = (node: ts.Node | ts.Node[]): string =>
  restoreNames(astToString(node)).replace(/^(?: {4})+/gm, (indent) => " ".repeat(indent.length / 2));

const importOf = (names: string[]): string => {
  const lines = names.sort().map((name) => `  ${name},\n`);
  return names.length === 0 ? "" : `import type {\n${lines.join("")}} from "./models.js";\n\n`;
};

/**
 * The contract's types: the one place that knows openapi-typescript. It gets the bundled document and none of the
 * files beside it, so that its own, older reader of `redocly.yaml` never runs. `defaultNonNullable: false` keeps a
 * property with a default optional. From its syntax tree, each schema gets a type with a name of its own.
 */
export async function generateTypes(model: ClientModel): Promise<ClientTypes> {
  const { document } = model.api;
  const schemas = typedSchemas(model);
  const places = Object.fromEntries(schemas.map((schema, index) => [placeName(index), forGenerator(document, schema)]));
  const nodes = await openapiTS(guardNames({ ...typeable(document, places) }) as never, {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    alphabetize: false,
    silent: true,
    transform: (schema) => openEnum({ ...schema }),
  });
  const { declarations, rest, imported, typeOf } = nameSchemas(nodes, model.models);
  const texts = schemas.map((schema, index): [Schema, TypeText] => {
    const { node, names } = typeOf(placeName(index));
    return [schema, { text: textOf(node).trimEnd(), models: names }];
  });
  const written = declarations.map(textOf);
  return {
    models: `${header}${written.join("\n") || "export {};\n"}`,
    types: `${header}${importOf(imported)}${restoreNames(astToString(rest))}`,
    texts: new Map(texts),
  };
}
