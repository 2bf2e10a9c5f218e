import ts from "typescript";
import { isNode, type Node } from "../contract/node.js";
import { tokensOf, under } from "../contract/pointer.js";
import { replaced } from "./map-schemas.js";

/** Names that every object inherits. The reader in openapi-typescript confuses them with known keys and ends the process. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));
const mark = "$$own";

const guarded = (name: string): string => (inherited.has(name) ? `${name}${mark}` : name);

/** Guards the names in a text: a reference, a required property, the property of a discriminator. */
function guardedText(keyword: string, text: string): string {
  if (keyword === "$ref") return text.startsWith("#/") ? under("#", ...tokensOf(text).map(guarded)) : text;
  return ["required", "propertyName"].includes(keyword) ? guarded(text) : text;
}

function guard(value: unknown, keyword: string): unknown {
  if (typeof value === "string") return guardedText(keyword, value);
  if (Array.isArray(value)) return value.map((each) => guard(each, keyword));
  return isNode(value) ? guardNames(value) : value;
}

/** Returns a copy of the document in which no key has an inherited name. */
export function guardNames(document: Node): Node {
  const copy = replaced(document, guard);
  if (!Object.keys(copy).some((key) => inherited.has(key))) return copy;
  return Object.fromEntries(Object.entries(copy).map(([key, value]) => [guarded(key), value]));
}

/** Restores the document's names in a text that was made from such a copy. */
export const restoreNames = (text: string): string => text.replaceAll(mark, "");

/** The inherited names that are declared in TypeScript. */
const typedNames = new Set([...inherited].filter((name) => !name.startsWith("__")));

/**
 * The type of an optional property, with the type of what an object inherits if it does not have the property: TypeScript
 * assigns no object without the property otherwise.
 */
export function withInherited(property: ts.PropertySignature): ts.PropertySignature {
  const { factory } = ts;
  const { modifiers, name, questionToken, type } = property;
  const text = ts.isStringLiteral(name) || ts.isIdentifier(name) ? restoreNames(name.text) : "";
  if (questionToken === undefined || type === undefined || !typedNames.has(text)) return property;
  const inheritedType = factory.createIndexedAccessTypeNode(
    factory.createTypeReferenceNode("Object"),
    factory.createLiteralTypeNode(factory.createStringLiteral(text)),
  );
  const either = factory.createUnionTypeNode([type, inheritedType]);
  return factory.updatePropertySignature(property, modifiers, name, questionToken, either);
}
