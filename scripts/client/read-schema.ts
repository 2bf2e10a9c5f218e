import type { Direction } from "../api/schema.js";
import type { Document, Schema } from "../contract/document.js";
import { follow } from "../contract/follow.js";
import { isNode, listOf, type Node } from "../contract/node.js";
import { atPointer } from "../contract/pointer.js";
import { isLimit, overlapping } from "./compact-schema.js";
import { createMappings } from "./discriminators.js";
import { mapSubschemas } from "./map-schemas.js";
import { comparing, opened, readOpenEnums } from "./open-enums.js";

/** Returns the reference that replaces another one in this direction. */
export type Refer = (reference: string, direction: Direction) => string;

/** Returns a schema as it is sent or received. */
export type ReadSchema = (schema: unknown, direction: Direction, refer: Refer) => unknown;

/** The keywords of a schema that limit a value, including `$ref`. */
const limitsOf = (schema: Node): string[] =>
  Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === "$ref" || isLimit(keyword, value) ? [keyword] : [],
  );

const allowsAnything = (schema: unknown): boolean =>
  schema === true || (isNode(schema) && limitsOf(schema).length === 0);

/**
 * Makes the function that returns a schema as a client sends or receives it. Sent schemas are the contract's. A received object
 * has only the declared properties in its type, and a received enumeration is open.
 */
export function createReader(document: Document): ReadSchema {
  const { isOpen, isOverlapping } = readOpenEnums(document);
  const mappingOf = createMappings(document);
  const followReference = (schema: Node): Node => follow<Schema>(document, schema as Schema);

  /** Whether a schema, or a part of it, has properties. */
  function declares(schema: Node, seen = new Set<Node>()): boolean {
    const { allOf, anyOf, oneOf, properties } = followReference(schema);
    if (seen.has(schema)) return false;
    seen.add(schema);
    const parts = [allOf, oneOf, anyOf].flatMap(listOf).filter(isNode);
    return Object.keys(Object(properties)).length > 0 || parts.some((part) => declares(part, seen));
  }

  /** Whether a schema requires an object and nothing more. */
  function isBareObject(schema: unknown): boolean {
    if (!isNode(schema)) return false;
    const declared = followReference(schema);
    const { type, additionalProperties = true } = declared;
    const limits = limitsOf(declared).filter((keyword) => keyword !== "type" && keyword !== "additionalProperties");
    return type === "object" && allowsAnything(additionalProperties) && limits.length === 0;
  }

  /** Removes what allows undeclared properties: the schema's own openness, and `allOf` parts that allow any object. */
  function exact(schema: Node, copy: Node): Node {
    const { additionalProperties, ...others } = copy;
    const parts = listOf(schema.allOf);
    return {
      ...(allowsAnything(schema.additionalProperties) ? others : copy),
      ...(parts.length > 0 && {
        allOf: listOf(copy.allOf).map((part, index) => (isBareObject(parts[index]) ? { type: "object" } : part)),
      }),
    };
  }

  function received(schema: Node, copy: Node): Node {
    if (isOpen(schema)) return opened(copy);
    const declared = declares(schema) ? exact(schema, copy) : copy;
    return isOverlapping(schema) ? { ...declared, [overlapping]: true } : declared;
  }

  /** The properties of a schema and its `allOf` that are not sent or not received. */
  function hiddenIn(schema: Node, direction: Direction, seen = new Set<Node>()): string[] {
    const declared = followReference(schema);
    if (seen.has(declared)) return [];
    seen.add(declared);
    const keyword = direction === "sent" ? "readOnly" : "writeOnly";
    const own = Object.entries(Object(declared.properties)).flatMap(([name, property]) =>
      isNode(property) && (property[keyword] === true || followReference(property)[keyword] === true) ? [name] : [],
    );
    const parts = listOf(declared.allOf).filter(isNode);
    return [...own, ...parts.flatMap((part) => hiddenIn(part, direction, seen))];
  }

  /** Removes the properties that are not sent or not received, which other parts of the schema may require. */
  function withoutHidden(copy: Node, schema: Node, direction: Direction): Node {
    if (schema.properties === undefined && schema.required === undefined && schema.allOf === undefined) return copy;
    const hidden = new Set(hiddenIn(schema, direction));
    if (hidden.size === 0) return copy;
    const shown = (part: unknown): unknown =>
      isNode(part) && Array.isArray(part.required)
        ? { ...part, required: part.required.filter((name) => !hidden.has(String(name))) }
        : part;
    const properties = Object.entries(Object(copy.properties)).filter(([name]) => !hidden.has(name));
    return {
      ...copy,
      ...(copy.properties !== undefined && { properties: Object.fromEntries(properties) }),
      ...(copy.required !== undefined && Object(shown({ required: copy.required }))),
      ...(copy.allOf !== undefined && { allOf: listOf(copy.allOf).map(shown) }),
    };
  }

  return function read(schema, direction, refer) {
    if (!isNode(schema)) return schema;
    const copy = mapSubschemas(schema, (inner, keyword) =>
      read(inner, comparing.includes(keyword) ? "sent" : direction, refer),
    );
    if (typeof schema.$ref === "string") copy.$ref = refer(schema.$ref, direction);
    if (isNode(schema.discriminator)) {
      const mapping = Object.entries(mappingOf(schema)).map(([value, to]) => {
        return [value, atPointer(document, to) === undefined ? to : refer(to, direction)];
      });
      copy.discriminator = { ...schema.discriminator, mapping: Object.fromEntries(mapping) };
    }
    const shown = withoutHidden(copy, schema, direction);
    return direction === "received" ? received(schema, shown) : shown;
  };
}
