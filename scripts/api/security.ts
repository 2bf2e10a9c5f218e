import type { Document, SecurityRequirement, SecurityScheme } from "../contract/document.js";
import { follow } from "../contract/follow.js";

/** Names of the headers that carry a computed signature. */
export interface SignatureHeaders {
  readonly timestamp: string;
  readonly accessKey: string;
  readonly signature: string;
}

const schemeOf = (document: Document, name: string): SecurityScheme | undefined => {
  const declared = document.components?.securitySchemes?.[name];
  return declared && follow<SecurityScheme>(document, declared);
};

/** The headers of the document's computed signature (`x-signature` of its security schemes), if it has one. */
export function signatureOf(document: Document): SignatureHeaders | undefined {
  const names = new Map<string, string>();
  for (const declared of Object.keys(document.components?.securitySchemes ?? {})) {
    const scheme = schemeOf(document, declared);
    const part = scheme?.["x-signature"]?.part;
    if (part !== undefined && scheme?.name !== undefined) names.set(part, scheme.name);
  }
  const timestamp = names.get("timestamp");
  const accessKey = names.get("access-key");
  const signature = names.get("signature");
  if (timestamp === undefined || accessKey === undefined || signature === undefined) return undefined;
  return { timestamp, accessKey, signature };
}

/** Whether security requirements include the computed signature. */
export function isSigned(document: Document, requirements: readonly SecurityRequirement[]): boolean {
  return requirements.some((requirement) =>
    Object.keys(requirement).some((name) => schemeOf(document, name)?.["x-signature"] !== undefined),
  );
}
