import { ValidationError } from "./errors.js";

const loopbackOrigin = /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/**
 * Returns the base URL without a trailing slash.
 * @throws ValidationError if the text is not a URL, has a user, query, fragment or variable, or uses plain http where
 * it is not allowed.
 */
export function checkBaseURL(text: unknown, allowInsecureHttp: boolean | undefined): string {
  const given = String(text);
  // The text before an @ may be a password.
  const shown = `it is "${given.replace(/^.*@|[?#].*$/gs, "...")}".`;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || url.href !== url.origin + url.pathname || !/^https?:/.test(url.origin) || /[{}]/.test(given))
    throw new ValidationError(
      `baseURL must be like https://example.com, without user, query, fragment or variables; ${shown}`,
    );
  if (!(url.protocol === "https:" || allowInsecureHttp || loopbackOrigin.test(url.origin)))
    throw new ValidationError(
      `baseURL must be https, or http on a loopback address; ${shown} If nobody can read or change the traffic, such as between containers, set the option allowInsecureHttp: true.`,
    );
  return url.href.replace(/([^/])\/+$/, "$1");
}

/**
 * A URL of the service, without its fragment.
 * @throws ValidationError if a middleware changed the server.
 */
export function checkServiceURL(operationId: string, url: string, service: string): string {
  const { href, origin } = new URL(url);
  if (origin !== new URL(service).origin)
    throw new ValidationError(`${operationId}: a middleware sends the request to ${origin}, which is not the service.`);
  return href.replace(/#.*/s, "");
}
