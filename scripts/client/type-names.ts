import ts from "typescript";
import { restoreNames, withInherited } from "./own-names.js";
import { docComment } from "./text.js";

/** The type name of each schema. */
type Names = ReadonlyMap<string, string>;

const literalText = (type: ts.TypeNode): string | undefined =>
  ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;

/** The name of the schema in `components["schemas"]["Name"]`. */
function schemaOf(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType, indexType } = node.objectType;
  const isComponents =
    ts.isTypeReferenceNode(objectType) &&
    ts.isIdentifier(objectType.typeName) &&
    objectType.typeName.text === "components" &&
    literalText(indexType) === "schemas";
  return isComponents ? restoreNames(literalText(node.indexType) ?? "") : undefined;
}

/** Formats a comment of openapi-typescript, without tags that repeat the type. */
function plainComment(comment: string): string {
  const lines = comment
    .replace(/^\*(\n \*)? /, "")
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/^ \* ( {4})?/, ""))
    .filter((line) => !/^@(constant|enum \{[^}]*\})$/.test(line));
  return docComment(lines).trim().slice(2, -2);
}

/** A node that refers to schemas by their type names, and these names. */
interface Named<T extends ts.Node> {
  node: T;
  names: string[];
}

/** Replaces each reference to a schema by its type name. `helpers` are openapi-typescript's own types. */
function withNames<T extends ts.Node>(node: T, models: Names, helpers: ReadonlySet<string>): Named<T> {
  const names = new Set<string>();
  function visit(each: ts.Node): ts.Node {
    const name = models.get(schemaOf(each) ?? "");
    if (name !== undefined) {
      names.add(name);
      return ts.factory.createTypeReferenceNode(name);
    }
    if (ts.isIdentifier(each) && helpers.has(each.text)) names.add(each.text);
    const visited = ts.visitEachChild(each, visit, undefined);
    const copy = ts.isPropertySignature(visited) ? withInherited(visited) : visited;
    if (ts.isStringLiteral(copy)) ts.setEmitFlags(copy, ts.EmitFlags.NoAsciiEscaping);
    const comments = ts.getSyntheticLeadingComments(each) ?? [];
    const plain = comments.map((comment) => ({ ...comment, text: plainComment(comment.text) }));
    return ts.setSyntheticLeadingComments(
      copy,
      plain.filter(({ text }) => text !== ""),
    );
  }
  // A type is replaced by a type name, which is a type; every other node keeps its kind.
  return { node: visit(node) as T, names: [...names] };
}

const memberName = ({ name }: ts.TypeElement): string =>
  name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name))
    ? restoreNames(name.text)
    : "";

const membersOf = (node: ts.Node | undefined): ts.PropertySignature[] =>
  node !== undefined && (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node))
    ? node.members.filter(ts.isPropertySignature)
    : [];

/** The output of openapi-typescript with a named type for each schema. */
export interface NamedSchemas {
  /** The types of the schemas and the helpers that they use. */
  declarations: ts.Node[];
  /** The other declarations: `paths`, `operations`, `components`. */
  rest: ts.Node[];
  /** The names of declarations that the rest uses. */
  imported: string[];
  /** The type of a component that has no name in the generated code. */
  typeOf(component: string): Named<ts.TypeNode>;
}

/** Replaces each schema in `components["schemas"]` by its type name. */
function withTypeNames(components: ts.InterfaceDeclaration, schemas: ts.PropertySignature | undefined, models: Names) {
  const { factory } = ts;
  const references = [...models].map(([schema, name]) =>
    factory.createPropertySignature(
      undefined,
      factory.createStringLiteral(schema),
      undefined,
      factory.createTypeReferenceNode(name),
    ),
  );
  const type =
    references.length === 0
      ? factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword)
      : factory.createTypeLiteralNode(references);
  const members = components.members.map((member) =>
    member === schemas ? factory.updatePropertySignature(schemas, undefined, schemas.name, undefined, type) : member,
  );
  const { modifiers, name, typeParameters, heritageClauses } = components;
  return factory.updateInterfaceDeclaration(components, modifiers, name, typeParameters, heritageClauses, members);
}

/** Declares a type for each schema in `models`, and refers to it by its name. */
export function nameSchemas(nodes: ts.Node[], models: Names): NamedSchemas {
  const unknown = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
  const exported = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const isHelper = (node: ts.Node): node is ts.TypeAliasDeclaration =>
    ts.isTypeAliasDeclaration(node) && node.modifiers === undefined;
  const helpers = nodes.filter(isHelper);
  const helperNames = new Set(helpers.map(({ name }) => name.text));
  const named = <T extends ts.Node>(node: T) => withNames(node, models, helperNames);

  const components = nodes.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === "components");
  const schemas = membersOf(components).find((member) => memberName(member) === "schemas");
  const types = new Map(membersOf(schemas?.type).map((member) => [memberName(member), member]));

  const declarations = [...models].flatMap(([schema, name]) => {
    const member = types.get(schema);
    if (member === undefined) return [];
    const { node } = named(member);
    const alias = ts.factory.createTypeAliasDeclaration(exported, name, undefined, node.type ?? unknown);
    return [ts.setSyntheticLeadingComments(alias, ts.getSyntheticLeadingComments(node))];
  });
  const rest = nodes
    .filter((node) => !isHelper(node))
    .map((node) => {
      if (node !== components || !ts.isInterfaceDeclaration(node)) return named(node);
      const { names, node: own } = named(withTypeNames(node, schemas, models));
      return { node: own, names: [...names, ...models.values()] };
    });
  const exportedHelpers = helpers.map(({ name, typeParameters, type }) =>
    ts.factory.createTypeAliasDeclaration(exported, name, typeParameters, type),
  );
  return {
    declarations: [...declarations, ...exportedHelpers],
    rest: rest.map(({ node }) => node),
    imported: [...new Set(rest.flatMap(({ names }) => names))],
    typeOf(component) {
      return named(types.get(component)?.type ?? unknown);
    },
  };
}
