import type { OperationEntry } from "../contract/document.js";

/** A request as it reached the mock, by whatever way. */
export interface MockRequest {
  method: string;
  /** Path and query exactly as sent: the signature covers these characters and no others. */
  target: string;
  /** Scheme, host and port of the server that it was sent to; undefined where there is none. */
  origin?: string;
  headers: Headers;
  /**
   * Reads the body, once and only when a layer asks for it; `limit` in bytes, `bodyLimit` by default.
   * @throws BodyTooLarge, ClientGone
   */
  readBody: (limit?: number) => Promise<Uint8Array>;
}

/** An answer of the mock before it is put on a wire or into a `Response`. */
export interface MockAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** JSON value or text, by the content type; undefined for an answer without a body. */
  body?: unknown;
  /** Why the request was refused: goes to the header `x-mock-reason` and to the access log. */
  reason?: string;
}

/** A request that the gateway let through, with the operation it is for. */
export interface Exchange {
  request: MockRequest;
  entry: OperationEntry;
  pathParameters: Record<string, string>;
  query: URLSearchParams;
  /** The body: a JSON value, text for any other media type, undefined where there is none. */
  body: unknown;
  /** The body as it was sent. */
  bytes: Uint8Array;
}

/** What answers an exchange in the end. */
export type Responder = (exchange: Exchange) => Promise<MockAnswer>;

/** One layer between the gateway and Prism: answers by itself, or calls `next` and may change what comes back. */
export type Layer = (exchange: Exchange, next: Responder) => Promise<MockAnswer>;

/** Puts layers, outermost first, in front of a responder. */
export function compose(layers: readonly Layer[], last: Responder): Responder {
  return layers.reduceRight<Responder>((next, layer) => (exchange) => layer(exchange, next), last);
}
