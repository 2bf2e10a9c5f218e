/** The median of measurements, and their noise: half of the range from the least to the greatest. */
export interface Sample {
  median: number;
  noise: number;
}

/** A limit of a figure. */
export interface Goal {
  /** The ratio to the rival, or the figure itself. */
  of: "ratio" | "own";
  most?: number;
  least?: number;
}

/** A measurement, or the reason why it is missing. */
export type Figure =
  | {
      what: string;
      unit: string;
      own: Sample;
      rival?: Sample & { name: string };
      /** Own divided by rival. */
      ratio?: Sample;
      goal?: Goal;
    }
  | { what: string; missing: string };

/** The noise of what was measured once and is not exact, as a share of it. */
const unknownNoise = 0.2;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function sampleOf(values: readonly number[]): Sample {
  const middle = median(values);
  if (values.length === 1) return { median: middle, noise: middle * unknownNoise };
  return { median: middle, noise: (Math.max(...values) - Math.min(...values)) / 2 };
}

/** A figure that is the same in every run, such as a size. */
export const exactly = (value: number): Sample => ({ median: value, noise: 0 });

const asSample = (measured: readonly number[] | Sample): Sample =>
  "median" in measured ? measured : sampleOf(measured);

/** Values of a rival: one for each value of ours, taken in the same turn, or a sample. */
export interface Rival {
  name: string;
  values: readonly number[] | Sample;
}

/** The ratio of each turn, since slowness of the machine affects both values of a turn; otherwise that of the medians. */
function ratioOf(own: readonly number[] | Sample, other: readonly number[] | Sample): Sample {
  if (!("median" in own) && !("median" in other) && own.length === other.length)
    return sampleOf(own.map((value, turn) => value / (other[turn] ?? Number.NaN)));
  const [one, two] = [asSample(own), asSample(other)];
  const ratio = one.median / two.median;
  return { median: ratio, noise: ratio * (one.noise / one.median + two.noise / two.median) };
}

/** A figure of values or of a sample, with its ratio to a rival. */
export function figure(
  what: string,
  unit: string,
  own: readonly number[] | Sample,
  { rival, goal }: { rival?: Rival; goal?: Goal } = {},
): Figure {
  return {
    ...{ what, unit, own: asSample(own) },
    ...(rival && { rival: { name: rival.name, ...asSample(rival.values) }, ratio: ratioOf(own, rival.values) }),
    ...(goal && { goal }),
  };
}

/** A figure that is the same in every run, such as a size. */
export const exactFigure = (what: string, unit: string, value: number): Figure => figure(what, unit, exactly(value));

/** Whether a figure reaches its goal; undefined without one. */
export function isMet(each: Figure): boolean | undefined {
  if ("missing" in each || each.goal === undefined) return undefined;
  const { of, most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY } = each.goal;
  const { median: value } = each[of] ?? { median: Number.NaN };
  return value <= most && value >= least;
}

/**
 * Measurements that are taken in turn, so that temporary slowness affects all of them equally. The first `warmUps` turns do
 * not count.
 */
export async function inTurns<Name extends string>(
  runs: number,
  warmUps: number,
  measures: Record<Name, () => number | Promise<number>>,
): Promise<Record<Name, number[]>> {
  const all = Object.entries<() => number | Promise<number>>(measures).map(([name, measure]) => {
    return { name, measure, values: [] as number[] };
  });
  for (let run = -warmUps; run < runs; run++)
    for (const { measure, values } of all) {
      const value = await measure();
      if (run >= 0) values.push(value);
    }
  // The cast is needed, since `fromEntries` loses the names.
  return Object.fromEntries(all.map(({ name, values }) => [name, values])) as Record<Name, number[]>;
}
