import type { Document } from "../../scripts/contract/document.js";

/** The least document that has something to say, for what the contract happens not to contain. */
export function smallDocument(more: Partial<Document> = {}): Document {
  return { openapi: "3.1.0", info: { title: "Pet shop", version: "1.0.0" }, paths: {}, ...more };
}
