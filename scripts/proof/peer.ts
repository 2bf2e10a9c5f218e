import { dereference, type Schema as PeerSchema, validate } from "@cfworker/json-schema";
import type { Api } from "../api/api.js";
import type { Schema } from "../api/schema.js";
import { isNode } from "../contract/node.js";
import { atPointer } from "../contract/pointer.js";

const base = "https://contract.invalid/";

/** The second validator, @cfworker/json-schema. Returns whether a value matches a schema. */
export type Peer = (schema: Schema, value: unknown) => boolean;

export function createPeer({ document }: Api): Peer {
  // This validator reads `id` anywhere except under `properties` as an address, so examples must be left out.
  const root = structuredClone({ $id: base, components: { schemas: document.components?.schemas ?? {} } });
  const components = dereference(root as PeerSchema);
  const dereferenced = new Map<Schema, PeerSchema>();

  function read({ pointer }: Schema): PeerSchema {
    const schema = atPointer(document, pointer);
    if (!isNode(schema)) return {};
    const shared = components[`${base}${pointer}`];
    if (shared !== undefined && typeof shared === "object") return shared;
    // A schema outside the components, such as that of a parameter, gets a place of its own next to them.
    const own: PeerSchema = structuredClone(schema);
    dereference(own, components, new URL(base), `/own/${dereferenced.size}`);
    return own;
  }

  return (declared, value) => {
    const schema = dereferenced.get(declared) ?? read(declared);
    dereferenced.set(declared, schema);
    try {
      return validate(value, schema, "2020-12", components, true).valid;
    } catch {
      // The validator throws at names that every object inherits. A value that it cannot judge counts as valid.
      return true;
    }
  };
}
