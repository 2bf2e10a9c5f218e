import ts from "typescript";
import { restoreNames } from "./own-names.js";
import { createPrinter, type Names, type Printed } from "./print-types.js";

const memberName = ({ name }: ts.TypeElement): string =>
  name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name))
    ? restoreNames(name.text)
    : "";

const membersOf = (node: ts.Node | undefined): ts.PropertySignature[] =>
  node !== undefined && (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node))
    ? node.members.filter(ts.isPropertySignature)
    : [];

/** The output of openapi-typescript as text, with a named type for each schema. */
export interface NamedSchemas {
  /** The types of the schemas and the helpers that they use. */
  declarations: string[];
  /** The other declarations, `paths`, `operations` and `components`, and the names that they use. */
  rest: Printed[];
  /** The type of a component that has no name in the generated code. */
  typeOf(component: string): Printed;
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
  const print = createPrinter(models, helperNames, "  ");
  const printRest = createPrinter(models, helperNames, "    ");

  const components = nodes.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === "components");
  const schemas = membersOf(components).find((member) => memberName(member) === "schemas");
  const types = new Map(membersOf(schemas?.type).map((member) => [memberName(member), member]));

  const declarations = [...models].flatMap(([schema, name]) => {
    const member = types.get(schema);
    if (member === undefined) return [];
    const alias = ts.factory.createTypeAliasDeclaration(exported, name, undefined, member.type ?? unknown);
    return [ts.setSyntheticLeadingComments(alias, ts.getSyntheticLeadingComments(member))];
  });
  const exportedHelpers = helpers.map(({ name, typeParameters, type }) =>
    ts.factory.createTypeAliasDeclaration(exported, name, typeParameters, type),
  );
  const rest = nodes
    .filter((node) => !isHelper(node))
    .map((node) => {
      if (node !== components || !ts.isInterfaceDeclaration(node)) return printRest(node);
      const { text, names } = printRest(withTypeNames(node, schemas, models));
      return { text, names: [...names, ...models.values()] };
    });
  return {
    declarations: [...declarations, ...exportedHelpers].map((node) => print(node).text),
    rest,
    typeOf: (component) => print(types.get(component)?.type ?? unknown),
  };
}
