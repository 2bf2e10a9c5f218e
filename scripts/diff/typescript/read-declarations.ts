import ts from "typescript";
import type { Declarations } from "./declarations.js";

export interface Signature {
  parameters: readonly { name: string; isOptional: boolean; type: ts.TypeNode | undefined }[];
  result: ts.TypeNode | undefined;
}

export interface Member {
  isOptional: boolean;
  isReadonly: boolean;
  text: string;
  type: ts.TypeNode | undefined;
  /** The signatures of a method; several are overloads. */
  signatures: readonly Signature[];
  default: string | undefined;
}

export interface Declaration {
  name: string;
  entry: string;
  isExported: boolean;
  kind: "class" | "interface" | "type" | "function" | "const" | "name";
  text: string;
  node: ts.Node;
  /** The members of a class, an interface or an object type. */
  members: ReadonlyMap<string, Member> | undefined;
  /** The text of another type. */
  type: ts.TypeNode | undefined;
  signatures: readonly Signature[];
}

/** The declarations of an entry by their names. */
export type Declared = ReadonlyMap<string, Declaration>;

const printer = ts.createPrinter({ removeComments: true });

/** A node as text on one line. */
export const textOf = (node: ts.Node): string =>
  printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replaceAll(/\s+/g, " ");

const signatureOf = (node: ts.SignatureDeclaration): Signature => ({
  parameters: node.parameters.map(({ name, questionToken, dotDotDotToken, type }) => ({
    name: textOf(name),
    isOptional: questionToken !== undefined || dotDotDotToken !== undefined,
    type,
  })),
  result: node.type,
});

function defaultOf(member: ts.Node): string | undefined {
  const [, text] = /^[ \t]*\/\/ default: (.*)/.exec(member.getSourceFile().text.slice(member.end)) ?? [];
  return text;
}

type MemberNode = ts.ClassElement | ts.TypeElement;

const nameOf = (node: MemberNode): string => {
  if (ts.isConstructorDeclaration(node)) return "constructor";
  return node.name === undefined ? textOf(node) : textOf(node.name).replaceAll('"', "");
};

function membersOf(nodes: readonly MemberNode[]): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const node of nodes) {
    const before = members.get(nameOf(node));
    const isCall = ts.isMethodDeclaration(node) || ts.isMethodSignature(node) || ts.isConstructorDeclaration(node);
    const isGetter = ts.isGetAccessor(node);
    const typed = ts.isPropertyDeclaration(node) || ts.isPropertySignature(node) || isGetter;
    members.set(nameOf(node), {
      isOptional: "questionToken" in node && node.questionToken !== undefined,
      isReadonly:
        isGetter ||
        (ts.canHaveModifiers(node) &&
          (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword)),
      text: before === undefined ? textOf(node) : `${before.text} ${textOf(node)}`,
      type: typed ? node.type : undefined,
      signatures: [...(before?.signatures ?? []), ...(isCall ? [signatureOf(node)] : [])],
      default: defaultOf(node),
    });
  }
  return members;
}

/** The members of a literal object type or of an intersection of such types; undefined for another type. */
export function elementsIn(type: ts.TypeNode): readonly ts.TypeElement[] | undefined {
  if (ts.isTypeLiteralNode(type)) return type.members;
  if (!ts.isIntersectionTypeNode(type)) return undefined;
  const parts = type.types.map(elementsIn);
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

function read(node: ts.Statement, entry: string): Declaration[] {
  const isExported =
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  const common = { entry, isExported, text: textOf(node), node, members: undefined, type: undefined, signatures: [] };
  if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
    return node.exportClause.elements.map((each) => {
      return { ...common, kind: "name", name: each.name.text, text: textOf(each), isExported: true };
    });
  if (ts.isClassDeclaration(node) && node.name)
    return [{ ...common, kind: "class", name: node.name.text, members: membersOf(node.members) }];
  if (ts.isInterfaceDeclaration(node))
    return [{ ...common, kind: "interface", name: node.name.text, members: membersOf(node.members) }];
  if (ts.isTypeAliasDeclaration(node)) {
    const elements = elementsIn(node.type);
    const members = elements === undefined ? undefined : membersOf(elements);
    return [{ ...common, kind: "type", name: node.name.text, members, type: node.type }];
  }
  if (ts.isFunctionDeclaration(node) && node.name)
    return [{ ...common, kind: "function", name: node.name.text, signatures: [signatureOf(node)] }];
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name, type }) => {
      return { ...common, kind: "const", name: textOf(name), type };
    });
  return [];
}

/** Overloads of a function are one declaration. */
function withOverload(before: Declaration | undefined, each: Declaration): Declaration {
  if (before === undefined) return each;
  return {
    ...before,
    isExported: before.isExported || each.isExported,
    text: `${before.text} ${each.text}`,
    signatures: [...before.signatures, ...each.signatures],
  };
}

/** The declarations of a package, those of each entry by their names. */
export function readDeclarations(declarations: Declarations): Map<string, Map<string, Declaration>> {
  return new Map(
    Object.entries(declarations).map(([entry, text]) => {
      const file = ts.createSourceFile(`${entry}.d.ts`, text, ts.ScriptTarget.ES2022, true);
      const found = new Map<string, Declaration>();
      for (const each of file.statements.flatMap((node) => read(node, entry)))
        found.set(each.name, withOverload(found.get(each.name), each));
      return [entry, found];
    }),
  );
}
