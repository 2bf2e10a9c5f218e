/** One thing that was measured, or why it was not. */
export type Figure =
  | {
      what: string;
      value: number;
      unit?: string;
      /** Against what the figure is compared with. */
      ratio?: number;
    }
  | { what: string; missing: string };

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A ratio in two digits. */
export const ratioOf = (value: number, reference: number): number => Number((value / reference).toFixed(2));
