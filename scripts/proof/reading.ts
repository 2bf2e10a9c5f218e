import type { Document } from "../contract/document.js";
import { schemaAt } from "../contract/rules.js";
import type { Reading } from "./constraints.js";
import type { Validator } from "./validators.js";

/** Reads the schemas of a bundle by their pointers. */
export const readingOf = (document: Document, validator: Validator): Reading => ({
  schemaAt: (pointer) => schemaAt(document, pointer),
  fits: (pointer, value) => validator.faults(pointer, value).length === 0,
});
