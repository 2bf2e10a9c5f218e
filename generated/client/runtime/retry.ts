import { type ClientError, ConnectionError, TimeoutError } from "./errors.js";
import { parseHttpDate } from "./http-date.js";

/** Maximum of the first wait in milliseconds; it doubles with each retry, up to `longestWait`. */
const firstWait = 500;
const longestWait = 8_000;
/** Maximum of the `Retry-After` that is followed, in milliseconds. */
const longestRetryAfter = 60_000;

/** Error codes, in Deno messages, of connections that were never made: the server received nothing. */
const neverConnected = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONN)|\(Connect\)/;

/** Whether sending a request of this method twice does the same as sending it once. */
export const isIdempotent = (method: string): boolean => /^(GET|HEAD|PUT|DELETE)$/.test(method);

/**
 * What the platform says of a failed connection: the cause of what `fetch` threw, or that itself. Nothing is taken for
 * granted: anything can be thrown, and a test runner may have an `Error` of its own.
 */
export const innermost = (thrown: unknown): { message?: unknown; code?: unknown; name?: unknown } =>
  Object(Object(thrown).cause ?? thrown);

/** Whether a response of this status may be retried: a 429 was not carried out, a 5xx may have been. */
export const mayRetryStatus = (status: number, repeatable: boolean): boolean =>
  status === 429 || (status >= 500 && repeatable);

/** Whether this failure may be retried: a request that never reached the server was not carried out. */
export function mayRetryError(error: ClientError, repeatable: boolean): boolean {
  if (error instanceof TimeoutError) return repeatable;
  // A refused redirect would be refused again.
  if (!(error instanceof ConnectionError) || /redirect/i.test(error.message)) return false;
  const { code, message } = innermost(error.cause);
  return repeatable || neverConnected.test(String(code ?? message));
}

/**
 * Milliseconds that `Retry-After` asks for, in seconds or as a date, which is compared with the server's own `Date` where
 * the answer has one. Undefined where it is not there or is neither.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get("retry-after") ?? "";
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = parseHttpDate(text);
  if (Number.isNaN(date)) return undefined;
  return Math.max(0, date - (parseHttpDate(headers.get("date")) || now));
}

/**
 * Milliseconds to wait before retry `number`, from 1: exponential with full jitter, so that clients which failed
 * together do not come back together, but no less than the server asked for.
 */
export function retryDelay(number: number, asked: number | undefined): number {
  const backOff = Math.random() * Math.min(longestWait, firstWait * 2 ** (number - 1));
  return Math.max(backOff, Math.min(asked ?? 0, longestRetryAfter));
}
