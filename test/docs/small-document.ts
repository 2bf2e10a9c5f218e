import type { Api } from "../../scripts/api/api.js";
import { readApi } from "../../scripts/api/read-api.js";
import type { Document } from "../../scripts/contract/document.js";

/** The least document that has something to say, for what the contract happens not to contain. */
export function smallDocument(more: Partial<Document> = {}): Document {
  return { openapi: "3.1.0", info: { title: "Pet shop", version: "1.0.0" }, paths: {}, ...more };
}

/** The same as the model that the docs are made from. */
export const smallApi = (more: Partial<Document> = {}): Api => readApi(smallDocument(more));
