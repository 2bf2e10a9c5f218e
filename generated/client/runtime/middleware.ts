import type { RawBody } from "./body.js";
import type { FetchResponse } from "./fetch.js";

/** One attempt before it is signed. To change it, give `next` a changed copy. */
export interface MiddlewareRequest {
  /** `operationId` of the call; method and path in a call of `client.http`. */
  readonly operationId: string;
  /** Number of the attempt within its call, from 1. */
  readonly attempt: number;
  readonly method: string;
  readonly url: string;
  /** Without the signature's headers, which are added after the last middleware. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RawBody | undefined;
}

/** Passes an attempt on to the next middleware or, after the last one, signs and sends it. */
export type Next = (request: MiddlewareRequest) => Promise<FetchResponse>;

/** Runs around each attempt of a call. */
export type Middleware = (request: MiddlewareRequest, next: Next) => Promise<FetchResponse>;
