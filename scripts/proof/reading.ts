import { atPointer, type Document, followed, type Schema } from "../contract/document.js";
import type { Reading } from "./constraints.js";
import type { Validator } from "./validators.js";

/** Reads the schemas of a bundle by their pointers. */
export const readingOf = (document: Document, validator: Validator): Reading => ({
  schemaAt(pointer) {
    const target = followed(document, pointer);
    // A schema may be `true`; it says nothing then.
    return { schema: Object(atPointer(document, target)) as Schema, pointer: target };
  },
  fits: (pointer, value) => validator.faults(pointer, value).length === 0,
});
