import { type Document, follow, type Schema } from "../contract/document.js";
import { isNode, type Node } from "../contract/node.js";
import { atPointer } from "../contract/pointer.js";
import { mapSchemas, mapSubschemas } from "./map-schemas.js";
import { constraintsOf } from "./text.js";

const toComponent = /^#\/components\/[^/]+\/[^/]+$/;

/** Whether alternatives only say which properties must be there. No type can be made of them. */
const isBare = (parts: unknown): boolean =>
  Array.isArray(parts) &&
  parts.every((part) => isNode(part) && Object.keys(part).every((keyword) => keyword === "required"));

/** Whether a schema is any object, or anything: as a part of another it says nothing, and would let in every property. */
const isAny = (part: unknown): boolean =>
  isNode(part) && Object.keys(part).every((keyword) => keyword === "title" || part[keyword] === "object");

/** Keywords that openapi-typescript makes comments of, one line each, or a property that is not there. */
const comments = ["title", "summary", "format", "description", "default", "example", "examples", "deprecated", "$defs"];

/** A schema with all that its references and `allOf` parts say; its own keywords win. */
function resolved(document: Document, { $ref, allOf = [], ...own }: Schema): Schema {
  const parts = [...($ref === undefined ? [] : [follow<Schema>(document, { $ref })]), ...allOf];
  return Object.assign({}, ...parts.map((part) => resolved(document, part)), own);
}

/** What is said of a schema, as the client says it of an input. */
function commentOf(document: Document, schema: Node): string {
  const { description, deprecated, ...limits } = resolved(document, schema as Schema);
  return [
    ...(description ? [description.trim()] : []),
    ...constraintsOf({ ...limits, ...(description !== undefined && { description }) }),
    ...(deprecated ? ["@deprecated"] : []),
  ].join("\n");
}

/** A schema as openapi-typescript can take it, with all that is said of it as its title. */
function typeableSchema(document: Document, schema: unknown): unknown {
  if (!isNode(schema)) return schema;
  const copy = mapSubschemas(schema, (inner) => typeableSchema(document, inner));
  const title = commentOf(document, schema);
  const { allOf } = copy;
  const kept = Array.isArray(allOf) ? allOf.filter((part) => !isAny(part)) : [];
  const entries = Object.entries(copy).filter(
    ([keyword, value]) => !comments.includes(keyword) && !(["anyOf", "oneOf"].includes(keyword) && isBare(value)),
  );
  return {
    ...Object.fromEntries(entries),
    ...(kept.length > 0 && { allOf: kept }),
    ...(title !== "" && { title }),
  };
}

/** A node with what it refers to in its place, unless that is a component. */
function inlined(document: Document, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((each) => inlined(document, each));
  if (!isNode(node)) return node;
  const { $ref: reference, ...beside } = node;
  if (typeof reference === "string" && !toComponent.test(reference))
    return inlined(document, { ...Object(atPointer(document, reference)), ...beside });
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inlined(document, value)]));
}

/**
 * The document as openapi-typescript can take it, with more schemas among the components. A reference to the middle of
 * something would become a type that is not there: schemas in such places are components already, and anything else
 * stands where it is referred to. Alternatives that only say which properties must be there are left out: no type can be
 * made of them, and the whole schema would become `unknown`.
 */
export function typeable(document: Document, more: Record<string, unknown>): Document {
  const { components = {}, ...rest } = document;
  const schemas = Object.entries({ ...components.schemas, ...more }).map(([name, schema]) => [
    name,
    typeableSchema(document, schema),
  ]);
  const whole = mapSchemas({ ...rest, components: { ...components, schemas: {} } }, (schema) =>
    typeableSchema(document, schema),
  );
  return inlined(document, {
    ...whole,
    components: { ...whole.components, schemas: Object.fromEntries(schemas) },
  }) as Document;
}
