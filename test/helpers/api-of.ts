import { readApi } from "../../scripts/api/read-api.js";
import type { Document } from "../../scripts/contract/document.js";

/** The model of a document that has the given parts. */
export const apiOf = (parts: Partial<Document>) =>
  readApi({ openapi: "3.1.0", info: { title: "Pets", version: "1" }, ...parts });
