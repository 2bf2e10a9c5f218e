import type { CredentialsSource } from "./credentials.js";
import { scalar } from "./encoding.js";
import { ValidationError } from "./errors.js";
import type { Fetch } from "./fetch.js";
import type { Middleware } from "./middleware.js";
import type { ObserverOptions } from "./observer.js";
import { describe, isObject, own, type Values } from "./values.js";

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
  /**
   * Bytes of a success's body, decompressed, at most. A longer response is a `ClientError` and is not read to its end.
   * @default 67108864 (64 MiB)
   */
  maxResponseBytes?: number | undefined;
}

/** Options of a client. */
export interface ClientOptions extends Limits, ObserverOptions {
  /**
   * The key pair, or a function that gives it. Without it, the first that has one of: the environment
   * (`NCLOUD_ACCESS_KEY_ID` and `NCLOUD_SECRET_ACCESS_KEY`, or `NCLOUD_ACCESS_KEY` and `NCLOUD_SECRET_KEY`); on a server
   * also the file `~/.ncloud/configure` (profile `NCLOUD_PROFILE`) and the server's role.
   */
  credentials?: CredentialsSource | undefined;
  /**
   * Where the service is: `https`, or `http` on a loopback address or with `allowInsecureHttp`.
   * @default the contract's first server
   */
  baseURL?: string | undefined;
  /**
   * Lets `baseURL` be plain `http` on any host, where nobody can read or change what is sent, such as between containers.
   * The secret key is never sent, but every request and response is.
   * @default false: such a `baseURL` is a `ValidationError`
   */
  allowInsecureHttp?: boolean | undefined;
  /**
   * Lets `credentials` be used in a browser page, where every visitor can read them. Workers and test runners' pages
   * (jsdom) are not such pages, and a client of the mock's `fetch` needs no leave.
   * @default false: `credentials` in a page are a `CredentialsError`
   */
  dangerouslyAllowBrowser?: boolean | undefined;
  /**
   * Sends the signed request of each attempt: called with a URL and an init, as the global `fetch` is. Takes undici's `fetch`,
   * with a dispatcher for a proxy, node-fetch, or a function of your own.
   * @default globalThis.fetch
   */
  fetch?: Fetch | undefined;
  /**
   * Functions that stand around each attempt, the first one outermost: they may change the request before it is signed, answer it
   * themselves, and see or replace the response. They run after `onRequest` and within `timeout`; what they throw ends the call.
   * They get no file of an upload, whose URL is a secret.
   *
   * @example
   * const middleware: Middleware[] = [
   *   (request, next) => next({ ...request, headers: { ...request.headers, "x-trace": traceId() } }),
   * ];
   * @default none
   */
  middleware?: readonly Middleware[] | undefined;
  /** The clock that is signed, in milliseconds since 1970 UTC. @default Date.now */
  now?: (() => number) | undefined;
  /**
   * Whether calls wait, in order of arrival, so that no operation is sent more often than the contract's `x-rate-limit` says;
   * after HTTP 429 the calls that wait go on as late as `Retry-After` asks for, or a second later. The wait counts in
   * `totalTimeout`. Each client counts by itself.
   * @default true
   */
  rateLimit?: boolean | undefined;
}

/** Options that may differ between clients of the same keys, clock and rate limits. */
export type DerivedOptions = Omit<
  ClientOptions,
  "credentials" | "baseURL" | "now" | "rateLimit" | "allowInsecureHttp" | "dangerouslyAllowBrowser"
>;

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
  readonly maxResponseBytes: number;
}

const loopbackOrigin = /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/**
 * The base URL without a trailing slash.
 * @throws ValidationError when it is no URL, carries a user, query, fragment or variable, or is plain http without leave.
 */
export function checkBaseURL(text: unknown, allowInsecureHttp: boolean | undefined): string {
  const given = String(text);
  // What stands before an @ may be a password.
  const shown = `it is "${given.replace(/^.*@|[?#].*$/gs, "...")}".`;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || url.href !== url.origin + url.pathname || !/^https?:/.test(url.origin) || /[{}]/.test(given))
    throw new ValidationError(
      `baseURL must be like https://example.com, without user, query, fragment or variables; ${shown}`,
    );
  if (!(url.protocol === "https:" || allowInsecureHttp || loopbackOrigin.test(url.origin)))
    throw new ValidationError(
      `baseURL must be https, or http on a loopback address; ${shown} Where nobody can read or change what is sent, such as between containers, give the option allowInsecureHttp: true.`,
    );
  return url.href.replace(/([^/])\/+$/, "$1");
}

/** Bytes that every platform can make a string of. */
const longestText = 500_000_000;

/** Refuses a time that no timer can keep. */
export function checkTime(name: string, value: unknown): void {
  const longest = 2 ** 31 - 1;
  if (!(typeof value === "number" && value > 0 && value <= longest))
    throw new ValidationError(`${name} must be milliseconds above 0 and at most ${longest}; it is ${describe(value)}.`);
}

