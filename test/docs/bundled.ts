import { fileURLToPath } from "node:url";
import { bundle, createConfig } from "@redocly/openapi-core";
import type { Document } from "../../scripts/contract/document.js";

/** The contract, bundled afresh from its sources. */
export async function bundledContract(): Promise<Document> {
  const ref = fileURLToPath(new URL("../../openapi/openapi.yaml", import.meta.url));
  const { bundle: bundled } = await bundle({ ref, config: await createConfig({}) });
  // The bundler gives no type to what it parsed.
  return bundled.parsed as Document;
}

/** The least document that has something to say, for what the contract happens not to contain. */
export function smallDocument(more: Partial<Document> = {}): Document {
  return { openapi: "3.1.0", info: { title: "Pet shop", version: "1.0.0" }, paths: {}, ...more };
}
