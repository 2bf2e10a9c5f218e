import { type Figure, type Goal, isMet, type Sample } from "./figure.js";

/** Three significant digits, but no rounded integers. */
const number = (value: number): string =>
  Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

/** A number with its noise as a percentage of it. */
function withNoise({ median, noise }: Sample): string {
  const share = Math.round((100 * noise) / Math.abs(median));
  return share > 0 ? `${number(median)} ±${share}%` : number(median);
}

const goalText = ({ of, most, least }: Goal, unit: string): string =>
  `${most === undefined ? "≥" : "≤"} ${most ?? least}${of === "ratio" ? "" : ` ${unit}`}`;

/** The words for a goal that is met, or not. */
const verdict = (met: boolean | undefined): string => ({ true: "yes", false: "NO", undefined: "" })[String(met)] ?? "";

function cells(each: Figure): string[] {
  if ("missing" in each) return [each.what, "not measured", each.missing, "", "", ""];
  const { what, unit, own, rival, ratio, goal } = each;
  return [
    what,
    `${withNoise(own)} ${unit}`.trim(),
    rival === undefined ? "" : `${withNoise(rival)} ${rival.name}`,
    ratio === undefined ? "" : withNoise(ratio),
    goal === undefined ? "" : goalText(goal, unit),
    verdict(isMet(each)),
  ];
}

/** The figures as a table of text. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [["what", "ours", "rival", "ratio", "goal", "met"], ...figures.map(cells)];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
