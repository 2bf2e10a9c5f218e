import type { Document } from "../contract/document.js";
import { respond } from "../generate/respond.js";
import { apiOf } from "../mock/api-of.js";
import { importPrism } from "../mock/prism-import.js";
import { createValidator } from "../proof/validators.js";
import { type CallsProof, proveCalls } from "./prove.js";

// It would otherwise be loaded for the first call, when this thread no longer waits for the contract.
void importPrism();

respond<Document, CallsProof>((document) => {
  const api = apiOf(document);
  return proveCalls(api, createValidator(api));
});
