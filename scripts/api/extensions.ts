/** The values of the contract's extensions; `openapi/README.md` documents them. */

/** `x-pagination`: how an operation pages. */
export interface Pagination {
  readonly request: { readonly page: string; readonly size?: string };
  /** JSON pointers into the body of a success. */
  readonly response: {
    readonly items: string;
    readonly totalCount?: string;
    readonly totalPage?: string;
    readonly pageNo?: string;
    readonly pageSize?: string;
  };
}

/** `x-wait`: what ends waiting for a status. */
export interface Wait {
  readonly method: string;
  /** JSON pointer into the body of a success. */
  readonly status: string;
  readonly pending: readonly string[];
  readonly success: readonly string[];
  readonly failure: readonly string[];
  /** Which status may follow which. */
  readonly transitions?: Readonly<Record<string, readonly string[]>>;
  readonly startedBy?: readonly string[];
  readonly cancelledBy?: string;
}

/** `x-rate-limit`: how often an operation may be called. */
export interface RateLimit {
  readonly requests: number;
  readonly per: "second" | "minute";
}

/** `x-removal`: when a deprecated operation goes, and what replaces it. */
export interface Removal {
  readonly date: string;
  readonly replacedBy: string;
}

/** One entry of `x-requires`: what must have been done before. */
export interface Requirement {
  readonly operation: string;
  readonly status?: string;
  readonly note?: string;
}

/** `x-source`: the page that an operation was read from, and when. */
export interface Source {
  readonly page: string;
  readonly read: string;
  readonly edition?: string;
}

/** `x-envelope`: the frame of every response, as JSON pointers, and the code of a success. */
export interface Envelope {
  readonly code: string;
  readonly message: string;
  readonly data: string;
  readonly success: string;
}

/** The texts of a workflow, for the docs. */
export interface Journey {
  readonly summary?: string;
  readonly description?: string;
  /** By their names, in order. */
  readonly steps: Readonly<Record<string, { readonly operationId?: string; readonly description?: string }>>;
}

/** `x-experiment`: how the service is asked about a claim that is not certain. */
export interface Experiment {
  readonly question: string;
  readonly form: "fields" | "call" | "place" | "signed-query" | "time-zone" | "header";
  /** The operation that is called. */
  readonly call?: string;
  /** Its parameters, by name. */
  readonly with?: Readonly<Record<string, string | number>>;
  /** Relative JSON pointers from a property to where it may be instead. */
  readonly elsewhere?: readonly string[];
  /** The answer that the contract relies on. */
  readonly answer?: string;
}
