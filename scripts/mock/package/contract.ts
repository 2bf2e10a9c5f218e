import contract from "../../../generated/mock/openapi.json" with { type: "json" };
import type { Document } from "../../contract/document.js";

/**
 * The document that the packaged mock serves. The cast is needed, since the inferred type of a JSON file has no index
 * signatures.
 */
export const document = contract as unknown as Document;