/**
 * The limits that are given, else those of the client.
 * @throws ValidationError for a time that no timer can keep, or a number of retries or bytes that is none.
 */
export function limitsOf(given: Limits, client: CallLimits): CallLimits {
  const { timeout = client.timeout, totalTimeout = client.totalTimeout } = given;
  const { maxRetries = client.maxRetries, maxResponseBytes = client.maxResponseBytes } = given;
  if (timeout !== client.timeout) checkTime("timeout", timeout);
  if (totalTimeout !== client.totalTimeout) checkTime("totalTimeout", totalTimeout);
  if (!(Number.isInteger(maxRetries) && maxRetries >= 0 && maxRetries <= 100))
    throw new ValidationError(`maxRetries must be a whole number from 0 to 100; it is ${describe(maxRetries)}.`);
  if (!(Number.isInteger(maxResponseBytes) && maxResponseBytes > 0 && maxResponseBytes <= longestText))
    throw new ValidationError(
      `maxResponseBytes must be a whole number from 1 to ${longestText}; it is ${describe(maxResponseBytes)}.`,
    );
  return { timeout, totalTimeout, maxRetries, maxResponseBytes };
}

/** The limits of a client that is given none. */
export const defaultLimits: CallLimits = {
  timeout: 60_000,
  totalTimeout: Infinity,
  maxRetries: 2,
  maxResponseBytes: 64 * 1024 * 1024,
};

/** Of each option its type; "" for one that is checked where it is used. */
type Types = Readonly<Record<string, "object" | "function" | "boolean" | "AbortSignal" | "">>;

const limits = { timeout: "", totalTimeout: "", maxRetries: "", maxResponseBytes: "" } as const;
const derivedOptions: Types = {
  ...{ middleware: "", fetch: "function", ...limits },
  ...{ logger: "object", logLevel: "", onRequest: "function", onResponse: "function" },
};
const clientOptions: Types = {
  ...{ credentials: "", baseURL: "", now: "function", ...derivedOptions },
  ...{ allowInsecureHttp: "boolean", dangerouslyAllowBrowser: "boolean", rateLimit: "boolean" },
};
const callOptions: Types = { signal: "AbortSignal", ...limits, headers: "object", repeatable: "boolean" };

/**
 * Callers in plain JavaScript have no compiler to stop them, and what is misspelt would be ignored in silence.
 * @throws ValidationError for what is no object of named values, or has a name that is not known.
 */
export function checkNames(
  what: string,
  kind: "input" | "option",
  given: unknown,
  known: object,
): asserts given is Values {
  if (!isObject(given))
    throw new ValidationError(`${what} takes one object of named ${kind}s; it is ${describe(given)}.`);
  for (const name of Object.keys(given))
    if (given[name] !== undefined && !Object.hasOwn(known, name))
      throw new ValidationError(
        `${what} has no ${kind} "${name}". It takes: ${Object.keys(known).join(", ") || "none"}.`,
      );
}

/** A signal is told by what it has: edge runtimes call its kind `EventTarget`. */
function isOfType(value: unknown, type: string): boolean {
  if (type === "object") return isObject(value);
  return type === "AbortSignal" ? "aborted" in Object(value) : typeof value === type;
}

/**
 * The options by themselves, without what they inherit.
 * @throws ValidationError for an option that is not known, or of the wrong type.
 */
export function checkOptions<Options extends object>(what: string, options: Options, types: Types): Options {
  checkNames(what, "option", options, types);
  for (const [name, value] of Object.entries(options)) {
    const type = types[name];
    if (value !== undefined && type && !isOfType(value, type))
      throw new ValidationError(`The option ${name} must be of type ${type}; it is ${describe(value)}.`);
  }
  return own(options);
}

/** @throws ValidationError for an option that a client does not have, or of the wrong type. */
export const checkClientOptions = (what: string, options: ClientOptions): ClientOptions =>
  checkOptions(what, options, clientOptions);

/**
 * The options that are given.
 * @throws ValidationError for an option that clients share, or of the wrong type.
 */
export const checkDerivedOptions = (options: DerivedOptions): DerivedOptions =>
  Object.fromEntries(
    Object.entries(checkOptions("withOptions", options, derivedOptions)).filter(([, value]) => value !== undefined),
  );

/**
 * @param further names of options that this kind of call has besides
 * @throws ValidationError for an option that a call does not have, or of the wrong type.
 */
export const checkCallOptions = <Options extends object>(what: string, options: Options, further?: Types): Options =>
  checkOptions(what, options, further ? { ...callOptions, ...further } : callOptions);

/**
 * The headers in lower case.
 * @throws ValidationError for those that HTTP cannot carry. What was found is not shown: it may be a secret.
 */
export function checkHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const text = scalar(name, value);
    try {
      new Headers([[name, text]]);
    } catch {
      throw new ValidationError(
        `The header ${JSON.stringify(name)} cannot be sent: write a usual name, and one line of Latin-1 text.`,
      );
    }
    checked[name.toLowerCase()] = text;
  }
  return checked;
}
