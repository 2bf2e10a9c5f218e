import type { Impact } from "./change.js";
import { byImpact, type Change } from "./change.js";
import { askedVersion, isEnough } from "./version.js";

/** The comparison of two contracts and their packages. */
export interface DiffReport {
  base: { label: string; version: string };
  head: { label: string; version: string };
  counts: Record<Impact, number>;
  /** The lowest version that the changes ask for; absent if nothing changed. */
  asks?: string;
  /** False if a break lacks its version. */
  ok: boolean;
  /** Breaks first. */
  changes: readonly Change[];
  /** The parts that are not compared, with the reason. */
  omissions: readonly string[];
}

export function reportOf(
  base: DiffReport["base"],
  head: DiffReport["head"],
  changes: readonly Change[],
  omissions: readonly string[] = [],
): DiffReport {
  const count = (impact: Impact) => changes.filter((change) => change.impact === impact).length;
  const counts = { break: count("break"), addition: count("addition"), note: count("note") };
  const asks = askedVersion(base.version, changes);
  const ok = counts.break === 0 || isEnough(head.version, asks);
  return { base, head, counts, ...(asks !== undefined && { asks }), ok, changes: byImpact(changes), omissions };
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** `3 breaks (2 on the wire, 1 in TypeScript), 4 additions, 12 notes; asks for 0.2.0`. */
export function summaryOf({ counts, asks, changes }: DiffReport): string {
  if (changes.length === 0) return "nothing";
  const breaks = changes.filter(({ impact }) => impact === "break");
  const onWire = breaks.filter(({ side }) => side === "wire").length;
  const sides = counts.break === 0 ? "" : ` (${onWire} on the wire, ${counts.break - onWire} in TypeScript)`;
  const parts = [
    `${plural(counts.break, "break")}${sides}`,
    plural(counts.addition, "addition"),
    plural(counts.note, "note"),
  ];
  return `${parts.join(", ")}${asks === undefined ? "" : `; asks for ${asks}`}`;
}
