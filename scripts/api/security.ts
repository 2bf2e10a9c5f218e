import type { Document, SecurityRequirement, SecurityScheme } from "../contract/document.js";
import { follow } from "../contract/follow.js";
import { under } from "../contract/pointer.js";

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

/** A security scheme, as far as it concerns requests. */
export interface SecretScheme {
  /** Its name in the document. */
  readonly name: string;
  readonly pointer: string;
  readonly description: string | undefined;
  /** Where a request has the secret; undefined for a scheme that is no part of the request, such as mutual TLS. */
  readonly in: "header" | "query" | "cookie" | "authorization" | undefined;
  /** Name of the header, parameter or cookie; of `Authorization`, the scheme of HTTP. */
  readonly key: string;
}

/** Whether the secret of a scheme is a user with a password. */
export const isLogin = ({ in: place, key }: SecretScheme): boolean => place === "authorization" && key === "Basic";

/** The schemes of HTTP whose spelling is known. */
const httpSchemes = ["Basic", "Bearer"];

function placeOf({ type, in: place, name = "", scheme = "" }: SecurityScheme): Pick<SecretScheme, "in" | "key"> {
  if (type === "apiKey" && (place === "header" || place === "query" || place === "cookie"))
    return { in: place, key: name };
  if (type === "oauth2" || type === "openIdConnect") return { in: "authorization", key: "Bearer" };
  if (type !== "http") return { in: undefined, key: type };
  const known = httpSchemes.find((each) => each.toLowerCase() === scheme.toLowerCase());
  return { in: "authorization", key: known ?? scheme };
}

/** The security schemes of a document, by their names. */
export function secretSchemesOf(document: Document): ReadonlyMap<string, SecretScheme> {
  const names = Object.keys(document.components?.securitySchemes ?? {});
  return new Map(
    names.flatMap((name) => {
      const scheme = schemeOf(document, name);
      if (scheme === undefined) return [];
      const pointer = under("#/components/securitySchemes", name);
      return [[name, { name, pointer, description: scheme.description, ...placeOf(scheme) }]];
    }),
  );
}

/** The names of the schemes that are needed together; one of the lists is enough. */
export type SecurityAlternatives = readonly (readonly string[])[];

export const alternativesOf = (requirements: readonly SecurityRequirement[]): SecurityAlternatives =>
  requirements.map((requirement) => Object.keys(requirement));
