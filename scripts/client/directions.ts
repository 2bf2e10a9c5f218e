import {
  atPointer,
  type Document,
  follow,
  isNode,
  type Node,
  type Schema,
  tokensOf,
  under,
} from "../contract/document.js";
import { type Direction, mapSchemas, mapSubschemas, subschemasOf } from "../contract/map-schemas.js";
import { compactSchema, overlapping } from "./compact-schema.js";
import { alternativesOf, discriminatorsOf, openEnumsOf, opened } from "./open-enums.js";

/** Says what a reference becomes where it is sent or received. */
type Refer = (reference: string, direction: Direction) => string;

/** Keywords whose schemas are put to the test only: opened, they would say something else. */
const tests = ["not", "if", "contains", "propertyNames"];

/** Reads schemas as they are sent and received. */
function createReader(document: Document) {
  const isOpenEnum = openEnumsOf(document);
  const target = (schema: Node): Node => follow<Schema>(document, schema as Schema);
  const partsOf = (schema: Node): Schema[] => [
    ...(Array.isArray(schema.allOf) ? schema.allOf.filter(isNode) : []),
    ...alternativesOf(schema),
  ];

  /** Whether a schema, or a part of it, has properties. */
  function declares(schema: Node, seen = new Set<Node>()): boolean {
    const own = target(schema);
    if (seen.has(own)) return false;
    seen.add(own);
    return Object.keys(Object(own.properties)).length > 0 || partsOf(own).some((part) => declares(part, seen));
  }

  /** Whether a schema holds an open enumeration, at any depth. */
  function holdsOpenEnum(schema: unknown, seen = new Set<Node>()): boolean {
    if (!isNode(schema)) return false;
    const own = target(schema);
    if (seen.has(own)) return false;
    seen.add(own);
    const inner = subschemasOf(own).filter(({ keyword }) => !tests.includes(keyword));
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

  /** What is received: an object has the properties that it declares, whatever else may come; enumerations are open. */
  function received(schema: Node, copy: Node): Node {
    if (isOpenEnum(schema)) return opened(copy);
    const { additionalProperties, ...others } = copy;
    const isExact = declares(schema);
    const isOverlapping =
      Array.isArray(schema.oneOf) &&
      schema.oneOf.some((each) => holdsOpenEnum(each)) &&
      discriminatorsOf(document, schema).length === 0;
    return {
      ...(isExact && saysNothing(schema.additionalProperties) ? others : copy),
      // Beside properties, a part that is any object would let in all others.
      ...(isExact &&
        Array.isArray(schema.allOf) &&
        Array.isArray(copy.allOf) && {
          allOf: copy.allOf.map((part, index) =>
            isBareObject(Object(schema.allOf)[index]) ? { type: "object" } : part,
          ),
        }),
      ...(isOverlapping && { [overlapping]: true }),
    };
  }

  return function read(schema: unknown, direction: Direction, refer: Refer): unknown {
    if (!isNode(schema)) return schema;
    const copy = mapSubschemas(schema, (inner, keyword) =>
      read(inner, tests.includes(keyword) ? "sent" : direction, refer),
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

const schemas = "#/components/schemas";

/** The pointer that a reference stands for, however it is written. */
const pointerOf = (reference: string): string => under("#", ...tokensOf(reference));

/** The name of a component, or one made of the pointer to a schema that has none. */
function nameOf(pointer: string): string {
  const [components, kind, name = "", ...rest] = tokensOf(pointer);
  if (components === "components" && kind === "schemas" && rest.length === 0) return name;
  return pointer.replace("#/", "").replaceAll(/[^\w.-]+/g, ".");
}

/** A name that is not taken yet, which it then is. */
function unique(name: string, taken: Set<string>): string {
  if (taken.has(name)) return unique(`${name}_`, taken);
  taken.add(name);
  return name;
}

/**
 * The document as a client sees it. What it receives has the properties that are declared and open enumerations; what it
 * sends is as the contract has it. A schema that is both sent and received, and differs by that, becomes two: the one
 * that is sent has `Input` behind its name. Every referenced schema is a component.
 */
export function withDirections(document: Document): Document {
  const read = createReader(document);
  const uses: Record<Direction, Set<string>> = { sent: new Set(), received: new Set() };
  const visit: Refer = (reference, direction) => {
    const pointer = pointerOf(reference);
    if (!uses[direction].has(pointer)) {
      uses[direction].add(pointer);
      read(atPointer(document, pointer), direction, visit);
    }
    return reference;
  };
  mapSchemas(document, (schema, direction) => read(schema, direction, visit));
  const components = Object.keys(document.components?.schemas ?? {}).map((name) => under(schemas, name));
  for (const pointer of components) if (!uses.sent.has(pointer)) visit(pointer, "received");

  const twoWays = [...uses.sent].filter((pointer) => uses.received.has(pointer));
  const references = new Map<string, string[]>();
  const split = new Set(
    twoWays.filter((pointer) => {
      const found: string[] = [];
      const [sent, received] = (["sent", "received"] as const).map((direction) =>
        JSON.stringify(
          read(atPointer(document, pointer), direction, (reference) => {
            found.push(pointerOf(reference));
            return reference;
          }),
        ),
      );
      references.set(pointer, found);
      return sent !== received;
    }),
  );
  for (let before = -1; before !== split.size; ) {
    before = split.size;
    for (const pointer of twoWays)
      if (references.get(pointer)?.some((reference) => split.has(reference))) split.add(pointer);
  }

  const taken = new Set(components.map(nameOf));
  const pointers = [...new Set([...components, ...uses.sent, ...uses.received])];
  const names = new Map(
    pointers.map((pointer) => {
      const received = components.includes(pointer) ? nameOf(pointer) : unique(nameOf(pointer), taken);
      return [pointer, { received, sent: split.has(pointer) ? unique(`${received}Input`, taken) : received }];
    }),
  );
  const refer: Refer = (reference, direction) => {
    const name = names.get(pointerOf(reference))?.[direction];
    return name === undefined ? reference : under(schemas, name);
  };
  const named = [...names].flatMap(([pointer, { received, sent }]) => {
    const directions: Direction[] = uses.received.has(pointer) ? ["received"] : ["sent"];
    return [...directions, ...(sent === received ? [] : (["sent"] as const))].map((direction) => [
      direction === "sent" ? sent : received,
      read(atPointer(document, pointer), direction, refer),
    ]);
  });
  const whole = mapSchemas(document, (schema, direction) => read(schema, direction, refer));
  return { ...whole, components: { ...whole.components, schemas: Object.fromEntries(named) } };
}
