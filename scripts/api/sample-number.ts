import type { Schema } from "./schema.js";

/** The numbers that the schemas have for a keyword. */
export const numbersOf = (parts: readonly Schema[], keyword: string): number[] =>
  parts.flatMap(({ [keyword]: limit }) => (typeof limit === "number" ? [limit] : []));

/** Numbers that probably match all of the schemas, likeliest first. The caller has to test them. */
export function sampleNumbers(parts: readonly Schema[]): number[] {
  const [minimum, maximum, above, below, [step = 1]] = [
    numbersOf(parts, "minimum"),
    numbersOf(parts, "maximum"),
    numbersOf(parts, "exclusiveMinimum"),
    numbersOf(parts, "exclusiveMaximum"),
    numbersOf(parts, "multipleOf"),
  ];
  const least = Math.max(...minimum, ...above);
  const most = Math.min(...maximum, ...below);
  const multiples = [Math.ceil(least / step), Math.floor(least / step) + 1, Math.floor(most / step)];
  const candidates = [...minimum.slice(-1), 1, step, 0, ...multiples.map((count) => count * step), (least + most) / 2];
  // The last ones are beyond most limits, as one alternative may have to be excluded.
  return [...candidates, least + 0.5, most - 1, most - 0.5, 1_000_001, -1_000_001].filter(Number.isFinite);
}
