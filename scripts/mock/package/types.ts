/** The public types of the packaged mock: they stand alone, so that what they are made of needs no installing. */

/** An access key and its secret key. */
export interface KeyPair {
  accessKey: string;
  secretKey: string;
  /** False: the account of the key has no subscription, and the gateway refuses it. */
  subscribed?: boolean;
}

/** How long the mock's jobs take: milliseconds of the mock's clock, or a number of times that their status is read; and how many there may be. */
export interface JobOptions {
  /** Milliseconds; 0 ends a job at once. */
  time?: number;
  /** How often its status is read before it ends; 0 ends a job at once. */
  polls?: number;
  /**
   * How many imports may be under way at once, in the whole mock: from 1. The next one is refused with the error that is
   * documented for too many. How the service counts is not, so this is the mock's own choice. @default any number
   */
  limit?: number;
}

/** Faults of the network and the service. Rates go from 0 to 1. */
export interface Faults {
  /** Milliseconds that every answer is held back. */
  latency?: number;
  /** Up to this many milliseconds more. */
  jitter?: number;
  /** How many of the connections are dropped without an answer: `fetch` rejects with a `TypeError`. */
  drop?: number;
  /** How many of the requests are lost: the connection is dropped before the mock acts. */
  dropRequest?: number;
  /** How many of the answers break off in the middle: reading their body fails. */
  truncate?: number;
  /** How many of the requests are answered with a status that the contract declares: `{ "503": 0.1 }`. */
  status?: Readonly<Record<string, number>>;
}

/** A request as the mock remembers it, for the assertions of a test. */
export interface RecordedRequest {
  method: string;
  /** Path and query as sent. */
  target: string;
  /** Undefined where the contract has no such operation. */
  operationId?: string;
  /** Undefined where the client went away, or was left, without an answer. */
  status?: number;
  /** Why it was refused. */
  reason?: string;
  /** Names in lower case; keys, signature and cookies are masked. */
  headers: Record<string, string>;
  /** A JSON value or text; undefined where there was none, it was not read, or it is longer than 64 KiB. */
  body?: unknown;
}

/** What the mock is made from. */
export interface MockOptions {
  /** Accepted key pairs. @default [mockCredentials] */
  keys?: readonly KeyPair[];
  /** The mock's clock in epoch milliseconds; the times that answers show are its own, seed or not. @default Date.now */
  now?: () => number;
  /** False accepts requests with any signature, or with none. @default true */
  checkSignature?: boolean;
  /** False lets any number of requests through. @default true */
  limitRates?: boolean;
  /**
   * Everything that the mock makes up follows from it: ids, faults, dynamic answers, and unless there is a `now`, the times
   * that answers show. @default "" for times of the clock
   */
  seed?: string;
  /** True starts with nothing instead of the contract's examples. @default false */
  empty?: boolean;
  /** What `state` of another mock gave, to go on from. */
  data?: unknown;
  /** How long imports, analyses, summaries and searches take. @default two polls or ten seconds, whichever is first */
  jobs?: JobOptions;
  /** What goes wrong by itself; the header `x-mock-fault` asks for it in one call. @default nothing */
  faults?: Faults;
  /** Hosts that `listen` answers for besides loopback and its own address, such as the mock's name in a network of containers. @default none */
  allowHosts?: readonly string[];
  /** Origins of pages that may use the mock besides those of this machine, such as `https://app.example`. @default none */
  allowOrigins?: readonly string[];
  /** Waits, before a late answer, for this many milliseconds. @default setTimeout */
  sleep?: (ms: number) => Promise<void>;
}

/** Where a mock listens. */
export interface ListenOptions {
  /** 0 takes a free one. @default 0 */
  port?: number;
  /** A name or an address of this machine. @default "127.0.0.1" */
  host?: string;
}

/** A mock of the service. */
export interface Mock {
  /** A `fetch` that reaches the mock without a socket: hand it to the client. */
  fetch: typeof globalThis.fetch;
  /** Serves the mock over HTTP, on a free port of this machine unless told otherwise; rejects in a browser. */
  listen: (address?: ListenOptions) => Promise<{ url: string; close: () => Promise<void> }>;
  /** Back to the state it started with, and no requests. */
  reset: () => void;
  /** What the mock remembers, as data for the option `data`. */
  readonly state: unknown;
  /** The last thousand requests, oldest first; fewer where their bodies are long. */
  readonly requests: RecordedRequest[];
}

/** What the handlers are made from. */
export interface HandlersOptions extends MockOptions {
  /** Where the client sends its requests: scheme, host and, if there is one, port. @default the real service */
  baseURL?: string;
  /** The mock behind the handlers, where a test wants to look at it; it has its own options. @default one of its own */
  mock?: Mock;
}
