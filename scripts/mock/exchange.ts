import type { Operation } from "../api/operation.js";

/** A request that reached the mock, over HTTP or in process. */
export interface MockRequest {
  method: string;
  /** Path and query exactly as sent, since the signature covers these characters. */
  target: string;
  /** Scheme, host and port of the server that received it; undefined without a server. */
  origin?: string | undefined;
  headers: Headers;
  /**
   * Reads the body. Called at most once. `limit` is in bytes, `bodyLimit` by default.
   * @throws BodyTooLarge, ClientGone
   */
  readBody: (limit?: number) => Promise<Uint8Array>;
}

/** A response of the mock before it is serialised. */
export interface MockResponse {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** JSON value or text, by the content type; undefined for a response without a body. */
  body?: unknown;
  /** Why the request was refused. It is sent in the header `x-mock-reason` and written to the access log. */
  reason?: string;
}

/** A request that the gateway has accepted, with its operation. */
export interface Exchange {
  request: MockRequest;
  operation: Operation;
  pathParameters: Record<string, string>;
  query: URLSearchParams;
  /** The body: a JSON value, text for any other media type, undefined if there is none. */
  body: unknown;
  /** The body as it was sent. */
  bytes: Uint8Array;
}

export type Responder = (exchange: Exchange) => Promise<MockResponse>;

/** A layer between the gateway and Prism. It returns its own response, or calls `next` and may change that response. */
export type Layer = (exchange: Exchange, next: Responder) => Promise<MockResponse>;

/** Combines layers, outermost first, with the last responder. */
export function compose(layers: readonly Layer[], last: Responder): Responder {
  return layers.reduceRight<Responder>((next, layer) => (exchange) => layer(exchange, next), last);
}
