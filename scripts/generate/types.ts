import openapiTS, { astToString } from "openapi-typescript";
import { atPointer, type Document, isNode, type Node } from "../contract/document.js";
import { guardNames, restoreNames } from "./own-names.js";

/** References to a component as a whole, and to a schema in the middle of something. */
const toComponent = /^#\/components\/[^/]+\/[^/]+$/;
const toSchema =
  /\/(schema|items|additionalProperties|not)$|\/(properties|patternProperties|\$defs|allOf|anyOf|oneOf|prefixItems)\/[^/]+$/;

const isBare = (parts: unknown): boolean =>
  Array.isArray(parts) &&
  parts.every((part) => isNode(part) && Object.keys(part).every((keyword) => keyword === "required"));

/**
 * The document as openapi-typescript can take it. A reference to the middle of something would become a type that is not
 * there: schemas in such places are components here, and anything else stands where it is referred to. Alternatives that
 * only say which properties must be there are left out: no type can be made of them, and the whole schema would become
 * `unknown`.
 */
function typeable(document: Document): Node {
  const schemas: Node = {};
  const copy = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(copy);
    if (!isNode(node)) return node;
    const { $ref: reference, ...beside } = node;
    if (typeof reference !== "string" || toComponent.test(reference)) return copyOf(node);
    const target = Object(atPointer(document, reference));
    if (!toSchema.test(reference)) return copy({ ...target, ...beside });
    const name = reference.replace("#/", "").replaceAll(/[^\w.-]+/g, ".");
    if (!Object.hasOwn(schemas, name)) {
      // Known before it is read: it may refer to itself.
      schemas[name] = {};
      schemas[name] = copy(target);
    }
    return { ...copyOf(beside), $ref: `#/components/schemas/${name}` };
  };
  const copyOf = (node: Node): Node =>
    Object.fromEntries(
      Object.entries(node)
        .filter(([keyword, value]) => !(["anyOf", "oneOf"].includes(keyword) && isBare(value)))
        .map(([keyword, value]) => [keyword, copy(value)]),
    );
  const whole = copyOf({ ...document });
  const components = isNode(whole.components) ? whole.components : {};
  return { ...whole, components: { ...components, schemas: { ...Object(components.schemas), ...schemas } } };
}

/**
 * The contract's types: the one place that knows openapi-typescript. It gets the bundled document and none of the
 * files beside it, so that its own, older reader of `redocly.yaml` never runs. `defaultNonNullable: false` keeps a
 * property with a default optional.
 */
export async function generateTypes(document: Document): Promise<string> {
  // A copy, since it fills discriminators in place.
  const nodes = await openapiTS(guardNames(typeable(document)) as never, {
    defaultNonNullable: false,
    alphabetize: false,
    silent: true,
  });
  return `// Generated from the contract. Do not edit: change the contract and generate again.\n${restoreNames(astToString(nodes))}`;
}
