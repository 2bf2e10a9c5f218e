/** A measurement, or the reason why it is missing. */
export type Figure =
  | {
      what: string;
      value: number;
      unit?: string;
      /** The value divided by that of the reference. */
      ratio?: number;
    }
  | { what: string; missing: string };

export const ratioOf = (value: number, reference: number): number => Number((value / reference).toFixed(2));

/** A rounded figure with its ratio to a reference. */
export const comparedFigure = (what: string, value: number, unit: string, reference: number): Figure => ({
  what,
  value: Math.round(value),
  unit,
  ratio: ratioOf(value, reference),
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Medians of measurements that are taken in turn, so that temporary slowness affects all of them equally. The first
 * `warmUps` turns do not count.
 */
export async function mediansInTurns<Name extends string>(
  runs: number,
  warmUps: number,
  measures: Record<Name, () => number | Promise<number>>,
): Promise<Record<Name, number>> {
  const all = Object.entries<() => number | Promise<number>>(measures).map(([name, measure]) => {
    return { name, measure, values: [] as number[] };
  });
  for (let run = -warmUps; run < runs; run++)
    for (const { measure, values } of all) {
      const value = await measure();
      if (run >= 0) values.push(value);
    }
  // The cast is needed, since `fromEntries` loses the names.
  return Object.fromEntries(all.map(({ name, values }) => [name, median(values)])) as Record<Name, number>;
}
