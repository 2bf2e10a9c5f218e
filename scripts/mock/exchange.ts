import type { Operation } from "../api/operation.js";

/** A request that reached the mock, over HTTP or in process. */
export interface MockRequest {
  method: string;
  /** Path and query exactly as sent: the signature covers these characters and no others. */
  target: string;
  /** Scheme, host and port of the server that it was sent to; undefined where there is none. */
  origin?: string | undefined;
  headers: Headers;
  /**
   * Reads the body, once and only when a layer asks for it; `limit` in bytes, `bodyLimit` by default.
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
  /** Why the request was refused: goes to the header `x-mock-reason` and to the access log. */
  reason?: string;
}

/** A request that the gateway accepted, with its operation. */
export interface Exchange {
  request: MockRequest;
  operation: Operation;
  pathParameters: Record<string, string>;
  query: URLSearchParams;
  /** The body: a JSON value, text for any other media type, undefined where there is none. */
  body: unknown;
  /** The body as it was sent. */
  bytes: Uint8Array;
}

export type Responder = (exchange: Exchange) => Promise<MockResponse>;

/** A layer between the gateway and Prism. It responds itself, or calls `next` and may change that response. */
export type Layer = (exchange: Exchange, next: Responder) => Promise<MockResponse>;

/** Puts layers, outermost first, in front of a responder. */
export function compose(layers: readonly Layer[], last: Responder): Responder {
  return layers.reduceRight<Responder>((next, layer) => (exchange) => layer(exchange, next), last);
}
