/**
 * The public types of the packaged mock. They import nothing, so that users need not install the packages that the mock
 * is made of.
 */

/** An access key and its secret key. */
export interface KeyPair {
  accessKey: string;
  secretKey: string;
  /** Whether the account of the key has a subscription. If false, the gateway refuses its requests. @default true */
  subscribed?: boolean;
}

/**
 * How long the mock's jobs take, in milliseconds of the mock's clock or in reads of their status, and how many may run
 * at the same time.
 */
export interface JobOptions {
  /** Milliseconds until a job ends; 0 ends it immediately. */
  time?: number;
  /** Number of times that the status is read before a job ends; 0 ends it immediately. */
  polls?: number;
  /**
   * Maximum number of imports that run at the same time in the whole mock, at least 1. Further imports are refused with
   * the documented error for too many. How the service counts is not documented, so this is the mock's own rule.
   * @default no limit
   */
  limit?: number;
}

/** Faults of the network and the service. Rates are from 0 to 1. */
export interface Faults {
  /** Milliseconds by which every response is delayed. */
  latency?: number;
  /** Maximum of a random additional delay, in milliseconds. */
  jitter?: number;
  /** Rate of connections that are dropped without a response: `fetch` rejects with a `TypeError`. */
  drop?: number;
  /** Rate of requests that are lost: the connection is dropped before the mock handles the request. */
  dropRequest?: number;
  /** Rate of responses that break off: reading their body fails. */
  truncate?: number;
  /** Rates of responses with a status that the contract declares, such as `{ "503": 0.1 }`. */
  status?: Readonly<Record<string, number>>;
}

/** A request that the mock has recorded, for the assertions of a test. */
export interface RecordedRequest {
  method: string;
  /** Path and query as sent. */
  target: string;
  /** Undefined if the contract has no such operation. */
  operationId?: string;
  /** Undefined if the client received no response. */
  status?: number;
  /** Why the request was refused. */
  reason?: string;
  /** Names in lower case; keys, signature and cookies are masked. */
  headers: Record<string, string>;
  /** A JSON value or text. Undefined if there was no body, it was not read, or it is longer than 64 KiB. */
  body?: unknown;
}

/** Options of `createMock`. */
export interface MockOptions {
  /** Accepted key pairs. @default [mockCredentials] */
  keys?: readonly KeyPair[];
  /**
   * The mock's clock in milliseconds since 1970 UTC. Times in responses are those of this clock, even with a seed.
   * @default Date.now
   */
  now?: () => number;
  /** Whether requests need a valid signature. @default true */
  checkSignature?: boolean;
  /** Whether the contract's rate limits apply. @default true */
  limitRates?: boolean;
  /**
   * Determines everything that the mock makes up: ids, faults, generated responses and, without `now`, the times in
   * responses.
   * @default "", which uses the times of the clock
   */
  seed?: string;
  /** Whether the mock starts without the contract's examples. @default false */
  empty?: boolean;
  /** The `state` of another mock, which this one starts with. */
  data?: unknown;
  /** How long imports, analyses, summaries and searches take. @default two polls or ten seconds, whichever is first */
  jobs?: JobOptions;
  /** Faults that occur at random. For a fault in one call, send the header `x-mock-fault`. @default none */
  faults?: Faults;
  /**
   * Additional hosts that `listen` responds to, such as the mock's name in a network of containers. Loopback and its
   * own address are always allowed. @default none
   */
  allowHosts?: readonly string[];
  /**
   * Origins of additional pages that may use the mock, such as `https://app.example`. Pages of this machine are always
   * allowed. @default none
   */
  allowOrigins?: readonly string[];
  /** Waits for a number of milliseconds before a delayed response. @default setTimeout */
  sleep?: (ms: number) => Promise<void>;
}

/** The address that a mock listens on. */
export interface ListenOptions {
  /** 0 chooses a free port. @default 0 */
  port?: number;
  /** A name or an address of this machine. @default "127.0.0.1" */
  host?: string;
}

/** A mock of the service. */
export interface Mock {
  /** A `fetch` that calls the mock without a socket. Pass it to the client. */
  fetch: typeof globalThis.fetch;
  /** Serves the mock over HTTP, by default on a free port of the loopback address. Rejects in a browser. */
  listen: (address?: ListenOptions) => Promise<{ url: string; close: () => Promise<void> }>;
  /** Restores the initial state and removes the recorded requests. */
  reset: () => void;
  /** The mock's state as data, for the option `data`. */
  readonly state: unknown;
  /** The last thousand requests, oldest first. There are fewer if their bodies are long. */
  readonly requests: RecordedRequest[];
}

/** Options of `handlers`. */
export interface HandlersOptions extends MockOptions {
  /**
   * Origin that the client sends its requests to: scheme, host and, if there is one, port. @default the real service
   */
  baseURL?: string;
  /** The mock that responds, so that a test can inspect it. Its own options are used. @default a new mock */
  mock?: Mock;
}
