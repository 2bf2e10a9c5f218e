import type { Direction } from "../api/schema.js";
import type { Document } from "../contract/document.js";
import { atPointer, tokensOf, under } from "../contract/pointer.js";
import { mapSchemas } from "./map-schemas.js";
import { createReader, type ReadSchema, type Refer } from "./read-schema.js";

/** Pointers of the referenced schemas, by direction. */
type Uses = Record<Direction, Set<string>>;

const schemas = "#/components/schemas";

const componentsOf = ({ components = {} }: Document): string[] =>
  Object.keys(components.schemas ?? {}).map((name) => under(schemas, name));

/** The pointer of a reference in its normal form. */
const pointerOf = (reference: string): string => under("#", ...tokensOf(reference));

/** Visits every reference of the document. An unreferenced component counts as received. */
function usesOf(document: Document, read: ReadSchema): Uses {
  const uses: Uses = { sent: new Set(), received: new Set() };
  const visit: Refer = (reference, direction) => {
    const pointer = pointerOf(reference);
    if (!uses[direction].has(pointer)) {
      uses[direction].add(pointer);
      read(atPointer(document, pointer), direction, visit);
    }
    return reference;
  };
  mapSchemas(document, (schema, direction) => read(schema, direction, visit));
  for (const pointer of componentsOf(document)) if (!uses.sent.has(pointer)) visit(pointer, "received");
  return uses;
}

/** Finds the schemas that are both sent and received, and that differ in themselves or in a schema that they refer to. */
function splitSchemas(document: Document, read: ReadSchema, uses: Uses): Set<string> {
  const split = new Set<string>();
  const referring = new Map<string, string[]>();
  for (const pointer of uses.sent) {
    if (!uses.received.has(pointer)) continue;
    const [sent, received] = (["sent", "received"] as const).map((direction) =>
      JSON.stringify(
        read(atPointer(document, pointer), direction, (reference) => {
          const to = pointerOf(reference);
          referring.set(to, [...(referring.get(to) ?? []), pointer]);
          return reference;
        }),
      ),
    );
    if (sent !== received) split.add(pointer);
  }
  // The iteration of a set includes the elements that are added meanwhile.
  for (const pointer of split) for (const other of referring.get(pointer) ?? []) split.add(other);
  return split;
}

/** The name of a component; for another schema, a name made from its pointer. */
function nameOf(pointer: string): string {
  const [components, kind, name = "", ...rest] = tokensOf(pointer);
  if (components === "components" && kind === "schemas" && rest.length === 0) return name;
  return pointer.replace("#/", "").replaceAll(/[^\w.-]+/g, ".");
}

/** Returns a free name and adds it to `taken`. */
function unique(name: string, taken: Set<string>): string {
  if (taken.has(name)) return unique(`${name}_`, taken);
  taken.add(name);
  return name;
}

/**
 * Returns the document with separate schemas for values that a client sends and receives. A schema that is used for both, and
 * that differs, becomes two; the name of the sent one ends in `Input`. Every referenced schema becomes a component.
 */
export function withDirections(document: Document): Document {
  const read = createReader(document);
  const uses = usesOf(document, read);
  const split = splitSchemas(document, read, uses);
  const components = componentsOf(document);
  const taken = new Set(components.map(nameOf));
  const pointers = new Set([...components, ...uses.sent, ...uses.received]);
  const names = new Map(
    [...pointers].map((pointer) => {
      const received = components.includes(pointer) ? nameOf(pointer) : unique(nameOf(pointer), taken);
      return [pointer, { received, sent: split.has(pointer) ? unique(`${received}Input`, taken) : received }];
    }),
  );
  const refer: Refer = (reference, direction) => {
    const name = names.get(pointerOf(reference))?.[direction];
    return name === undefined ? reference : under(schemas, name);
  };
  const named = [...names].flatMap(([pointer, { received, sent }]) => {
    const schema = atPointer(document, pointer);
    const direction = uses.received.has(pointer) ? "received" : "sent";
    return [
      [received, read(schema, direction, refer)],
      ...(sent === received ? [] : [[sent, read(schema, "sent", refer)]]),
    ];
  });
  const whole = mapSchemas(document, (schema, direction) => read(schema, direction, refer));
  return { ...whole, components: { ...whole.components, schemas: Object.fromEntries(named) } };
}
