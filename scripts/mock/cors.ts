/** Whether a browser's origin is this machine: the mock answers no other page. */
export function isLoopbackOrigin(origin: string): boolean {
  return /^https?:\/\/((?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(origin);
}

/** The CORS headers of an answer to a page of this origin; none unless it is a loopback one. */
export function corsHeaders(origin: string | undefined): Record<string, string> {
  if (origin === undefined) return {};
  if (!isLoopbackOrigin(origin)) return { vary: "origin" };
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "x-mock-reason, preference-applied, date",
    vary: "origin",
  };
}

/** The headers of the answer to a preflight of a page of this machine. */
export function preflightHeaders(origin: string, method: string, headers: string | undefined): Record<string, string> {
  return {
    ...corsHeaders(origin),
    "access-control-allow-methods": method,
    ...(headers !== undefined && { "access-control-allow-headers": headers }),
    "access-control-max-age": "600",
  };
}
