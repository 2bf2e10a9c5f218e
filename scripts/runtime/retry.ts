import { type ClientError, ConnectionError, TimeoutError } from "./errors.js";
import { parseHttpDate } from "./http-date.js";

/** Milliseconds of the first wait at most; each further one may be twice as long, up to the cap. */
const firstWait = 500;
const longestWait = 8_000;
/** A server that asks for a longer wait than this is asked again after this. */
const longestRetryAfter = 60_000;

/** Errors of a connection that never was, by their code, or in Deno by their words: nothing can have run on the server. */
const neverConnected = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONN)|\(Connect\)/;

/** Whether sending a request of this method twice does the same as sending it once. */
export const isIdempotent = (method: string): boolean => /^(GET|HEAD|PUT|DELETE)$/.test(method);

/**
 * What the platform says of a failed connection: the cause of what `fetch` threw, or that itself. Nothing is taken for
 * granted: anything can be thrown, and a test runner may have an `Error` of its own.
 */
export const innermost = (thrown: unknown): { message?: unknown; code?: unknown; name?: unknown } =>
  Object(Object(thrown).cause ?? thrown);

/** Whether an answer of this status may be followed by another attempt: a 429 was not carried out, a 5xx may have been. */
export const mayRetryStatus = (status: number, repeatable: boolean): boolean =>
  status === 429 || (status >= 500 && repeatable);

/** Whether this failure may be followed by another attempt: what never reached the server was not carried out. */
export function mayRetryError(error: ClientError, repeatable: boolean): boolean {
  if (error instanceof TimeoutError) return repeatable;
  // A refused redirect stays one.
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
