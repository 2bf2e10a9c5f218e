import ts from "typescript";
import { methods } from "../contract/methods.js";
import { type JsonSchema, objectOf } from "./json-schema.js";

/** The types that modules declare, by name, and the types of their extensions. */
interface Declared {
  types: Map<string, ts.Node>;
  extensions: Map<string, JsonSchema>;
}

const textOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
    .join(" ");

const nameIn = (node: ts.NamedDeclaration): string =>
  node.name !== undefined && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) ? node.name.text : "";

/** The members of an interface or of an object type as a schema. */
function membersOf(members: ts.NodeArray<ts.TypeElement>, types: Declared["types"]): JsonSchema {
  const properties = members.filter(ts.isPropertySignature).map((member) => {
    const description = textOf(member);
    return { name: nameIn(member), isOptional: member.questionToken !== undefined, description, type: member.type };
  });
  const schemas = properties.map(({ name, description, type }) => [
    name,
    { ...(description !== "" && { description }), ...(type === undefined ? {} : schemaOf(type, types)) },
  ]);
  const required = properties.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
  return {
    ...objectOf(Object.fromEntries(schemas), required),
    // An extension may have other extensions.
    patternProperties: { "^x-": { $ref: "#/$defs/node" } },
  };
}

const keywords = new Map([
  [ts.SyntaxKind.StringKeyword, "string"],
  [ts.SyntaxKind.NumberKeyword, "number"],
  [ts.SyntaxKind.BooleanKeyword, "boolean"],
]);

/** A TypeScript type as JSON Schema. A form that the extensions do not use allows any value. */
function schemaOf(node: ts.Node, types: Declared["types"]): JsonSchema {
  const keyword = keywords.get(node.kind);
  if (keyword !== undefined) return { type: keyword };
  if (ts.isTypeOperatorNode(node)) return schemaOf(node.type, types);
  if (ts.isArrayTypeNode(node)) return { type: "array", items: schemaOf(node.elementType, types) };
  if (ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node)) return membersOf(node.members, types);
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return { enum: [node.literal.text] };
  if (ts.isUnionTypeNode(node)) {
    const all = node.types.map((each) => schemaOf(each, types));
    const values = all.flatMap((each) => each.enum ?? []);
    return values.length === all.length ? { enum: values } : { anyOf: all };
  }
  if (!ts.isTypeReferenceNode(node)) return {};
  const [first, second] = node.typeArguments ?? [];
  const name = node.typeName.getText();
  if (name === "Readonly" && first !== undefined) return schemaOf(first, types);
  if (name === "Record" && second !== undefined)
    // A map may be a reference to another file.
    return {
      type: "object",
      properties: { $ref: { type: "string" } },
      additionalProperties: schemaOf(second, types),
    };
  const declared = types.get(name);
  return declared === undefined ? {} : schemaOf(declared, types);
}

/** Reads the extensions that modules declare: as properties named `x-…`, and as types whose comment begins with the name. */
function readDeclared(modules: readonly string[]): Declared {
  const sources = modules.map((text) => ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest, true));
  const types: Declared["types"] = new Map();
  const extensions: Declared["extensions"] = new Map();
  const visit = (act: (node: ts.Node) => void) => {
    const walk = (node: ts.Node): void => {
      act(node);
      ts.forEachChild(node, walk);
    };
    sources.forEach(walk);
  };
  visit((node) => {
    if (ts.isInterfaceDeclaration(node)) types.set(node.name.text, node);
  });
  visit((node) => {
    const [, name = ""] = /^`(x-[\w-]+)`/.exec(textOf(node)) ?? [];
    if (name === "") return;
    if (ts.isInterfaceDeclaration(node)) extensions.set(name, schemaOf(node, types));
    // A type of another module.
    const listed = ts.isExportDeclaration(node) ? node.exportClause : undefined;
    const [named] = listed !== undefined && ts.isNamedExports(listed) ? listed.elements : [];
    const declared = named && types.get(named.name.text);
    if (declared !== undefined) extensions.set(name, schemaOf(declared, types));
  });
  visit((node) => {
    if (ts.isPropertySignature(node) && nameIn(node).startsWith("x-") && node.type !== undefined)
      extensions.set(nameIn(node), schemaOf(node.type, types));
  });
  return { types, extensions };
}

/** The first paragraph below the heading of each extension in openapi/README.md. */
const describedIn = (readme: string): Map<string, string> =>
  new Map(
    [...readme.matchAll(/^### `(x-[\w-]+)`\n\n([\s\S]*?)\n\n/gm)].map(([, name = "", text = ""]) => [
      name,
      text.replaceAll("\n", " "),
    ]),
  );

/** The sources of the JSON Schema of the contract's extensions. */
export interface ExtensionSources {
  /** The objects that may have each extension, as listed in `redocly.yaml`. */
  places: Readonly<Record<string, readonly string[]>>;
  /** The text of openapi/README.md. */
  readme: string;
  /** The texts of the modules that declare the types of extensions. */
  modules: readonly string[];
}

/**
 * The schema of the extensions in the files of a contract: their values, and whether they belong into operations or
 * elsewhere. It allows everything else.
 */
export function extensionSchema({ places, readme, modules }: ExtensionSources): JsonSchema {
  const { extensions } = readDeclared(modules);
  const descriptions = describedIn(readme);
  const schemas = Object.fromEntries(
    Object.keys(places).map((name) => [name, { description: descriptions.get(name) ?? "", ...extensions.get(name) }]),
  );
  const node = { $ref: "#/$defs/node" };
  /** An object with these extensions and no others. */
  const object = (isOperation: boolean, properties: Record<string, JsonSchema>): JsonSchema => {
    const names = Object.keys(places).filter((name) =>
      places[name]?.some((kind) => (kind === "Operation") === isOperation),
    );
    const own = Object.fromEntries(names.map((name) => [name, { $ref: `#/$defs/${name}` }]));
    const others = `^x-(?!(${names.map((name) => name.slice(2)).join("|")})$)`;
    return {
      properties: { ...properties, ...own },
      patternProperties: { [others]: false },
      additionalProperties: node,
    };
  };
  const data = Object.fromEntries(["value", "example", "default", "enum", "const"].map((key) => [key, {}]));
  // A path item has its operations by their methods; so may a map of properties, whose values are then no operations.
  const operations = Object.fromEntries(methods.map((method) => [method, { $ref: "#/$defs/operation" }]));
  return {
    description: "The extensions of the contract: openapi/README.md.",
    ...node,
    $defs: {
      ...schemas,
      operation: { type: "object", ...object(true, {}) },
      node: { items: node, ...object(false, { ...operations, ...data }) },
    },
  };
}
