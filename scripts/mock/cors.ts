import { isLoopbackHost } from "../cli/hosts.js";

/** Whether a page of this origin may use the mock. */
export type OriginCheck = (origin: string) => boolean;

/** Parses an origin into the form that browsers send. Undefined if it is not the origin of a page. */
export function readOrigin(text: string): string | undefined {
  if (!/^https?:\/\/[^/?#@\s]+$/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).origin;
}

/** Allows pages of this machine and of the given origins. */
export function createOriginCheck(allowed: readonly string[]): OriginCheck {
  const origins = new Set(allowed.map(readOrigin));
  return (origin) => {
    const [, host = ""] = /^https?:\/\/(.+?)(?::\d+)?$/i.exec(origin) ?? [];
    return isLoopbackHost(host) || origins.has(origin);
  };
}

export const describeOrigin = (origin: string): string =>
  `pages of ${origin} may not use the mock; pages of localhost may, and those of --allow-origin (in createMock, allowOrigins)`;

/** The CORS headers of a response to a page of this origin. Only `vary` if the page may not use the mock. */
export function corsHeaders(isAllowed: OriginCheck, origin: string | undefined): Record<string, string> {
  if (origin === undefined) return {};
  if (!isAllowed(origin)) return { vary: "origin" };
  return {
    "access-control-allow-origin": origin,
    // Allows pages to use `credentials: "include"`, although the mock has no cookies.
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": "x-mock-reason, preference-applied, date",
    vary: "origin",
  };
}

export function preflightHeaders(
  isAllowed: OriginCheck,
  origin: string,
  method: string,
  headers: string | undefined,
): Record<string, string> {
  return {
    ...corsHeaders(isAllowed, origin),
    "access-control-allow-methods": method,
    ...(headers !== undefined && { "access-control-allow-headers": headers }),
    "access-control-max-age": "600",
  };
}
