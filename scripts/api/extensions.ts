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

/** `x-wait`: the statuses that end waiting for a job. */
export interface Wait {
  readonly method: string;
  /** JSON pointer into the body of a success. */
  readonly status: string;
  readonly pending: readonly string[];
  readonly success: readonly string[];
  readonly failure: readonly string[];
  /** The possible transitions between statuses. */
  readonly transitions?: Readonly<Record<string, readonly string[]>>;
  readonly startedBy?: readonly string[];
  readonly cancelledBy?: string;
}

/** `x-rate-limit`: how often an operation may be called. */
export interface RateLimit {
  readonly requests: number;
  readonly per: "second" | "minute";
}

/** `x-removal`: the month in which a deprecated operation is removed, and its replacement. */
export interface Removal {
  readonly date: string;
  readonly replacedBy: string;
}

/** One entry of `x-requires`: an operation that must have been called before. */
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

/** `x-envelope`: the JSON pointers to the parts of every response, and the code of a success. */
export interface Envelope {
  readonly code: string;
  readonly message: string;
  readonly data: string;
  readonly success: string;
}
