import type { Document, Schema } from "../contract/document.js";
import { follow } from "../contract/follow.js";
import { isNode, type Node } from "../contract/node.js";
import { atPointer, under } from "../contract/pointer.js";
import { corrected } from "./corrected-schema.js";
import { tagsIn, withTags } from "./discriminators.js";
import { mapSchemas, mapSubschemas } from "./map-schemas.js";
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
const unread = `title summary format description default example examples deprecated $defs discriminator`.split(" ");

/** Merges a schema with its reference and its `allOf` parts. Its own keywords win. */
function resolved(document: Document, { $ref, allOf = [], ...own }: Schema): Schema {
  const parts = [...($ref === undefined ? [] : [follow<Schema>(document, { $ref })]), ...allOf];
  return Object.assign({}, ...parts.map((part) => resolved(document, part)), own);
}

/** The documentation comment of a schema. */
function commentOf(document: Document, schema: Node): string {
  const { description, deprecated, ...limits } = resolved(document, schema as Schema);
  return [
    ...(description ? [description.trim()] : []),
    ...constraintsOf({ ...limits, ...(description !== undefined && { description }) }),
    ...(deprecated ? ["@deprecated"] : []),
  ].join("\n");
}

/** A schema that openapi-typescript can convert, with the documentation comment as its title. */
function typeableSchema(document: Document, schema: unknown): unknown {
  if (!isNode(schema)) return schema;
  const copy = mapSubschemas(schema, (inner) => typeableSchema(document, inner));
  const title = commentOf(document, schema);
  const { allOf } = copy;
  const kept = Array.isArray(allOf) ? allOf.filter((part) => !isAny(part)) : [];
  const entries = Object.entries(copy).filter(
    ([keyword, value]) => !unread.includes(keyword) && !(["anyOf", "oneOf"].includes(keyword) && isBare(value)),
  );
  const readable = {
    ...Object.fromEntries(entries),
    ...(kept.length > 0 && { allOf: kept }),
    ...(title !== "" && { title }),
  };
  return corrected(readable, document.openapi.startsWith("3.0"));
}

/** Replaces references by their targets, except references to components. */
function inlined(document: Document, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((each) => inlined(document, each));
  if (!isNode(node)) return node;
  const { $ref: reference, ...siblings } = node;
  if (typeof reference === "string" && !toComponent.test(reference))
    return inlined(document, { ...Object(atPointer(document, reference)), ...siblings });
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inlined(document, value)]));
}

/**
 * Returns a document that openapi-typescript can convert, with `more` schemas among the components. It resolves references
 * to anything but components, which would become types that do not exist. It removes alternatives that only require properties,
 * which would turn the whole schema into `unknown`.
 */
export function typeable(document: Document, more: Record<string, unknown>): Document {
  const { components = {}, ...rest } = document;
  const tags = tagsIn(document);
  const schemas = Object.entries({ ...components.schemas, ...more }).map(([name, schema]) => [
    name,
    typeableSchema(document, withTags(document, schema, tags.get(under("#/components/schemas", name)))),
  ]);
  const whole = mapSchemas({ ...rest, components: { ...components, schemas: {} } }, (schema) =>
    typeableSchema(document, schema),
  );
  return inlined(document, {
    ...whole,
    components: { ...whole.components, schemas: Object.fromEntries(schemas) },
  }) as Document;
}
