import type { Place } from "./finding.js";

/** Something in the document that the output does not implement as written. */
export interface Deviation {
  /** The operation; undefined if the deviation concerns none or several. */
  readonly operation: string | undefined;
  /** JSON pointer into the bundled document. */
  readonly pointer: string;
  /** The part that is not implemented, as a sentence without a full stop. */
  readonly what: string;
  /** What the output does instead, as a sentence without a full stop. */
  readonly instead: string;
}

/** A deviation with its place in the source files, if the place is known. */
export type LocatedDeviation = Deviation & Partial<Place>;

/** `file:line at pointer, operation: what; instead`. */
export function formatDeviation({ operation, pointer, what, instead, file, line }: LocatedDeviation): string {
  const place = file === undefined ? pointer : `${file}:${line} at ${pointer}`;
  return `${place}${operation === undefined ? "" : `, ${operation}`}: ${what}; ${instead}.`;
}
