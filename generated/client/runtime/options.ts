import type { CredentialsSource } from "./credentials.js";
import { ValidationError } from "./errors.js";

/** Options of a client. */
export interface ClientOptions {
  /**
   * The key pair, or a function that gives it. Without it, the first that has one of: the environment
   * (`NCLOUD_ACCESS_KEY_ID` and `NCLOUD_SECRET_ACCESS_KEY`, or `NCLOUD_ACCESS_KEY` and `NCLOUD_SECRET_KEY`); on a server
   * also the file `~/.ncloud/configure` (profile `NCLOUD_PROFILE`) and the server's role.
   */
  credentials?: CredentialsSource | undefined;
  /** Where the service is: `https`, or `http` on a loopback address. @default the contract's first server */
  baseURL?: string | undefined;
  /** Sends the signed request. It is called with one `Request`. @default globalThis.fetch */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** The clock that is signed, in milliseconds since 1970 UTC. @default Date.now */
  now?: (() => number) | undefined;
  /** Milliseconds until an attempt without a complete answer is given up. @default 60000 */
  timeout?: number | undefined;
}

/** Options of one call. */
export interface CallOptions {
  /** Stops the call at once when it aborts. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until an attempt without a complete answer is given up. @default the client's `timeout` */
  timeout?: number | undefined;
  /** Further request headers. The signature's headers cannot be set here. */
  headers?: Record<string, string> | undefined;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The base URL without a trailing slash.
 * @throws ValidationError when it is no URL, carries a user, query or fragment, or would send keys over plain http.
 */
export function checkBaseURL(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || /[{}]/.test(text))
    // What stands before an @ may be a password.
    throw new ValidationError(
      `baseURL "${text.replace(/^.*@/s, "...@")}" is not a URL. Write something like https://example.com.`,
    );
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    throw new ValidationError("baseURL must not hold a user, a query or a fragment.");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback.test(url.hostname)))
    throw new ValidationError(
      `baseURL must start with https:// (http:// is allowed on a loopback address); it is ${url.protocol}//${url.host}.`,
    );
  return url.href.replace(/\/+$/, "");
}

/** Refuses a time-out that no timer can keep. */
export function checkTimeout(timeout: number): number {
  if (!(timeout > 0 && timeout <= 2 ** 31 - 1))
    throw new ValidationError(`timeout must be milliseconds above 0 and at most ${2 ** 31 - 1}; it is ${timeout}.`);
  return timeout;
}

/** Refuses a misspelt option, which would otherwise be ignored in silence. */
export function checkNames(what: string, options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new ValidationError(`${what} has no option "${unknown}". It takes: ${known.join(", ")}.`);
}

/** Refuses headers that HTTP cannot carry. What was found is not shown: it may be a secret. */
export function checkHeaders(headers: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(headers))
    try {
      new Headers({ [name]: value });
    } catch {
      throw new ValidationError(
        `The header "${encodeURIComponent(name)}" cannot be sent. A name is letters, digits and hyphens; a value is one line of Latin-1 text.`,
      );
    }
  return headers;
}
