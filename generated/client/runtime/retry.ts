import { type ClientError, ConnectionError, TimeoutError } from "./errors.js";
import { parseHttpDate } from "./http-date.js";

/** Maximum of the first wait in milliseconds. It doubles with each retry, up to `maxWait`. */
const firstWait = 500;
const maxWait = 8_000;
/** Maximum `Retry-After` that is honored, in milliseconds. */
const maxRetryAfter = 60_000;

/** Error codes, and in Deno messages, of connections that were not established: the server received nothing. */
const notConnected = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONN)|\(Connect\)/;

export const isIdempotent = (method: string): boolean => /^(GET|HEAD|PUT|DELETE)$/.test(method);

/**
 * The platform's error for a failed connection: the cause of what `fetch` threw, or else the thrown value. Its type is
 * unknown, since any value can be thrown and a test runner may have an `Error` of its own.
 */
export const innermost = (thrown: unknown): { message?: unknown; code?: unknown; name?: unknown } =>
  Object(Object(thrown).cause ?? thrown);

/** Whether a call may be retried after this status. The service did not carry out a 429; it may have carried out a 5xx. */
export const mayRetryStatus = (status: number, retrySafe: boolean): boolean =>
  status === 429 || (status >= 500 && retrySafe);

/** Whether a call may be retried after this error. A request that never reached the server was not carried out. */
export function mayRetryError(error: ClientError, retrySafe: boolean): boolean {
  if (error instanceof TimeoutError) return retrySafe;
  // A retry would be redirected again.
  if (!(error instanceof ConnectionError) || /redirect/i.test(error.message)) return false;
  const { code, message } = innermost(error.cause);
  return retrySafe || notConnected.test(String(code ?? message));
}

/**
 * The `Retry-After` of a response in milliseconds; undefined if it is missing or invalid. A date is compared with the server's
 * own `Date`, or else with `now`.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get("retry-after") ?? "";
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = parseHttpDate(text);
  if (Number.isNaN(date)) return undefined;
  return Math.max(0, date - (parseHttpDate(headers.get("date")) || now));
}

/**
 * Milliseconds to wait before retry `number`, from 1: exponential with full jitter, so that clients which failed together do
 * not retry together, but at least the requested `Retry-After`.
 */
export function retryDelay(number: number, requested: number | undefined): number {
  const backOff = Math.random() * Math.min(maxWait, firstWait * 2 ** (number - 1));
  return Math.max(backOff, Math.min(requested ?? 0, maxRetryAfter));
}
