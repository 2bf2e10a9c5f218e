import openapiTS, { astToString } from "openapi-typescript";
import { atPointer, type Document, isNode } from "../contract/document.js";

/** A reference to a component as a whole, which openapi-typescript makes a type's name of. */
const isShared = /^#\/components\/[^/]+\/[^/]+$/;

/**
 * The document as openapi-typescript can take it. References into other parts of it stand for what they lead to, since
 * their types would be looked up where none is, unless they lead back to themselves. Alternatives that only say which
 * properties must be there are left out: no type can be made of them, and the whole schema would become `unknown`.
 */
function typeable(document: Document, node: unknown, passed: readonly string[] = []): unknown {
  if (Array.isArray(node)) return node.map((item) => typeable(document, item, passed));
  if (!isNode(node)) return node;
  const { $ref: reference, ...beside } = node;
  if (typeof reference === "string" && !isShared.test(reference) && !passed.includes(reference))
    return typeable(document, { ...Object(atPointer(document, reference)), ...beside }, [...passed, reference]);
  return Object.fromEntries(
    Object.entries(node)
      .filter(([keyword, value]) => !(["anyOf", "oneOf"].includes(keyword) && isBare(value)))
      .map(([keyword, value]) => [keyword, typeable(document, value, passed)]),
  );
}

const isBare = (parts: unknown): boolean =>
  Array.isArray(parts) &&
  parts.every((part) => isNode(part) && Object.keys(part).every((keyword) => keyword === "required"));

/**
 * The contract's types: the one place that knows openapi-typescript. It gets the bundled document and none of the
 * files beside it, so that its own, older reader of `redocly.yaml` never runs. `defaultNonNullable: false` keeps a
 * property with a default optional.
 */
export async function generateTypes(document: Document): Promise<string> {
  // A copy, since it fills discriminators in place.
  const nodes = await openapiTS(typeable(document, document) as never, {
    defaultNonNullable: false,
    alphabetize: false,
    silent: true,
  });
  return `// Generated from the contract. Do not edit: change the contract and generate again.\n${astToString(nodes)}`;
}
