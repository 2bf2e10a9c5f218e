import type { InAll } from "../../api/to-prove.js";

/** An amount in the largest unit that leaves no fraction. */
export interface Amount<Unit extends string> {
  amount: number;
  unit: Unit;
}

/** What one kind of file may be, as far as the contract says it. */
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
 * What the docs say in their own words, in one language: all that is not in the contract.
 * Texts are Markdown unless they say otherwise. What they are given is ready to be put in: codes stand in backticks,
 * operations are links.
 */
export interface Language {
  /** BCP 47 tag, for `lang` and for numbers and months. */
  tag: string;
  /** What it calls itself, for the switch between the languages. Plain text. */
  name: string;

  /** The sentences that say what the contract's extensions say. */
  behaviour: {
    /** `month` is ready to be read, such as `January 2027`. */
    removal: (given: { month: string; replacement: string | undefined }) => string;
    rateLimit: (given: { requests: number; per: string }) => string;
    /** Begins the list of what has to come first; `requirements` are whole sentences. */
    requires: (given: { requirements: string[] }) => string;
    /** A sentence of {@link requires}. A note may narrow the need down to some calls. */
    requirement: (given: { operation: string; status: string | undefined; note: string | undefined }) => string;
    statuses: (given: { pending: string[]; success: string[]; failure: string[] }) => string;
    transitions: (given: { steps: { from: string; to: string[] }[] }) => string;
    startedBy: (given: { operations: string[] }) => string;
    cancelledBy: (given: { operations: string[] }) => string;
    waiter: (given: { method: string }) => string;
    repeatable: (given: { harmless: boolean }) => string;
    mediaLimits: (given: MediaLimits) => string;
  };

  /** How sure a claim is, and where an operation was read. */
  provenance: {
    heading: string;
    /** What the marks are for. */
    text: string;
    /** The word for each certainty; one that is missing here is shown as it is spelt. Plain text. */
    certainty: Record<string, string>;
    /** What each certainty means, in a sentence or two. */
    meaning: Record<string, string>;
    /** `page` is a link or a name in backticks, the dates are days as the contract has them. */
    source: (given: { page: string; edition: string | undefined; read: string | undefined }) => string;
  };

  /** The drawing of what belongs to what. Plain text. */
  picture: {
    title: (given: { api: string }) => string;
    /** What the lines of the drawing mean. */
    holds: string;
    leadsTo: string;
    /** The same in words, for those who do not see it: one sentence for each line. */
    holdsSentence: (given: { outer: string; inner: string[] }) => string;
    leadsToSentence: (given: { from: string; to: string[] }) => string;
  };

  /** The first steps. */
  start: {
    heading: string;
    /** What keys are needed, before the lines that put them into the environment. */
    keys: string;
    firstCall: string;
    /** Before the samples of the first call. */
    call: (given: { operation: string }) => string;
    /** `name` is what the client is imported from, in backticks: a package, or a folder beside the page. */
    client: (given: { name: string }) => string;
    /** Before the sample that needs no package. */
    fetch: string;
  };

  /** The signature, worked through with an example. */
  signature: {
    heading: string;
    text: string;
    /** Heads of the table of what goes in. */
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
    /** Stands above the errors of one part of the system, such as `gateway`. */
    from: (given: { part: string }) => string;
    columns: [status: string, code: string, meaning: string, remedy: string];
  };

  /** The operations that return pages. */
  paging: {
    heading: string;
    text: string;
    /** Before a loop over all items with the client. */
    client: string;
    columns: [operation: string, page: string, size: string, items: string];
  };

  /** The operations whose status changes by itself. */
  waiting: {
    heading: string;
    text: string;
    /** The first column names what starts a job and, below it, what asks for its status. */
    columns: [operations: string, pending: string, success: string, failure: string];
    /** Before a call of a waiter of the client. */
    client: string;
  };

  /** The operations with a limit. */
  rateLimits: {
    heading: string;
    text: string;
    columns: [operation: string, limit: string];
    limit: (given: { requests: number; per: string }) => string;
  };

  /** The operations that take a file. */
  files: {
    heading: string;
    text: string;
    columns: [operation: string, accepts: string];
    /** What one kind of file may be, as a phrase. */
    accepts: (given: MediaLimits) => string;
  };

  /** What people do through several operations. */
  journeys: {
    heading: string;
    text: string;
  };

  /** The mock server. */
  mock: {
    heading: string;
    /** Before the commands that start it. */
    text: string;
    /** Before a header that asks for another answer. */
    prefer: string;
  };

  /** The operations that are to be removed. */
  removals: {
    heading: string;
    text: string;
    columns: [operation: string, replacement: string, month: string];
  };

  /** What `npm run check` proves of the document, on a page of its own. */
  coverage: {
    heading: string;
    /** In the guide, with a link to the page at `href`. */
    text: (given: { href: string }) => string;
    /** From here on plain text, for the page itself. */
    title: (given: { api: string }) => string;
    back: string;
    about: string[];
    /** What there is in all; the numbers are ready to be read. */
    inAll: (given: Record<keyof InAll, string>) => string;
    columns: [operation: string, request: string];
    noBody: string;
    deprecated: string;
  };

  /** The frame of the page. Plain text. */
  page: {
    noScript: string;
    /** The first link of the page, for those who use the keyboard. */
    skip: string;
    /** Names the switch between the languages to those who do not see it. */
    languages: string;
    /** Names the links to the same in forms that programs read. */
    formats: string;
    /** Ends what is said of an operation, so that a search for its id finds it. Markdown. */
    operation: (given: { id: string }) => string;
  };

  /**
   * The viewer's own labels, by the key that it asks for them with, or by the English where it asks for none; and by `menu`
   * and `columns` those of what it gives no name. One that is missing here is English. Plain text.
   */
  viewer: Record<string, string>;
}
