import type { InAll } from "../../api/to-prove.js";
import type { EntryKind } from "../search/entry.js";
import type { HeadTexts } from "./head-texts.js";
import type { LlmsTexts } from "./llms-texts.js";
import type { MarkdownTexts } from "./markdown-texts.js";

/** An amount in the largest unit that leaves no fraction. */
export interface Amount<Unit extends string> {
  amount: number;
  unit: Unit;
}

/** The limits of one kind of file that the contract states. Heights and sides are in pixels. */
export interface MediaLimits {
  /** `video` or `image`. */
  kind: string;
  formats: string[];
  minHeight?: number | undefined;
  maxHeight?: number | undefined;
  /** The minimum of both sides. */
  minPixels?: number | undefined;
  size?: Amount<"byte" | "KiB" | "MiB" | "GiB"> | undefined;
  duration?: Amount<"second" | "minute" | "hour"> | undefined;
}

/** The texts of the search. Plain text. */
export interface SearchTexts {
  /** The accessible name of the field and of its list. */
  label: string;
  placeholder: string;
  none: string;
  /** With `{count}` in place of the number. */
  found: string;
  kinds: Record<EntryKind, string>;
  deprecated: string;
}

/** A section of the guide. */
interface Section {
  heading: string;
  text: string;
}

/** A section with a table. */
interface TableSection<Columns extends string[]> extends Section {
  columns: Columns;
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
    /** `complete` is the operation that ends the upload. */
    upload: (given: { method: string; complete: string }) => string;
    /** Whether a request is safe to retry, and what a second one may do: `duplicate`, `refused` or `rerun`. */
    repeatable: (given: { isSafe: boolean; effect: string | undefined }) => string;
    /** `list` is the operation that shows whether a call has happened. */
    lookup: (given: { list: string }) => string;
    mediaLimits: (given: MediaLimits) => string;
  };

  /** The certainty of claims, and the sources of operations. */
  provenance: Section & {
    /** The word for each certainty; a missing one is shown as it is in the contract. Plain text. */
    certainty: Record<string, string>;
    /** The mark of a claim that the service was asked about, on a day such as `2026-11-28`. Plain text. */
    verified: (given: { date: string }) => string;
    meaning: Record<string, string>;
    /** How to ask the service itself: before the command. */
    ask: string;
    /** `page` is a link or a name in backticks; dates are as in the contract. */
    source: (given: { page: string; edition: string | undefined; read: string | undefined }) => string;
  };

  /** What the docs are made from, on every page. Markdown. */
  edition: {
    /** Days are as in the contract. The links are addresses. */
    notice: (given: { version: string; from: string; to: string; changelog: string }) => string;
    /** In the bar. Plain text. */
    badge: (given: { version: string }) => string;
    changelog: string;
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
    /** The required keys, before the lines that set them in the environment. */
    keys: string;
    /** Before the commands that install the client. */
    install: string;
    firstCall: string;
    /** Before the samples of the first call. */
    call: (given: { operation: string }) => string;
    /** `name` is what the client is imported from, in backticks: a package or a relative path. */
    client: (given: { name: string; isSigned: boolean }) => string;
    /** Before the sample with `fetch`. */
    fetch: string;
    /** Before the sample in Python. */
    python: string;
  };

  /** The signature, computed step by step. */
  signature: TableSection<[part: string, example: string]> & {
    parts: { method: string; target: string; timestamp: string; accessKey: string; secretKey: string };
    /** Before the text that is signed, the signature, and the headers, in this order. */
    message: string;
    result: string;
    headers: string;
  };

  errors: TableSection<[status: string, code: string, meaning: string, remedy: string]> & {
    /** Above the errors of one part of the system, such as `gateway`. */
    from: (given: { part: string }) => string;
  };

  paging: TableSection<[operation: string, page: string, size: string, items: string]> & {
    /** Before a loop over all items with the client. */
    client: string;
  };

  /** The first column names the operations that start a job and, below them, the one that returns its status. */
  waiting: TableSection<[operations: string, pending: string, success: string, failure: string]> & {
    /** Before a call of a waiting method of the client. */
    client: string;
  };

  rateLimits: TableSection<[operation: string, limit: string]> & {
    limit: (given: { requests: number; per: string }) => string;
  };

  files: TableSection<[operation: string, accepts: string]> & {
    /** The limits of one kind of file, as a phrase. */
    accepts: (given: MediaLimits) => string;
  };

  journeys: Section;

  /** The text is before the command that starts the mock. */
  mock: Section & {
    /** Where it listens and what it accepts by default. The keys are in backticks. */
    address: (given: { address: string; accessKey: string; secretKey: string }) => string;
    /** Before a header that requests another response. */
    prefer: string;
  };

  removals: TableSection<[operation: string, replacement: string, month: string]>;

  /** The coverage page: how much `npm run check` proves. Plain text except `text`. */
  coverage: {
    heading: string;
    /** In the guide, with a link to the page at `href`. */
    text: (given: { href: string }) => string;
    title: (given: { api: string }) => string;
    back: string;
    about: string[];
    /** The totals, as formatted numbers. */
    inAll: (given: Record<keyof InAll, string>) => string;
    columns: [operation: string, request: string];
    noBody: string;
    deprecated: string;
  };

  search: SearchTexts;

  /** The reference as one page without a script. Plain text. */
  reference: {
    /** The link to it. */
    link: string;
    title: (given: { api: string; version: string }) => string;
    contents: string;
    otherOperations: string;
  };

  markdown: MarkdownTexts;

  llms: LlmsTexts;

  /** The frame of the page. Plain text. */
  page: {
    noScript: string;
    /** The first link of the page, for keyboard users. */
    skip: string;
    /** Accessible names of the links to translations and to other formats. */
    languages: string;
    formats: string;
    /** The accessible name of the button that shows the rest of the bar on a narrow screen. */
    more: string;
    /** What the samples call. */
    samples: { label: string; targets: { service: string; mock: string } };
  };

  head: HeadTexts;

  /** The texts of Run by their keys; `{0}` is replaced. Plain text. */
  run: Record<string, string>;

  /** Redoc's labels by their keys. Missing ones are English. Plain text. */
  viewer: Record<string, string>;
}

/** Joins the parts of a phrase; those that are empty or undefined are left out. */
export const joinParts = (separator: string, parts: (string | undefined)[]): string =>
  parts.filter(Boolean).join(separator);
