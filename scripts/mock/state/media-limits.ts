import type { Api } from "../../api/api.js";
import type { AllMediaLimits, MediaLimits } from "../../api/extensions.js";
import { propertiesOf } from "../../api/merge-schema.js";
import type { Operation } from "../../api/operation.js";
import type { Schema } from "../../api/schema.js";
import { declaredIn } from "../../api/walk-schema.js";
import { extensionOf } from "./expression.js";

// The cast: lint has checked it.
const limitsOf = (schema: Schema): AllMediaLimits | undefined => schema["x-media-limits"] as AllMediaLimits | undefined;

/** Creates a function that returns the kind of a file by its extension, from all media limits of the API. */
export function kindsOf({ schemas }: Api): (name: string) => string | undefined {
  const kinds = new Map<string, string>();
  for (const schema of schemas.values())
    for (const declared of declaredIn(schema))
      for (const [kind, { formats = [] }] of Object.entries<MediaLimits>({ ...limitsOf(declared) }))
        for (const format of formats) kinds.set(format, kind);
  return (name) => kinds.get(extensionOf(name));
}

/** The limits of the image that a property of the request body names. */
export const imageLimits = ({ body }: Operation): MediaLimits | undefined =>
  Object.values(propertiesOf(body?.content[0]?.schema))
    .map((schema) => limitsOf(schema)?.image)
    .find((image) => image !== undefined);
