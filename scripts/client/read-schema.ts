import { atPointer, type Document, follow, isNode, type Node, type Schema, under } from "../contract/document.js";
import { type Direction, mapSubschemas, subschemasOf } from "../contract/map-schemas.js";
import { compactSchema, overlapping } from "./compact-schema.js";
import { alternativesOf, discriminatorsOf, openEnumsOf, opened } from "./open-enums.js";

/** Says what a reference becomes where it is sent or received. */
export type Refer = (reference: string, direction: Direction) => string;

/** A schema as it is sent or received. */
export type ReadSchema = (schema: unknown, direction: Direction, refer: Refer) => unknown;

/** Keywords whose schemas a value is only compared with: opened, they would say something else of it. */
const comparing = ["not", "if", "contains", "propertyNames"];

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * Reads schemas as a client sends and receives them. What it sends is as the contract has it. An object that it receives
 * has the properties that are declared, and no more that a type would know of; an enumeration that it receives is open.
 */
export function createReader(document: Document): ReadSchema {
  const isOpenEnum = openEnumsOf(document);
  const target = (schema: Node): Node => follow<Schema>(document, schema as Schema);

  /** Whether a schema, or a part of it, has properties. */
  function declares(schema: Node, seen = new Set<Node>()): boolean {
    const own = target(schema);
    if (seen.has(own)) return false;
    seen.add(own);
    const parts = [...listOf(own.allOf).filter(isNode), ...alternativesOf(own)];
    return Object.keys(Object(own.properties)).length > 0 || parts.some((part) => declares(part, seen));
  }

  /** Whether a schema holds an open enumeration, at any depth. */
  function holdsOpenEnum(schema: unknown, seen = new Set<Node>()): boolean {
    if (!isNode(schema)) return false;
    const own = target(schema);
    if (seen.has(own)) return false;
    seen.add(own);
    const inner = subschemasOf(own).filter(({ keyword }) => !comparing.includes(keyword));
    return isOpenEnum(own) || inner.some((each) => holdsOpenEnum(each.schema, seen));
  }

  const saysNothing = (schema: unknown): boolean =>
    schema === true || (isNode(schema) && Object.keys(compactSchema(schema, false)).length === 0);

  /** Whether a schema asks for an object and nothing more. */
  function isBareObject(schema: unknown): boolean {
    if (!isNode(schema)) return false;
    const { type, additionalProperties = true, ...others } = Object(compactSchema(target(schema), false));
    return type === "object" && saysNothing(additionalProperties) && Object.keys(others).length === 0;
  }

  /** An object without what lets in other properties than the declared ones: its own openness, and parts that are any object. */
  function exact(schema: Node, copy: Node): Node {
    const { additionalProperties, ...others } = copy;
    const parts = listOf(schema.allOf);
    return {
      ...(saysNothing(schema.additionalProperties) ? others : copy),
      ...(parts.length > 0 && {
        allOf: listOf(copy.allOf).map((part, index) => (isBareObject(parts[index]) ? { type: "object" } : part)),
      }),
    };
  }

  function received(schema: Node, copy: Node): Node {
    if (isOpenEnum(schema)) return opened(copy);
    const isOverlapping =
      listOf(schema.oneOf).some((each) => holdsOpenEnum(each)) && discriminatorsOf(document, schema).length === 0;
    return { ...(declares(schema) ? exact(schema, copy) : copy), ...(isOverlapping && { [overlapping]: true }) };
  }

  return function read(schema, direction, refer) {
    if (!isNode(schema)) return schema;
    const copy = mapSubschemas(schema, (inner, keyword) =>
      read(inner, comparing.includes(keyword) ? "sent" : direction, refer),
    );
    if (typeof schema.$ref === "string") copy.$ref = refer(schema.$ref, direction);
    const { discriminator } = schema;
    if (isNode(discriminator) && isNode(discriminator.mapping)) {
      const mapping = Object.entries(discriminator.mapping).map(([value, to]) => {
        const reference = String(to).startsWith("#") ? String(to) : under("#/components/schemas", String(to));
        return [value, atPointer(document, reference) === undefined ? to : refer(reference, direction)];
      });
      copy.discriminator = { ...discriminator, mapping: Object.fromEntries(mapping) };
    }
    return direction === "received" ? received(schema, copy) : copy;
  };
}
