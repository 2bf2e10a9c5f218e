import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import type { SecretScheme } from "../api/security.js";
import type { MockRequest } from "./exchange.js";

const placeOf = ({ in: place, key }: SecretScheme): string =>
  place === "authorization" ? `header Authorization: ${key}` : `${place} ${key}`;

function hasSecret({ in: place, key }: SecretScheme, { headers }: MockRequest, query: URLSearchParams): boolean {
  if (place === "header") return Boolean(headers.get(key));
  if (place === "query") return Boolean(query.get(key));
  if (place === "cookie")
    return (headers.get("cookie") ?? "").split(";").some((pair) => pair.trim().startsWith(`${key}=`));
  const [scheme = "", ...secret] = (headers.get("authorization") ?? "").split(" ");
  return scheme.toLowerCase() === key.toLowerCase() && secret.join("") !== "";
}

/** The secrets that a request lacks for its operation; undefined if it meets one of the alternatives. */
export function missingSecrets(
  { secretSchemes }: Api,
  { security }: Operation,
  request: MockRequest,
  query: URLSearchParams,
): string | undefined {
  if (security.length === 0) return undefined;
  const missing = security.map((names) =>
    names
      .flatMap((name) => secretSchemes.get(name) ?? [])
      .filter((scheme) => scheme.in !== undefined && !hasSecret(scheme, request, query)),
  );
  if (missing.some((schemes) => schemes.length === 0)) return undefined;
  return `missing security: ${missing.map((schemes) => schemes.map(placeOf).join(" and ")).join(", or ")}`;
}
