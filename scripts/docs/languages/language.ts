import type { InAll } from "../../api/to-prove.js";

/** An amount in the largest unit that leaves no fraction. */
export interface Amount<Unit extends string> {
  amount: number;
  unit: Unit;
}

/** The limits of one kind of file, as far as the contract states them. */
export interface MediaLimits {
  /** `video` or `image`. */
  kind: string;
  formats: string[];
  /** Pixels. */
  minHeight?: number | undefined;
  maxHeight?: number | undefined;
  /** Pixels, for either side. */
  minPixels?: number | undefined;
  size?: Amount<"byte" | "KiB" | "MiB" | "GiB"> | undefined;
  duration?: Amount<"second" | "minute" | "hour"> | undefined;
}

/**
 * The texts of the docs in one language, except those of the contract. They are Markdown unless stated otherwise. Arguments
 * are inserted as they are: codes are in backticks, operations are links.
 */
export interface Language {
  /** BCP 47 tag, for `lang` and to format numbers and months. */
  tag: string;
  /** Its own name, for the links between translations. Plain text. */
  name: string;

  /** Sentences for the contract's extensions. */
  behaviour: {
    /** `month` is formatted, such as `January 2027`. */
    removal: (given: { month: string; replacement: string | undefined }) => string;
    rateLimit: (given: { requests: number; per: string }) => string;
    /** Introduces the requirements, which are whole sentences. */
    requires: (given: { requirements: string[] }) => string;
    /** One requirement. Its note may limit it to some calls. */
    requirement: (given: { operation: string; status: string | undefined; note: string | undefined }) => string;
    statuses: (given: { pending: string[]; success: string[]; failure: string[] }) => string;
    transitions: (given: { steps: { from: string; to: string[] }[] }) => string;
    startedBy: (given: { operations: string[] }) => string;
    cancelledBy: (given: { operations: string[] }) => string;
    waiter: (given: { method: string }) => string;
    repeatable: (given: { harmless: boolean }) => string;
    mediaLimits: (given: MediaLimits) => string;
  };

  /** How certain claims are, and where an operation was read. */
  provenance: {
    heading: string;
    /** Explains the marks. */
    text: string;
    /** The word for each certainty; a missing one is shown as it is in the contract. Plain text. */
    certainty: Record<string, string>;
    /** The mark of a claim that the service was asked about, on a day such as `2026-11-28`. Plain text. */
    verified: (given: { date: string }) => string;
    /** The meaning of each certainty. */
    meaning: Record<string, string>;
    /** How to ask the service itself: before the command. */
    ask: string;
    /** `page` is a link or a name in backticks; dates are as in the contract. */
    source: (given: { page: string; edition: string | undefined; read: string | undefined }) => string;
  };

  /** The drawing of how resources relate. Plain text. */
  picture: {
    title: (given: { api: string }) => string;
    /** The legend. */
    holds: string;
    leadsTo: string;
    /** The text alternative: one sentence for each line. */
    holdsSentence: (given: { outer: string; inner: string[] }) => string;
    leadsToSentence: (given: { from: string; to: string[] }) => string;
  };

  /** The first steps. */
  start: {
    heading: string;
    /** Which keys are needed, before the lines that set them in the environment. */
    keys: string;
    firstCall: string;
    /** Before the samples of the first call. */
    call: (given: { operation: string }) => string;
    /** `name` is what the client is imported from, in backticks: a package or a relative path. */
    client: (given: { name: string }) => string;
    /** Before the sample with `fetch`. */
    fetch: string;
  };

  /** The signature, computed step by step. */
  signature: {
    heading: string;
    text: string;
    /** Headers of the table of its inputs. */
    columns: [part: string, example: string];
    parts: { method: string; target: string; timestamp: string; accessKey: string; secretKey: string };
    /** Before the text that is signed, the signature, and the headers, in this order. */
    message: string;
    result: string;
    headers: string;
  };

  /** The table of errors. */
  errors: {
    heading: string;
    text: string;
    /** Above the errors of one part of the system, such as `gateway`. */
    from: (given: { part: string }) => string;
    columns: [status: string, code: string, meaning: string, remedy: string];
  };

  /** The operations that page. */
  paging: {
    heading: string;
    text: string;
    /** Before a loop over all items with the client. */
    client: string;
    columns: [operation: string, page: string, size: string, items: string];
  };

  /** The operations that return the status of a job. */
  waiting: {
    heading: string;
    text: string;
    /** The first column names the operations that start a job and, below them, the one that returns its status. */
    columns: [operations: string, pending: string, success: string, failure: string];
    /** Before a call of a waiting method of the client. */
    client: string;
  };

  /** The operations with a rate limit. */
  rateLimits: {
    heading: string;
    text: string;
    columns: [operation: string, limit: string];
    limit: (given: { requests: number; per: string }) => string;
  };

  /** The operations that accept a file. */
  files: {
    heading: string;
    text: string;
    columns: [operation: string, accepts: string];
    /** The limits of one kind of file, as a phrase. */
    accepts: (given: MediaLimits) => string;
  };

  /** The workflows. */
  journeys: {
    heading: string;
    text: string;
  };

  /** The mock server. */
  mock: {
    heading: string;
    /** Before the command that starts it. */
    text: string;
    /** Before a header that requests another response. */
    prefer: string;
  };

  /** The operations that will be removed. */
  removals: {
    heading: string;
    text: string;
    columns: [operation: string, replacement: string, month: string];
  };

  /** What `npm run check` proves, on a page of its own. */
  coverage: {
    heading: string;
    /** In the guide, with a link to the page at `href`. */
    text: (given: { href: string }) => string;
    /** This and the following texts are plain text, for the coverage page. */
    title: (given: { api: string }) => string;
    back: string;
    about: string[];
    /** The totals, as formatted numbers. */
    inAll: (given: Record<keyof InAll, string>) => string;
    columns: [operation: string, request: string];
    noBody: string;
    deprecated: string;
  };

  /** The frame of the page. Plain text. */
  page: {
    noScript: string;
    /** The first link of the page, for keyboard users. */
    skip: string;
    /** Accessible name of the links to translations. */
    languages: string;
    /** Accessible name of the links to other formats. */
    formats: string;
    /** Ends the description of an operation, so that a search for its id finds it. Markdown. */
    operation: (given: { id: string }) => string;
  };

  /**
   * Redoc's labels by the keys that it looks up, or by the English text where it looks up none. `menu` and `columns` name
   * what has no label in Redoc. Missing labels are English. Plain text.
   */
  viewer: Record<string, string>;
}
