/**
 * What a request is sent with: what `fetch` takes beside the URL. There is a `body` too where the call has one: pass the whole
 * on, as in `(url, init) => fetch(url, { ...init, dispatcher })`. It is not declared, because the types of the libraries
 * disagree about bodies; `await new Request(url, init).text()` reads it.
 */
export interface FetchInit {
  readonly method: string;
  /** Names in lower case, with those of the signature. */
  readonly headers: Record<string, string>;
  /** Aborts when the call ends before there is a response. */
  readonly signal: AbortSignal;
  readonly redirect: "error" | "manual";
  /** What a body that is a stream needs. */
  readonly duplex: "half";
}

/** What the client needs of a response: the platform's `Response` has it, and so have those of undici and node-fetch. */
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  /** Null for none. A `ReadableStream` is read as it arrives; anything else by `arrayBuffer()`. */
  readonly body?: unknown;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Sends one request: the global `fetch`, that of undici or node-fetch, or a function that calls one of them. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** What Node shows of an object that has this behind it. */
const hidden = { [Symbol.for("nodejs.util.inspect.custom")]: () => "the headers of a signed request" };

/** Keeps Node's logs from showing headers: errors of other libraries carry what they sent. */
export const unloggable = (headers: Record<string, string>): Record<string, string> =>
  Object.assign(Object.create(hidden), headers);
