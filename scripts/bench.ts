import { Command, Option } from "commander";
import type { Figure } from "./bench/figure.js";
import { run } from "./cli/errors.js";
import { wholeNumber } from "./cli/options.js";

interface Counts {
  runs: number;
  soak: number;
  load: number;
}

/** The parts that can be measured. Each is loaded when it is measured. */
const parts: Record<string, (counts: Counts) => Promise<Figure[]>> = {
  generate: async ({ runs }) => (await import("./bench/generate.js")).benchGenerate(runs),
  client: async ({ runs, soak }) => (await import("./bench/client.js")).benchClient(runs, soak),
  validation: async () => (await import("./bench/validation.js")).benchValidation(),
  mock: async ({ runs, load }) => (await import("./bench/mock.js")).benchMock(runs, load),
  docs: async () => (await import("./bench/docs.js")).benchDocs(),
  night: async () => (await import("./bench/night.js")).benchNight(),
};

const program = new Command("npm run bench --")
  .description("Compares each part with the tools that it is built on, in the same run.")
  .addOption(new Option("--only <part>", "one part alone").choices(Object.keys(parts)))
  .option("--runs <n>", "runs of each; the median counts", wholeNumber(1), 7)
  .option("--soak <calls>", "also make this many calls, and look at memory and sockets", wholeNumber(0), 0)
  .option(
    "--load <minutes>",
    "also keep the mock under mixed load so long, and look at its memory each minute",
    wholeNumber(0),
    0,
  )
  .option("--json", "print the figures as JSON", false);

function lineOf(figure: Figure): string {
  if ("missing" in figure) return `${" ".repeat(21)}${figure.what}: not measured: ${figure.missing}`;
  const { what, value, unit = "", ratio } = figure;
  const times = ratio === undefined ? "     " : `${ratio.toFixed(2)}×`;
  return `${String(value).padStart(7)} ${unit.padEnd(3)}  ${times}  ${what}`;
}

await run(async () => {
  const { only, json, ...counts } = program.parse().opts<Counts & { only?: string; json: boolean }>();
  const measured: Record<string, Figure[]> = {};
  for (const [name, measure] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue;
    const figures = await measure(counts);
    measured[name] = figures;
    if (!json) for (const figure of figures) console.log(lineOf(figure));
  }
  if (json) console.log(JSON.stringify(measured, undefined, 2));
});
