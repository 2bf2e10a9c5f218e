import type { Abortable } from "./abort.js";
import type { Bytes, RawBody } from "./body.js";
import type { CallLimits } from "./options.js";
import type { Signed } from "./signature.js";

/** Maximum number of requests of an operation in each period; from the contract's `x-rate-limit`. */
export interface RateLimit {
  readonly requests: number;
  readonly per: "second" | "minute";
}

/** One call, with all its attempts. */
export interface Call extends Abortable {
  method: string;
  url: string;
  /** Whether the URL's query is a secret, so that hooks get the URL without it. */
  isPresigned?: boolean;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: RawBody | undefined;
  signed: boolean;
  /** Whether the call may be retried after the service may have carried it out. */
  retrySafe: boolean;
  rateLimit: RateLimit | undefined;
  limits: CallLimits;
}

/** The response to an attempt, of any status. */
export interface CallResponse {
  response: Response;
  /** The body; of an error, at most its first bytes. */
  body: Bytes;
  /** Number of the attempt, from 1. */
  attempts: number;
  /** The signed request; undefined if it was not signed. */
  signed: Signed | undefined;
}
