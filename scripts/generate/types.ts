import openapiTS, { astToString } from "openapi-typescript";
import type { Document } from "../contract/document.js";

/**
 * The contract's types: the one place that knows openapi-typescript. It gets the bundled document and none of the
 * files beside it, so that its own, older reader of `redocly.yaml` never runs. `defaultNonNullable: false` keeps a
 * property with a default optional.
 */
export async function generateTypes(document: Document): Promise<string> {
  // openapi-typescript fills discriminators in place: it works on a copy.
  const nodes = await openapiTS(structuredClone(document) as never, {
    defaultNonNullable: false,
    alphabetize: false,
    silent: true,
  });
  return `// Generated from the contract. Do not edit: change the contract and generate again.\n${astToString(nodes)}`;
}
