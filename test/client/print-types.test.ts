import { astToString, NULL, NUMBER, STRING, tsLiteral, UNKNOWN } from "openapi-typescript/dist/lib/ts.js";
import ts from "typescript";
import { expect, test } from "vitest";
import { createPrinter } from "../../scripts/client/print-types.js";

const { factory } = ts;
const comment = "A comment\nof *two* lines, with \u00e9.";

function property(name: string | ts.PropertyName, type: ts.TypeNode, isOptional = false): ts.PropertySignature {
  const mark = isOptional ? factory.createToken(ts.SyntaxKind.QuestionToken) : undefined;
  const readonly = isOptional ? [factory.createModifier(ts.SyntaxKind.ReadonlyKeyword)] : undefined;
  return factory.createPropertySignature(readonly, name, mark, type);
}

function withComment<T extends ts.Node>(node: T, text: string): T {
  return ts.addSyntheticLeadingComment(node, ts.SyntaxKind.MultiLineCommentTrivia, text, true);
}

/** `root["part"]["name"]`. */
const reference = (root: string, ...names: string[]): ts.TypeNode =>
  names.reduce<ts.TypeNode>(
    (type, name) =>
      factory.createIndexedAccessTypeNode(type, factory.createLiteralTypeNode(factory.createStringLiteral(name))),
    factory.createTypeReferenceNode(root),
  );

const object = (...members: ts.TypeElement[]): ts.TypeNode => factory.createTypeLiteralNode(members);
const key = factory.createParameterDeclaration(undefined, undefined, "key", undefined, STRING);
const either = factory.createUnionTypeNode([
  STRING,
  NULL,
  tsLiteral("text"),
  tsLiteral(-1),
  tsLiteral(2),
  tsLiteral(true),
]);
const lines = comment.split("\n").join("\n * ");

/** Each kind of node that openapi-typescript makes, in one declaration. */
const declaration = factory.createInterfaceDeclaration(
  [factory.createModifier(ts.SyntaxKind.ExportKeyword)],
  "paths",
  undefined,
  undefined,
  [
    withComment(
      property("plain", object(withComment(property("inner", NUMBER, true), "* One line. "))),
      `*\n * ${lines}\n `,
    ),
    property(factory.createStringLiteral("a-b"), factory.createArrayTypeNode(either)),
    property(factory.createNumericLiteral("200"), factory.createArrayTypeNode(object())),
    property(
      "both",
      factory.createIntersectionTypeNode([object(property("a", STRING)), object(property("b", either))]),
    ),
    property(
      "tuple",
      factory.createTupleTypeNode([
        object(property("a", STRING)),
        factory.createOptionalTypeNode(STRING),
        factory.createRestTypeNode(factory.createArrayTypeNode(UNKNOWN)),
      ]),
    ),
    property("empty", factory.createTupleTypeNode([])),
    property("map", object(factory.createIndexSignature(undefined, [key], object(property("a", STRING))))),
    property("record", factory.createTypeReferenceNode("Record", [STRING, object(property("a", NUMBER))])),
    property("other", reference("components", "responses", "Some")),
  ],
);

test("a declaration is printed as TypeScript prints it", () => {
  const { text, names } = createPrinter(new Map(), () => false, "    ")(declaration);
  expect(`${text}\n`).toBe(astToString(declaration));
  expect(names).toEqual([]);
});

test("a schema is referred to by its name, and a helper is named", () => {
  const models = new Map([["Pet", "PetModel"]]);
  const type = factory.createTypeReferenceNode("WithRequired", [
    reference("components", "schemas", "Pet"),
    tsLiteral("id"),
  ]);
  const { text, names } = createPrinter(models, (name) => name === "WithRequired", "  ")(object(property("pet", type)));
  expect(text).toBe('{\n  pet: WithRequired<PetModel, "id">;\n}');
  expect(names.sort()).toEqual(["PetModel", "WithRequired"]);
});

test("characters of a text are escaped only if TypeScript needs it", () => {
  const print = (text: string) => createPrinter(new Map(), () => false, "  ")(factory.createStringLiteral(text)).text;
  expect(print("\u00e9")).toBe('"\u00e9"');
  expect(print('a"b\\c\n\u2028')).toBe(String.raw`"a\"b\\c\n\u2028"`);
});
