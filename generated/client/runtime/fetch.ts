/**
 * The second argument of `fetch`. It also has a `body` if the call has one, so pass the whole object on:
 * `(url, init) => fetch(url, { ...init, dispatcher })`. The body is not declared, because the types of the libraries differ;
 * `await new Request(url, init).text()` reads it.
 */
export interface FetchInit {
  readonly method: string;
  /** Headers with those of the signature; names in lower case. */
  readonly headers: Record<string, string>;
  /** Aborts when the call ends before the response is complete. */
  readonly signal: AbortSignal;
  readonly redirect: "error" | "manual";
  /** Required for a body that is a stream. */
  readonly duplex: "half";
}

/** The parts of a response that the client uses; those of the platform, undici and node-fetch have them. */
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  /** Null if there is none. A `ReadableStream` is read as it arrives, any other body by `arrayBuffer()`. */
  readonly body?: unknown;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Sends one request: the global `fetch`, that of undici or node-fetch, or a function that calls one. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** Prototype of headers, with the text that Node shows instead of them. */
const hidden = { [Symbol.for("nodejs.util.inspect.custom")]: () => "the headers of a signed request" };

/** Hides headers from Node's logs, since errors of other libraries hold the request. */
export const unloggable = (headers: Record<string, string>): Record<string, string> =>
  Object.assign(Object.create(hidden), headers);
