import { astToString, STRING } from "openapi-typescript/dist/lib/ts.js";
import ts from "typescript";
import { restoreNames, withInherited } from "./own-names.js";
import { docComment } from "./text.js";

/** The type name of each schema. */
export type Names = ReadonlyMap<string, string>;

/** The text of a node, and the names of the schemas and helpers that it refers to. */
export interface Printed {
  text: string;
  names: string[];
}

const literalText = (type: ts.TypeNode): string | undefined =>
  ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;

/** The name of the schema in `components["schemas"]["Name"]`. */
function schemaOf({ objectType, indexType }: ts.IndexedAccessTypeNode): string | undefined {
  if (!ts.isIndexedAccessTypeNode(objectType)) return undefined;
  const { objectType: components, indexType: kind } = objectType;
  const isComponents =
    ts.isTypeReferenceNode(components) &&
    ts.isIdentifier(components.typeName) &&
    components.typeName.text === "components" &&
    literalText(kind) === "schemas";
  return isComponents ? restoreNames(literalText(indexType) ?? "") : undefined;
}

/** Formats a comment of openapi-typescript, without tags that repeat the type. */
function plainComment(comment: string): string {
  const lines = comment
    .replace(/^\*(\n \*)? /, "")
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/^ \* ( {4})?/, ""))
    .filter((line) => !/^@(constant|enum \{[^}]*\})$/.test(line));
  return docComment(lines);
}

/** The text of a node by TypeScript's printer. Its indentation of four spaces becomes `step`. */
const printed = (node: ts.Node, step: string): string =>
  astToString(node)
    .trimEnd()
    .replace(/^(?: {4})+/gm, (indent) => step.repeat(indent.length / 4));

function quoted(node: ts.StringLiteral): string {
  const { text } = node;
  const isPlain = /^[^\\"\p{C}\p{Zl}\p{Zp}]*$/u.test(text);
  return isPlain ? `"${text}"` : printed(ts.setEmitFlags(node, ts.EmitFlags.NoAsciiEscaping), "");
}

/**
 * Makes the function that prints a type or a declaration of openapi-typescript, as TypeScript's own printer does, which takes
 * several times as long. It refers to schemas by their names in `models`. `isHelper` tells openapi-typescript's own types, and
 * `step` is the indentation.
 */
export function createPrinter(models: Names, isHelper: (name: string) => boolean, step: string) {
  return function print(root: ts.Node): Printed {
    const names = new Set<string>();

    function commentOf(node: ts.Node, indent: string): string {
      const comments = ts.getSyntheticLeadingComments(node) ?? [];
      return comments.map(({ text }) => plainComment(text).replaceAll("\n", `\n${indent}`)).join("");
    }

    const list = (nodes: readonly ts.Node[], between: string, indent: string): string =>
      nodes.map((node) => write(node, indent)).join(between);

    /** Nodes on lines of their own, and the beginning of the next line. */
    function lines(nodes: readonly ts.Node[], between: string, indent: string): string {
      const inner = indent + step;
      return `${nodes.map((node) => `\n${inner}${write(node, inner)}`).join(between)}\n${indent}`;
    }

    const members = (nodes: readonly ts.Node[], indent: string): string =>
      nodes.length === 0 ? "{}" : `{${lines(nodes, "", indent)}}`;

    const modifiersOf = (nodes: readonly ts.Node[] = []): string => nodes.map((node) => `${write(node, "")} `).join("");

    function property(node: ts.PropertySignature, indent: string): string {
      const { modifiers, name, questionToken, type } = withInherited(node);
      const mark = questionToken === undefined ? "" : "?";
      const text = type === undefined ? "" : `: ${write(type, indent)}`;
      return `${commentOf(node, indent)}${modifiersOf(modifiers)}${write(name, indent)}${mark}${text};`;
    }

    function index({ modifiers, parameters, type }: ts.IndexSignatureDeclaration, indent: string): string {
      const keys = parameters.map((key) => `[${write(key.name, indent)}: ${write(key.type ?? STRING, indent)}]`);
      return `${modifiersOf(modifiers)}${keys.join("")}: ${write(type, indent)};`;
    }

    function access(node: ts.IndexedAccessTypeNode, indent: string): string {
      const name = models.get(schemaOf(node) ?? "");
      if (name === undefined) return `${write(node.objectType, indent)}[${write(node.indexType, indent)}]`;
      names.add(name);
      return name;
    }

    function identifier({ text }: ts.Identifier): string {
      if (isHelper(text)) names.add(text);
      return text;
    }

    function reference(
      { typeName, typeArguments = ts.factory.createNodeArray() }: ts.TypeReferenceNode,
      indent: string,
    ) {
      const args = typeArguments.length === 0 ? "" : `<${list(typeArguments, ", ", indent)}>`;
      return `${write(typeName, indent)}${args}`;
    }

    function write(node: ts.Node, indent: string): string {
      const token = ts.tokenToString(node.kind);
      if (token !== undefined) return token;
      if (ts.isPropertySignature(node)) return property(node, indent);
      if (ts.isIdentifier(node)) return identifier(node);
      if (ts.isStringLiteral(node)) return quoted(node);
      if (ts.isNumericLiteral(node)) return node.text;
      if (ts.isLiteralTypeNode(node)) return write(node.literal, indent);
      if (ts.isIndexedAccessTypeNode(node)) return access(node, indent);
      if (ts.isTypeReferenceNode(node)) return reference(node, indent);
      if (ts.isTypeLiteralNode(node)) return members(node.members, indent);
      if (ts.isUnionTypeNode(node)) return list(node.types, " | ", indent);
      if (ts.isIntersectionTypeNode(node)) return list(node.types, " & ", indent);
      if (ts.isArrayTypeNode(node)) return `${write(node.elementType, indent)}[]`;
      if (ts.isParenthesizedTypeNode(node)) return `(${write(node.type, indent)})`;
      if (ts.isTupleTypeNode(node)) return `[${lines(node.elements, ",", indent)}]`;
      if (ts.isOptionalTypeNode(node)) return `${write(node.type, indent)}?`;
      if (ts.isRestTypeNode(node)) return `...${write(node.type, indent)}`;
      if (ts.isIndexSignatureDeclaration(node)) return index(node, indent);
      if (ts.isInterfaceDeclaration(node))
        return `${modifiersOf(node.modifiers)}interface ${node.name.text} {${lines(node.members, "", indent)}}`;
      if (ts.isTypeAliasDeclaration(node) && node.typeParameters === undefined)
        return `${commentOf(node, indent)}${modifiersOf(node.modifiers)}type ${node.name.text} = ${write(node.type, indent)};`;
      return printed(node, step);
    }

    return { text: restoreNames(write(root, "")), names: [...names] };
  };
}
