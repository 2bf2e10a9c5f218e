import { addJSDocComment } from "openapi-typescript/dist/lib/ts.js";
import ts from "typescript";
import { createPrinter, type Names, type Printed } from "./print-types.js";

const { factory } = ts;
const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];

/** Replaces the member `schemas` of `components` by the type name of each schema. */
function withTypeNames(components: ts.InterfaceDeclaration, models: Names): ts.InterfaceDeclaration {
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
    ts.isPropertySignature(member) && ts.isIdentifier(member.name) && member.name.text === "schemas"
      ? factory.updatePropertySignature(member, undefined, member.name, undefined, type)
      : member,
  );
  const { modifiers, name, typeParameters, heritageClauses } = components;
  return factory.updateInterfaceDeclaration(components, modifiers, name, typeParameters, heritageClauses, members);
}

/** Whether a declaration is one of openapi-typescript's own types, which are not exported. */
const isOwn = (node: ts.Node): node is ts.TypeAliasDeclaration =>
  ts.isTypeAliasDeclaration(node) && node.modifiers === undefined;

/**
 * Makes the functions that print the output of openapi-typescript with a named type for each schema in `models`. `added` are the
 * declarations that it adds while it makes types.
 */
export function createNamer(models: Names, added: readonly ts.Node[]) {
  const isHelper = (name: string): boolean => added.some((node) => isOwn(node) && node.name.text === name);
  const print = createPrinter(models, isHelper, "  ");
  const printRest = createPrinter(models, isHelper, "    ");
  return {
    print,
    /** The declaration of a schema's type, with its comment. */
    declaration(name: string, schema: object, type: ts.TypeNode): string {
      const alias = factory.createTypeAliasDeclaration(exported, name, undefined, type);
      const member = factory.createPropertySignature(undefined, name, undefined, type);
      addJSDocComment(schema, member);
      return print(ts.setSyntheticLeadingComments(alias, ts.getSyntheticLeadingComments(member))).text;
    },
    /** The declarations of the helpers that have been used. */
    helpers: (): string[] =>
      added
        .filter(isOwn)
        .map(
          ({ name, typeParameters, type }) =>
            print(factory.createTypeAliasDeclaration(exported, name, typeParameters, type)).text,
        ),
    /** The other declarations, `paths`, `operations` and `components`, and the names that they use. */
    rest: (nodes: readonly ts.Node[]): Printed[] =>
      nodes
        .filter((node) => !isOwn(node))
        .map((node) => {
          if (!ts.isInterfaceDeclaration(node) || node.name.text !== "components") return printRest(node);
          const { text, names } = printRest(withTypeNames(node, models));
          return { text, names: [...names, ...models.values()] };
        }),
  };
}
