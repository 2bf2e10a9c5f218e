import { dereference, type Schema, validate } from "@cfworker/json-schema";
import { atPointer, type Document, isNode } from "../contract/document.js";

const base = "https://contract.invalid/";

/** The second validator, @cfworker/json-schema: whether a value fits the schema at a pointer into the bundle. */
export function createPeer(document: Document): (pointer: string, value: unknown) => boolean {
  // It reads `id` anywhere but under `properties` as an address, so that it must not see the examples.
  const root = structuredClone({ $id: base, components: { schemas: document.components?.schemas ?? {} } });
  const components = dereference(root as Schema);
  const known = new Map<string, { schema: Schema; lookup: typeof components }>();

  function read(pointer: string): { schema: Schema; lookup: typeof components } {
    const schema = atPointer(document, pointer);
    if (!isNode(schema)) return { schema: {}, lookup: components };
    const target = typeof schema.$ref === "string" ? schema.$ref : pointer;
    const shared = components[`${base}${target}`];
    if (shared !== undefined && typeof shared === "object" && (target === pointer || Object.keys(schema).length === 1))
      return { schema: shared, lookup: components };
    // A schema of its own, in a parameter say: a document that has it beside the components.
    const own = structuredClone({ $id: `${base}own`, own: schema, components: root.components }) as Schema;
    const lookup = dereference(own);
    return { schema: (own as { own: Schema }).own, lookup };
  }

  return (pointer, value) => {
    const { schema, lookup } = known.get(pointer) ?? read(pointer);
    known.set(pointer, { schema, lookup });
    try {
      return validate(value, schema, "2020-12", lookup, true).valid;
    } catch {
      // It does not find what has the name of something that every object has. What it cannot judge, it accepts.
      return true;
    }
  };
}
