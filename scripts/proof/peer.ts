import { dereference, type Schema as PeerSchema, validate } from "@cfworker/json-schema";
import type { Api } from "../api/api.js";
import type { Schema } from "../api/schema.js";
import { isNode } from "../contract/node.js";
import { atPointer } from "../contract/pointer.js";

const base = "https://contract.invalid/";

/** The second validator, @cfworker/json-schema: whether a value fits a schema. */
export type Peer = (schema: Schema, value: unknown) => boolean;

export function createPeer({ document }: Api): Peer {
  // It reads `id` anywhere but under `properties` as an address, so that it must not see the examples.
  const root = structuredClone({ $id: base, components: { schemas: document.components?.schemas ?? {} } });
  const components = dereference(root as PeerSchema);
  const dereferenced = new Map<Schema, { schema: PeerSchema; lookup: typeof components }>();

  function read({ pointer }: Schema): { schema: PeerSchema; lookup: typeof components } {
    const schema = atPointer(document, pointer);
    if (!isNode(schema)) return { schema: {}, lookup: components };
    const shared = components[`${base}${pointer}`];
    if (shared !== undefined && typeof shared === "object") return { schema: shared, lookup: components };
    // A schema outside the components, such as a parameter's, gets a document of its own.
    const own = structuredClone({ $id: `${base}own`, own: schema, components: root.components }) as PeerSchema;
    const lookup = dereference(own);
    return { schema: (own as { own: PeerSchema }).own, lookup };
  }

  return (declared, value) => {
    const { schema, lookup } = dereferenced.get(declared) ?? read(declared);
    dereferenced.set(declared, { schema, lookup });
    try {
      return validate(value, schema, "2020-12", lookup, true).valid;
    } catch {
      // It throws at names that every object inherits. It accepts what it cannot judge.
      return true;
    }
  };
}
