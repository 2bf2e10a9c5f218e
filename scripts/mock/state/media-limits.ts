import type { Api } from "../../api/api.js";
import { propertiesOf } from "../../api/merge-schema.js";
import type { Operation } from "../../api/operation.js";
import type { Schema } from "../../api/schema.js";
import { declaredIn } from "../../api/walk-schema.js";
import { extensionOf } from "./expression.js";

/** What the contract's `x-media-limits` says about one kind of file. */
export interface MediaLimits {
  formats?: string[];
  minPixels?: number;
  maxBytes?: number;
}

const limitsOf = (schema: Schema): Record<string, MediaLimits> | undefined =>
  schema["x-media-limits"] as Record<string, MediaLimits> | undefined; // lint makes sure of its shape

/** Tells the kind of a file by its extension, from all media limits of the API. */
export function kindsOf({ schemas }: Api): (name: string) => string | undefined {
  const kinds = new Map<string, string>();
  for (const schema of schemas.values())
    for (const declared of declaredIn(schema))
      for (const [kind, { formats = [] }] of Object.entries(limitsOf(declared) ?? {}))
        for (const format of formats) kinds.set(format, kind);
  return (name) => kinds.get(extensionOf(name));
}

/** The property of a request body that names an image to upload, with its limits. */
export function imageLimits({ body }: Operation): { image: MediaLimits; property: string } | undefined {
  for (const [property, schema] of Object.entries(propertiesOf(body?.content[0]?.schema))) {
    const image = limitsOf(schema)?.image;
    if (image !== undefined) return { image, property };
  }
  return undefined;
}
