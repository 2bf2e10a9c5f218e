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
  const schemes = Object.keys(document.components?.securitySchemes ?? {}).map((name) => schemeOf(document, name));
  const headerOf = (part: string) => schemes.findLast((scheme) => scheme?.["x-signature"]?.part === part)?.name;
  const [timestamp, accessKey, signature] = [headerOf("timestamp"), headerOf("access-key"), headerOf("signature")];
  if (timestamp === undefined || accessKey === undefined || signature === undefined) return undefined;
  return { timestamp, accessKey, signature };
}

/** Whether security requirements include the computed signature. */
export function isSigned(document: Document, requirements: readonly SecurityRequirement[]): boolean {
  return requirements.some((requirement) =>
    Object.keys(requirement).some((name) => schemeOf(document, name)?.["x-signature"] !== undefined),
  );
}
