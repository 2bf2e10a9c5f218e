import type { Document, Schema } from "../contract/document.js";
import { follow } from "../contract/follow.js";
import { isNode, listOf, type Node } from "../contract/node.js";
import { atPointer } from "../contract/pointer.js";
import { corrected } from "./corrected-schema.js";
import { createTagging } from "./discriminators.js";
import { mapSchemas, mapSubschemas, replaced } from "./map-schemas.js";
import { constraintsOf } from "./text.js";

const toComponent = /^#\/components\/[^/]+\/[^/]+$/;

/** Whether alternatives only require properties. They have no type. */
const isBare = (parts: unknown): boolean =>
  Array.isArray(parts) &&
  parts.every((part) => isNode(part) && Object.keys(part).every((keyword) => keyword === "required"));

/** Keywords that a type is made of. */
const typeKeywords = `$ref type enum const allOf oneOf anyOf properties patternProperties additionalProperties items
  prefixItems nullable`.split(/\s+/);

/** Whether a schema allows any object or value, within its limits. As a part of another schema it would only allow undeclared properties. */
const isAny = (part: unknown): boolean =>
  isNode(part) && typeKeywords.every((keyword) => [undefined, "object"].includes(part[keyword] as undefined));

/**
 * Keywords that openapi-typescript turns into comments of its own format, into a property that does not exist, or, as
 * discriminators, into one that contradicts what is declared.
 */
const unread = new Set(
  `title summary format description default example examples deprecated $defs discriminator`.split(" "),
);

/** Merges a schema with its reference and its `allOf` parts. Its own keywords win. */
function resolved(document: Document, schema: Schema): Schema {
  if (schema.$ref === undefined && schema.allOf === undefined) return schema;
  const { $ref, allOf = [], ...own } = schema;
  const parts = [...($ref === undefined ? [] : [follow<Schema>(document, { $ref })]), ...allOf];
  return Object.assign({}, ...parts.map((part) => resolved(document, part)), own);
}

/** The documentation comment of a schema. */
function commentOf(document: Document, schema: Node): string {
  const whole = resolved(document, schema as Schema);
  const { description, deprecated } = whole;
  return [
    ...(description ? [description.trim()] : []),
    ...constraintsOf(whole),
    ...(deprecated ? ["@deprecated"] : []),
  ].join("\n");
}

/** A schema that openapi-typescript can convert, with the documentation comment as its title. */
function typeableSchema(document: Document, schema: unknown, withTags: (schema: Node) => Node): unknown {
  if (!isNode(schema)) return schema;
  const copy = mapSubschemas(withTags(schema), (inner) => typeableSchema(document, inner, withTags));
  const entries = Object.entries(copy).filter(
    ([keyword, value]) => !unread.has(keyword) && !(["anyOf", "oneOf"].includes(keyword) && isBare(value)),
  );
  const readable: Node = Object.fromEntries(entries);
  const kept = listOf(copy.allOf).filter((part) => !isAny(part));
  if (kept.length > 0) readable.allOf = kept;
  const title = commentOf(document, schema);
  if (title !== "") readable.title = title;
  return corrected(readable, document.openapi.startsWith("3.0"));
}

/** Replaces references by their targets, except references to components. */
function inlined(document: Document, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((each) => inlined(document, each));
  if (!isNode(node)) return node;
  if (typeof node.$ref !== "string" || toComponent.test(node.$ref))
    return replaced(node, (value) => inlined(document, value));
  const { $ref: reference, ...siblings } = node;
  return inlined(document, { ...Object(atPointer(document, reference)), ...siblings });
}

/** The components that openapi-typescript makes types of. Large documents have thousands of examples besides. */
const typedComponents = ["schemas", "responses", "parameters", "requestBodies", "headers", "pathItems"];

/**
 * Returns a document that openapi-typescript can convert, with `more` schemas among the components. It resolves references
 * to anything but components, which would become types that do not exist. It removes alternatives that only require properties,
 * which would turn the whole schema into `unknown`.
 */
export function typeable(document: Document, more: Record<string, unknown>): Document {
  const { schemas = {}, ...components } = Object.fromEntries(
    Object.entries(document.components ?? {}).filter(([kind]) => typedComponents.includes(kind)),
  );
  const withTags = createTagging(document);
  const typeableIn = (schema: unknown) => typeableSchema(document, schema, withTags);
  const whole = mapSchemas({ ...document, components }, typeableIn);
  const named = Object.entries({ ...schemas, ...more }).map(([name, schema]) => [name, typeableIn(schema)]);
  return inlined(document, {
    ...whole,
    components: { ...whole.components, schemas: Object.fromEntries(named) },
  }) as Document;
}
