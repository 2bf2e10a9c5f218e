import type { Direction } from "../api/schema.js";

/** The severity of a change: a break asks for a new major version, an addition for a minor one, a note for a patch. */
export type Impact = "break" | "addition" | "note";

/** The people whom a change concerns. */
export interface Hit {
  /** Callers on the wire, in any language. */
  wire: boolean;
  /** Calls of the client whose programs in TypeScript are concerned, such as `client.widgets.list()`. */
  calls: readonly string[];
  /** Programs of the base that no longer compile, by name. */
  programs: readonly string[];
  /** Users of the mock. */
  mock: boolean;
  /** Readers of the docs. */
  readers: boolean;
}

/** One change of meaning between two contracts. */
export interface Change {
  impact: Impact;
  /** Whether it was judged by the contract, by the declarations of the client or by the rules of the mock. */
  side: "wire" | "typescript" | "mock";
  /** What happened, such as `property removed`. */
  what: string;
  /** What changed, such as `Workspace.bucketName`. */
  subject: string;
  /** Ids of the operations that it concerns. Empty for a change of the whole contract or of a declaration. */
  operations: readonly string[];
  /** Whether clients send or receive it; undefined if neither applies. */
  direction: Direction | undefined;
  /** JSON pointer into the bundle of the base; undefined if it is new. */
  pointer: string | undefined;
  /** JSON pointer into the bundle of the head. If it was removed, the pointer of its parent. */
  now: string | undefined;
  /** The place now, if the head has source files. */
  file?: string;
  line?: number;
  before: string | undefined;
  after: string | undefined;
  hit: Hit;
  cure: string;
}

/** A change as a comparison finds it. Its operations determine whom it concerns. */
export type Draft = Pick<Change, "impact" | "what" | "subject" | "cure"> &
  Partial<Pick<Change, "side" | "direction" | "pointer" | "now" | "before" | "after">>;

const ranks: Record<Impact, number> = { note: 0, addition: 1, break: 2 };

/** The strongest of some impacts; undefined for none. */
export const strongest = (impacts: readonly Impact[]): Impact | undefined =>
  impacts.reduce<Impact | undefined>(
    (found, each) => (found === undefined || ranks[each] > ranks[found] ? each : found),
    undefined,
  );

/** Sorts by impact, breaks first; equal ones stay in order. */
export const byImpact = (changes: readonly Change[]): Change[] =>
  [...changes].sort((one, other) => ranks[other.impact] - ranks[one.impact]);

/** A value for messages: on one line, at most 80 characters. */
export function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** Whether a value was added, removed or changed. */
export function fate(before: unknown, after: unknown): "added" | "removed" | "changed" {
  if (before === undefined) return "added";
  return after === undefined ? "removed" : "changed";
}
