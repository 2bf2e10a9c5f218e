import { type Document, follow } from "./document.js";

/** Names of the headers that carry a computed signature. */
export interface SignatureHeaders {
  timestamp: string;
  accessKey: string;
  signature: string;
}

/** The headers of the document's computed signature (`x-signature` of its security schemes), if it has one. */
export function signatureHeaders(document: Document): SignatureHeaders | undefined {
  const names = new Map<string, string>();
  for (const declared of Object.values(document.components?.securitySchemes ?? {})) {
    const scheme = follow(document, declared);
    const part = scheme["x-signature"]?.part;
    if (part !== undefined && scheme.name !== undefined) names.set(part, scheme.name);
  }
  const timestamp = names.get("timestamp");
  const accessKey = names.get("access-key");
  const signature = names.get("signature");
  if (timestamp === undefined || accessKey === undefined || signature === undefined) return undefined;
  return { timestamp, accessKey, signature };
}
