import openapiTS, { astToString } from "openapi-typescript";
import { type Document, isNode } from "../contract/document.js";

/**
 * Takes away alternatives that only say which properties must be there: no type can be made of them, and
 * openapi-typescript makes `unknown` of the whole schema.
 */
function dropBareAlternatives(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const schema = node as Record<string, unknown>;
  const isBare = (part: unknown) => isNode(part) && Object.keys(part).every((keyword) => keyword === "required");
  for (const keyword of ["anyOf", "oneOf"]) {
    const parts = schema[keyword];
    if (Array.isArray(parts) && parts.every(isBare)) delete schema[keyword];
  }
  for (const value of Object.values(schema)) dropBareAlternatives(value);
}

/**
 * The contract's types: the one place that knows openapi-typescript. It gets the bundled document and none of the
 * files beside it, so that its own, older reader of `redocly.yaml` never runs. `defaultNonNullable: false` keeps a
 * property with a default optional.
 */
export async function generateTypes(document: Document): Promise<string> {
  // openapi-typescript fills discriminators in place: it works on a copy.
  const copy = structuredClone(document);
  dropBareAlternatives(copy);
  const nodes = await openapiTS(copy as never, {
    defaultNonNullable: false,
    alphabetize: false,
    silent: true,
  });
  return `// Generated from the contract. Do not edit: change the contract and generate again.\n${astToString(nodes)}`;
}
