import type { CredentialsSource } from "./credentials.js";
import { scalar } from "./encoding.js";
import { ValidationError } from "./errors.js";
import type { Fetch } from "./fetch.js";
import type { Middleware } from "./middleware.js";
import type { ObserverOptions } from "./observer.js";
import { describe, isObject, own, type Values } from "./values.js";

/** Limits of a call's time, retries and response. */
export interface Limits {
  /** Milliseconds after which an attempt without a complete response fails. @default 60000 */
  timeout?: number | undefined;
  /**
   * Milliseconds for the whole call, with its retries and the waits between them. A wait that does not fit is not started.
   * @default no limit
   */
  totalTimeout?: number | undefined;
  /**
   * Maximum number of retries: after HTTP 429, and if `repeatable` allows it after HTTP 5xx, a failed connection and a
   * time-out. 0 turns retries off.
   * @default 2
   */
  maxRetries?: number | undefined;
  /**
   * Maximum bytes of a success's decompressed body. A longer response is a `ClientError` and is not read to its end.
   * @default 67108864 (64 MiB)
   */
  maxResponseBytes?: number | undefined;
}

/** Options of a client. */
export interface ClientOptions extends Limits, ObserverOptions {
  /**
   * The key pair, or a function that returns it. Without this option, the first of these that has a pair: the environment
   * (`NCLOUD_ACCESS_KEY_ID` and `NCLOUD_SECRET_ACCESS_KEY`, or `NCLOUD_ACCESS_KEY` and `NCLOUD_SECRET_KEY`); on a server
   * also the file `~/.ncloud/configure` (profile `NCLOUD_PROFILE`) and the server's role.
   */
  credentials?: CredentialsSource | undefined;
  /**
   * URL of the service: `https`, or `http` on a loopback address or with `allowInsecureHttp`.
   * @default the contract's first server
   */
  baseURL?: string | undefined;
  /**
   * Allows plain `http` in `baseURL` on any host. Use it only where nobody can read or change the traffic, such as between
   * containers: the secret key is never sent, but every request and response is.
   * @default false: such a `baseURL` is a `ValidationError`
   */
  allowInsecureHttp?: boolean | undefined;
  /**
   * Allows `credentials` in a browser page, where every visitor can read them. Workers, pages of test runners (jsdom) and
   * clients with the mock's `fetch` do not need it.
   * @default false: `credentials` in a page are a `CredentialsError`
   */
  dangerouslyAllowBrowser?: boolean | undefined;
  /**
   * Sends the signed request of each attempt. It is called with a URL and an init, like the global `fetch`. Use
   * undici's `fetch` with a dispatcher for a proxy, node-fetch, or your own function.
   * @default globalThis.fetch
   */
  fetch?: Fetch | undefined;
  /**
   * Functions that run around each attempt, the first one outermost. They may change the request before it is signed,
   * respond themselves, and read or replace the response. They run after `onRequest` and within `timeout`. An error
   * that they throw ends the call. They do not run for the request that uploads a file, whose URL is a secret.
   *
   * @example
   * const middleware: Middleware[] = [
   *   (request, next) => next({ ...request, headers: { ...request.headers, "x-trace": traceId() } }),
   * ];
   * @default none
   */
  middleware?: readonly Middleware[] | undefined;
  /** The clock for signatures, in milliseconds since 1970 UTC. @default Date.now */
  now?: (() => number) | undefined;
  /**
   * Whether calls wait, in order of arrival, so that no operation is sent more often than the contract's `x-rate-limit` allows.
   * After HTTP 429, waiting calls also wait for `Retry-After`, at least one second. The wait counts towards `totalTimeout`.
   * Each client counts its own calls.
   * @default true
   */
  rateLimit?: boolean | undefined;
}

/** Options that clients may set separately although they share keys, clock and rate limits. */
export type DerivedOptions = Omit<
  ClientOptions,
  "credentials" | "baseURL" | "now" | "rateLimit" | "allowInsecureHttp" | "dangerouslyAllowBrowser"
>;

