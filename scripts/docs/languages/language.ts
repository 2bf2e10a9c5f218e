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
    /** The word for each certainty; one that is missing here is shown as it is spelt. Plain text. */
    certainty: Record<string, string>;
    /** `page` is a link or a name in backticks, the dates are days as the contract has them. */
    source: (given: { page: string; edition: string | undefined; read: string | undefined }) => string;
  };

  /** The table of errors. */
  errors: {
    heading: string;
    /** Stands above the errors of one part of the system, such as `gateway`. */
    from: (given: { part: string }) => string;
    /** Heads of the columns: status, code, meaning, remedy. */
    columns: [status: string, code: string, meaning: string, remedy: string];
  };

  /** The frame of the page. Plain text. */
  page: {
    noScript: string;
    /** Names the switch between the languages to those who do not see it. */
    languages: string;
  };
}
