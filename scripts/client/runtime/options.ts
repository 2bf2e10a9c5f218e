import type { CredentialsSource } from "./credentials.js";
import { ValidationError } from "./errors.js";
import type { ObserverOptions } from "./observer.js";

/** How long a call may take and how often it may be tried. */
export interface Limits {
  /** Milliseconds until an attempt without a complete answer is given up. @default 60000 */
  timeout?: number | undefined;
  /**
   * Milliseconds for the whole call, with its retries and the waits between them: no wait that would not fit is begun.
   * @default no limit
   */
  totalTimeout?: number | undefined;
  /**
   * How often a failed attempt may be tried again: after HTTP 429, and where `repeatable` allows it after HTTP 5xx, a
   * failed connection and a time-out. 0 turns retries off.
   * @default 2
   */
  maxRetries?: number | undefined;
}

/** Options of a client. */
export interface ClientOptions extends Limits, ObserverOptions {
  /**
   * The key pair, or a function that gives it for each request. Without it, the environment: `NCLOUD_ACCESS_KEY_ID`
   * and `NCLOUD_SECRET_ACCESS_KEY`, or `NCLOUD_ACCESS_KEY` and `NCLOUD_SECRET_KEY`.
   */
  credentials?: CredentialsSource | undefined;
  /** Where the service is: `https`, or `http` on a loopback address. @default the contract's first server */
  baseURL?: string | undefined;
  /** Sends the signed request. It is called with one `Request` for each attempt. @default globalThis.fetch */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** The clock that is signed, in milliseconds since 1970 UTC. @default Date.now */
  now?: (() => number) | undefined;
}

/** Options of one call; what is not given is the client's. */
export interface CallOptions extends Limits {
  /** Stops the call at once when it aborts, also while it waits for the next attempt. */
  signal?: AbortSignal | undefined;
  /** Further request headers. The signature's headers cannot be set here. */
  headers?: Record<string, string> | undefined;
  /**
   * Whether sending the request twice does no harm, so that it is tried again although it may have been carried out.
   * @default true for GET, HEAD, PUT, DELETE and what the contract marks as repeatable, else false
   */
  repeatable?: boolean | undefined;
}

/** The limits of one call. */
export interface CallLimits {
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly maxRetries: number;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The base URL without a trailing slash.
 * @throws ValidationError when it is no URL, carries a user, query or fragment, or would send keys over plain http.
 */
export function checkBaseURL(text: unknown): string {
  const url = typeof text === "string" && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || /[{}]/.test(String(text)))
    // What stands before an @ may be a password.
    throw new ValidationError(
      `baseURL "${String(text).replace(/^.*@/s, "...@")}" is not a URL. Write something like https://example.com.`,
    );
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    throw new ValidationError("baseURL must not hold a user, a query or a fragment.");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback.test(url.hostname)))
    throw new ValidationError(
      `baseURL must start with https:// (http:// is allowed on a loopback address); it is ${url.protocol}//${url.host}.`,
    );
  return url.href.replace(/\/+$/, "");
}

const found = (value: unknown): string =>
  typeof value === "number" ? String(value) : value === null ? "null" : `of type ${typeof value}`;

function checkNumber(name: string, value: unknown, from: number, to: number, what: string): number {
  if (typeof value === "number" && value >= from && value <= to) return value;
  throw new ValidationError(`${name} must be ${what}; it is ${found(value)}.`);
}

/**
 * The limits that are given, else those of the client.
 * @throws ValidationError for a time that no timer can keep, or a number of retries that is none.
 */
export function limitsOf(given: Limits, client: CallLimits): CallLimits {
  const { timeout, totalTimeout, maxRetries } = given;
  const longest = 2 ** 31 - 1;
  const time = (name: string, value: number | undefined, otherwise: number) =>
    value === undefined
      ? otherwise
      : checkNumber(name, value, Number.MIN_VALUE, longest, `milliseconds above 0 and at most ${longest}`);
  return {
    timeout: time("timeout", timeout, client.timeout),
    totalTimeout: time("totalTimeout", totalTimeout, client.totalTimeout),
    maxRetries:
      maxRetries === undefined
        ? client.maxRetries
        : checkNumber(
            "maxRetries",
            Number.isInteger(maxRetries) ? maxRetries : Number.NaN,
            0,
            100,
            "a whole number from 0 to 100",
          ),
  };
}

/** The limits of a client that is given none. */
export const defaultLimits: CallLimits = { timeout: 60_000, totalTimeout: Number.POSITIVE_INFINITY, maxRetries: 2 };

type Types = Readonly<Record<string, "object" | "function" | "boolean" | "any">>;

const limitTypes: Types = { timeout: "any", totalTimeout: "any", maxRetries: "any" };

/** Of each option of a client the type that is checked here; any other is checked where it is used. */
const clientOptions: Types = {
  ...{ credentials: "any", baseURL: "any", fetch: "function", now: "function" },
  ...limitTypes,
  ...{ logger: "object", logLevel: "any", onRequest: "function", onResponse: "function" },
};
const callOptions: Types = { signal: "object", ...limitTypes, headers: "object", repeatable: "boolean" };

/**
 * Callers in plain JavaScript have no compiler to stop them, and a misspelt option would be ignored in silence.
 * @throws ValidationError
 */
function checkOptions(what: string, options: unknown, types: Types): void {
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw new ValidationError(`${what} takes its options as one object; they are ${found(options)}.`);
  for (const [name, value] of Object.entries(options)) {
    const type = types[name];
    if (type === undefined)
      throw new ValidationError(`${what} has no option "${name}". It takes: ${Object.keys(types).join(", ")}.`);
    if (value !== undefined && type !== "any" && (typeof value !== type || value === null))
      throw new ValidationError(`The option ${name} must be of type ${type}; it is ${found(value)}.`);
  }
}

/** @throws ValidationError for an option that a client does not have, or of the wrong type. */
export const checkClientOptions = (what: string, options: ClientOptions): void =>
  checkOptions(what, options, clientOptions);

/**
 * @param further names of options that this kind of call has besides
 * @throws ValidationError for an option that a call does not have, or of the wrong type.
 */
export function checkCallOptions(what: string, options: CallOptions, further: Types = {}): void {
  checkOptions(what, options, { ...callOptions, ...further });
  if (options.signal && typeof options.signal.addEventListener !== "function")
    throw new ValidationError("The option signal must be an AbortSignal.");
}

/**
 * The headers in lower case.
 * @throws ValidationError for those that HTTP cannot carry. What was found is not shown: it may be a secret.
 */
export function checkHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        try {
          new Headers({ [name]: String(value) });
        } catch {
          throw new ValidationError(
            `The header "${encodeURIComponent(name)}" cannot be sent. A name is letters, digits and hyphens; a value is one line of Latin-1 text.`,
          );
        }
        return [name.toLowerCase(), String(value)];
      }),
  );
}