/** Options of one call. The default of each limit is the client's. */
export interface CallOptions extends Limits {
  /** Aborts the call immediately, also while it waits for the next attempt. */
  signal?: AbortSignal | undefined;
  /** Additional request headers. They cannot replace the signature's headers. */
  headers?: Record<string, string> | undefined;
  /**
   * Whether the call is idempotent, so that it may be retried after the service may have carried it out.
   * @default true for GET, HEAD, PUT, DELETE and operations that the contract marks as repeatable, else false
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

/** Maximum bytes that every platform can decode to a string. */
const maxTextBytes = 500_000_000;

/** @throws ValidationError if the value is not a valid time for a timer. */
export function checkTime(name: string, value: unknown): void {
  const max = 2 ** 31 - 1;
  if (!(typeof value === "number" && value > 0 && value <= max))
    throw new ValidationError(`${name} must be milliseconds above 0 and at most ${max}; it is ${describe(value)}.`);
}

/**
 * The given limits, with the client's limits as defaults.
 * @throws ValidationError if a limit is not a number or is out of range.
 */
export function limitsOf(given: Limits, client: CallLimits): CallLimits {
  const { timeout = client.timeout, totalTimeout = client.totalTimeout } = given;
  const { maxRetries = client.maxRetries, maxResponseBytes = client.maxResponseBytes } = given;
  if (timeout !== client.timeout) checkTime("timeout", timeout);
  if (totalTimeout !== client.totalTimeout) checkTime("totalTimeout", totalTimeout);
  if (!(Number.isInteger(maxRetries) && maxRetries >= 0 && maxRetries <= 100))
    throw new ValidationError(`maxRetries must be a whole number from 0 to 100; it is ${describe(maxRetries)}.`);
  if (!(Number.isInteger(maxResponseBytes) && maxResponseBytes > 0 && maxResponseBytes <= maxTextBytes))
    throw new ValidationError(
      `maxResponseBytes must be a whole number from 1 to ${maxTextBytes}; it is ${describe(maxResponseBytes)}.`,
    );
  return { timeout, totalTimeout, maxRetries, maxResponseBytes };
}

export const defaultLimits: CallLimits = {
  timeout: 60_000,
  totalTimeout: Infinity,
  maxRetries: 2,
  maxResponseBytes: 64 * 1024 * 1024,
};

/** The type of each option; "" for an option that is checked where it is used. */
export type OptionTypes = Readonly<Record<string, "object" | "function" | "boolean" | "AbortSignal" | "">>;

const limits = { timeout: "", totalTimeout: "", maxRetries: "", maxResponseBytes: "" } as const;
const derivedOptions: OptionTypes = {
  middleware: "",
  fetch: "function",
  ...limits,
  logger: "object",
  logLevel: "",
  onRequest: "function",
  onResponse: "function",
};
export const clientOptions: OptionTypes = {
  credentials: "",
  baseURL: "",
  now: "function",
  ...derivedOptions,
  allowInsecureHttp: "boolean",
  dangerouslyAllowBrowser: "boolean",
  rateLimit: "boolean",
};
const callOptions: OptionTypes = { signal: "AbortSignal", ...limits, headers: "object", repeatable: "boolean" };

/**
 * Checks names at run time, since callers in plain JavaScript have no compiler that finds a misspelt one.
 * @throws ValidationError if the value is not an object of named values, or has a name that is not in `allowed`.
 */
export function checkNames(
  what: string,
  kind: "input" | "option",
  given: unknown,
  allowed: object,
): asserts given is Values {
  if (!isObject(given))
    throw new ValidationError(`${what} takes one object of named ${kind}s; it is ${describe(given)}.`);
  for (const name of Object.keys(given))
    if (given[name] !== undefined && !Object.hasOwn(allowed, name))
      throw new ValidationError(
        `${what} has no ${kind} "${name}". It takes: ${Object.keys(allowed).join(", ") || "none"}.`,
      );
}

function isOfType(value: unknown, type: string): boolean {
  // A signal is recognized by its property, since edge runtimes name its class `EventTarget`.
  if (type === "object") return isObject(value);
  return type === "AbortSignal" ? "aborted" in Object(value) : typeof value === type;
}

/**
 * Returns the own options, without inherited ones.
 * @throws ValidationError for an option that is unknown or of the wrong type.
 */
export function checkOptions<Options extends object>(what: string, options: Options, types: OptionTypes): Options {
  checkNames(what, "option", options, types);
  for (const [name, value] of Object.entries(options)) {
    const type = types[name];
    if (value !== undefined && type && !isOfType(value, type))
      throw new ValidationError(`The option ${name} must be of type ${type}; it is ${describe(value)}.`);
  }
  return own(options);
}

/**
 * The given options of a derived client.
 * @throws ValidationError if an option cannot be changed for a derived client, or has the wrong type.
 */
export const checkDerivedOptions = (options: DerivedOptions): DerivedOptions =>
  Object.fromEntries(
    Object.entries(checkOptions("withOptions", options, derivedOptions)).filter(([, value]) => value !== undefined),
  );

/** `more` are the types of options that only this kind of call has. */
export const checkCallOptions = <Options extends object>(what: string, options: Options, more?: OptionTypes): Options =>
  checkOptions(what, options, more ? { ...callOptions, ...more } : callOptions);

/**
 * The headers, with names in lower case.
 * @throws ValidationError for headers that HTTP cannot carry. The message does not show the value, which may be a secret.
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
