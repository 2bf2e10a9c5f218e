import type { Document, SecurityRequirement, SecurityScheme } from "../contract/document.js";
import { follow } from "../contract/follow.js";
import { under } from "../contract/pointer.js";

/** The header names of a computed signature. */
export interface SignatureHeaders {
  readonly timestamp: string;
  readonly accessKey: string;
  readonly signature: string;
}

const schemeOf = (document: Document, name: string): SecurityScheme | undefined => {
  const declared = document.components?.securitySchemes?.[name];
  return declared && follow<SecurityScheme>(document, declared);
};

/**
 * The header names of the document's computed signature (`x-signature` in its security schemes), if it declares one.
 */
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

/** The parts of a security scheme that affect requests. */
export interface SecretScheme {
  /** Its name in the document. */
  readonly name: string;
  readonly pointer: string;
  readonly description: string | undefined;
  /** Where a request sends the secret; undefined for a scheme outside of requests, such as mutual TLS. */
  readonly in: "header" | "query" | "cookie" | "authorization" | undefined;
  /** Name of the header, query parameter or cookie. For `Authorization`, the name of the HTTP scheme. */
  readonly key: string;
}

/** The parameters that credentials send in every request with these requirements, as `place name`. */
export function sentByCredentials(document: Document, requirements: readonly SecurityRequirement[]): Set<string> {
  const [first = {}, ...others] = requirements;
  const names = Object.keys(first).filter((name) => others.every((other) => name in other));
  const schemes = names.flatMap((name) => schemeOf(document, name) ?? []);
  return new Set(schemes.filter(({ type }) => type === "apiKey").map(({ in: place, name }) => `${place} ${name}`));
}

/** Whether the secret of a scheme is a user name with a password. */
export const isLogin = ({ in: place, key }: SecretScheme): boolean => place === "authorization" && key === "Basic";

/** HTTP schemes whose usual capitalisation is known. */
const httpSchemes = ["Basic", "Bearer"];

function placeOf({ type, in: place, name = "", scheme = "" }: SecurityScheme): Pick<SecretScheme, "in" | "key"> {
  if (type === "apiKey" && (place === "header" || place === "query" || place === "cookie"))
    return { in: place, key: name };
  if (type === "oauth2" || type === "openIdConnect") return { in: "authorization", key: "Bearer" };
  if (type !== "http") return { in: undefined, key: type };
  const known = httpSchemes.find((each) => each.toLowerCase() === scheme.toLowerCase());
  return { in: "authorization", key: known ?? scheme };
}

/** The security schemes of a document, by name. */
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

/** Lists of scheme names. A request needs all schemes of one list. */
export type SecurityAlternatives = readonly (readonly string[])[];

export const alternativesOf = (requirements: readonly SecurityRequirement[]): SecurityAlternatives =>
  requirements.map((requirement) => Object.keys(requirement));
