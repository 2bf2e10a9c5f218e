/** The values of the contract's extensions, which `openapi/README.md` documents. */

/** `x-rate-limit`: how often an operation may be called. */
export type { RateLimit } from "../runtime/call.js";

/** `x-pagination`: how the results of an operation are paged. */
export interface Pagination {
  readonly request: { readonly page: string; readonly size?: string };
  /** JSON pointers into the body of a success response. */
  readonly response: {
    readonly items: string;
    readonly totalCount?: string;
    readonly totalPage?: string;
    readonly pageNo?: string;
    readonly pageSize?: string;
  };
}

/** `x-wait`: the statuses that end a wait for a job. */
export interface Wait {
  readonly method: string;
  /** JSON pointer into the body of a success response. */
  readonly status: string;
  readonly pending: readonly string[];
  readonly success: readonly string[];
  readonly failure: readonly string[];
  /** The possible transitions between statuses. */
  readonly transitions?: Readonly<Record<string, readonly string[]>>;
  readonly startedBy?: readonly string[];
  readonly cancelledBy?: string;
}

/** `x-upload`: how a file is sent to the URL that an operation returns. */
export interface Upload {
  readonly method: string;
  /** Property of the request body that takes the file name. */
  readonly fileName: string;
  /** JSON pointers into the body of a success response. The value at `expiresIn` is in seconds. */
  readonly url: string;
  readonly key: string;
  readonly expiresIn?: string;
  readonly complete: {
    readonly operation: string;
    /** Property of its request body that takes the key. */
    readonly key: string;
    /** JSON pointers into the body of its success response. */
    readonly status: string;
    readonly reason?: string;
    readonly success: readonly string[];
    readonly failure: readonly string[];
  };
}

/** `x-lookup`: the list that shows whether a call was carried out. */
export interface Lookup {
  readonly operation: string;
  /** JSON pointer to the list in the body of its success response. */
  readonly items: string;
  /** Property that identifies an item. */
  readonly id: string;
  /** Properties of an item that are copied from the request body. */
  readonly match: readonly string[];
}

/** The limits of one kind of file, in pixels, bytes and seconds. */
export interface MediaLimits {
  readonly formats?: readonly string[];
  readonly minHeight?: number;
  readonly maxHeight?: number;
  /** For either side. */
  readonly minPixels?: number;
  readonly maxBytes?: number;
  readonly maxDurationSeconds?: number;
}

/** `x-media-limits`: what the service accepts, by the kind of file. */
export interface AllMediaLimits {
  readonly video?: MediaLimits;
  readonly image?: MediaLimits;
}

/** `x-provenance`: how certain a claim is that its page does not simply make. */
export interface Provenance {
  readonly certainty: "inferred" | "contradictory" | "not-visible" | "verified";
  /** The observation and its consequence. */
  readonly note: string;
  /** The day on which the service was asked, `YYYY-MM-DD`. */
  readonly date?: string;
}

/** `x-removal`: the month in which a deprecated operation will be removed, and its replacement. */
export interface Removal {
  readonly date: string;
  readonly replacedBy: string;
}

/** An entry of `x-requires`: an operation that must have been called before. */
export interface Requirement {
  readonly operation: string;
  readonly status?: string;
  readonly note?: string;
}

/** `x-source`: the page from which an operation was transcribed, and the date. */
export interface Source {
  readonly page: string;
  readonly read: string;
  readonly edition?: string;
}

/** `x-envelope`: JSON pointers to the parts of every response, and the success codes. */
export interface Envelope {
  readonly code: string;
  readonly message: string;
  readonly data: string;
  readonly success: readonly string[];
}

/** `x-experiment`: how to ask the service about an uncertain claim. */
export interface Experiment {
  readonly question: string;
  readonly form: "fields" | "call" | "place" | "signed-query" | "time-zone" | "header";
  /** The operation to call. */
  readonly call?: string;
  /** Values of its parameters, by name. */
  readonly with?: Readonly<Record<string, string | number>>;
  /** Relative JSON pointers from a property to the places at which it may be instead. */
  readonly elsewhere?: readonly string[];
  /** The answer that the contract assumes. */
  readonly answer?: string;
}
