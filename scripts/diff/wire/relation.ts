import type { Direction } from "../../api/schema.js";
import type { Impact } from "../change.js";

/** How the values that a rule allows now relate to those before. */
export type Relation = "same" | "wider" | "narrower" | "other";

/** Combines what two rules say about the same values. */
export function both(one: Relation, other: Relation): Relation {
  if (one === "same" || one === other) return other;
  return other === "same" ? one : "other";
}

/**
 * The impact of a changed rule. It is a break if the service accepts fewer values than before, or returns other values than
 * before.
 */
export function impactOf(relation: Exclude<Relation, "same">, direction: Direction): Impact {
  const harmless = direction === "sent" ? "wider" : "narrower";
  return relation === harmless ? "addition" : "break";
}

/** Compares two sets of allowed values, by their JSON. */
export function setRelation(before: readonly unknown[], after: readonly unknown[]): Relation {
  const [old, now] = [before, after].map((values) => new Set(values.map((value) => JSON.stringify(value))));
  const lost = [...(old ?? [])].some((value) => !now?.has(value));
  const gained = [...(now ?? [])].some((value) => !old?.has(value));
  if (lost) return gained ? "other" : "narrower";
  return gained ? "wider" : "same";
}

/** Compares two limits; undefined is none. */
export function limitRelation(before: unknown, after: unknown, kind: "lower" | "upper"): Relation {
  if (before === after) return "same";
  if (before === undefined) return "narrower";
  if (after === undefined) return "wider";
  const isHigher = Number(after) > Number(before);
  return isHigher === (kind === "upper") ? "wider" : "narrower";
}

/** Compares two rules by presence and equality only. */
export function ruleRelation(before: unknown, after: unknown): Relation {
  if (JSON.stringify(before) === JSON.stringify(after)) return "same";
  if (before === undefined) return "narrower";
  return after === undefined ? "wider" : "other";
}
