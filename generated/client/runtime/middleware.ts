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
  /** Without those of the signature, which are made after the last middleware. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RawBody | undefined;
}

/** Sends an attempt on: through the next middleware, or signed to the service. */
export type Next = (request: MiddlewareRequest) => Promise<FetchResponse>;

/** Stands around each attempt of a call. */
export type Middleware = (request: MiddlewareRequest, next: Next) => Promise<FetchResponse>;
