import type { Api } from "../../../scripts/api/api.js";
import { readApi } from "../../../scripts/api/read-api.js";
import type { Document } from "../../../scripts/contract/document.js";

/** A minimal document, for cases that the contract does not contain. */
export function smallDocument(more: Partial<Document> = {}): Document {
  return { openapi: "3.1.0", info: { title: "Pet shop", version: "1.0.0" }, paths: {}, ...more };
}

/** The model of a minimal document. */
export const smallApi = (more: Partial<Document> = {}): Api => readApi(smallDocument(more));
