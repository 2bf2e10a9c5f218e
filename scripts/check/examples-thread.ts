import type { Document } from "../contract/document.js";
import { respond } from "../generate/respond.js";
import { apiOf } from "../mock/api-of.js";
import { createTools } from "../proof/tools.js";
import { createValidator } from "../proof/validators.js";
import { type ExamplesProof, proveExamples } from "./prove.js";

respond<Document, ExamplesProof>(async (document) => {
  const api = apiOf(document);
  return proveExamples(await createTools(api, createValidator(api)));
});
