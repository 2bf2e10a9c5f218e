import contract from "../../../generated/mock/openapi.json" with { type: "json" };
import type { Document } from "../../contract/document.js";

/** The document that the packaged mock serves. The type that TypeScript infers from the file knows its names and no others. */
export const document = contract as unknown as Document;
