/** The values of the contract's extensions; `openapi/README.md` documents them. */

export type { Lookup, Upload } from "../contract/document.js";

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

/** `x-media-limits`: what the service accepts of one kind of file, as far as the client checks it. */
export interface MediaLimits {
  readonly formats?: readonly string[];
  readonly maxBytes?: number;
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
