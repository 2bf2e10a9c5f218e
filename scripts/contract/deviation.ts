import type { Place } from "./finding.js";

/** A difference between the output and the document: something that the output does not carry out as it is written. */
export interface Deviation {
  /** The operation that it concerns; undefined where it is none or several. */
  readonly operation: string | undefined;
  /** JSON pointer into the bundled document. */
  readonly pointer: string;
  /** The part that is not carried out, as a sentence without a full stop. */
  readonly what: string;
  /** The behaviour instead, as a sentence without a full stop. */
  readonly instead: string;
}

/** A deviation with its place in the sources, where that is known. */
export type LocatedDeviation = Deviation & Partial<Place>;

/** `file:line at pointer, operation: what; instead`. */
export function formatDeviation({ operation, pointer, what, instead, file, line }: LocatedDeviation): string {
  const place = file === undefined ? pointer : `${file}:${line} at ${pointer}`;
  return `${place}${operation === undefined ? "" : `, ${operation}`}: ${what}; ${instead}.`;
}
