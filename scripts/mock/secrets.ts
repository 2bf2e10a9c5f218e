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
  const missing = security.map((names) => {
    const schemes = names.flatMap((name) => secretSchemes.get(name) ?? []);
    // A request has one header Authorization, so one of the secrets there is enough.
    const isAuthorized = schemes.some((each) => each.in === "authorization" && hasSecret(each, request, query));
    const isMet = (each: SecretScheme) =>
      each.in === undefined || (each.in === "authorization" ? isAuthorized : hasSecret(each, request, query));
    return schemes.filter((each) => !isMet(each));
  });
  if (missing.some((schemes) => schemes.length === 0)) return undefined;
  return `missing security: ${missing.map((schemes) => schemes.map(placeOf).join(" and ")).join(", or ")}`;
}
