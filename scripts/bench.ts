import { Command, Option } from "commander";
import type { Figure } from "./bench/figure.js";
import { run, UserError } from "./cli/errors.js";

interface Counts {
  runs: number;
  soak: number;
  load: number;
}

/** The parts that can be measured. Each is loaded when its turn comes. */
const parts: Record<string, (counts: Counts) => Promise<Figure[]>> = {
  generate: async ({ runs }) => (await import("./bench/generate.js")).benchGenerate(runs),
  client: async ({ runs, soak }) => (await import("./bench/client.js")).benchClient(runs, soak),
  validation: async () => (await import("./bench/validation.js")).benchValidation(),
  mock: async ({ runs, load }) => (await import("./bench/mock.js")).benchMock(runs, load),
  docs: async () => (await import("./bench/docs.js")).benchDocs(),
};

const program = new Command("npm run bench --")
  .description("Measures each part against what it stands on, in the same run.")
  .addOption(new Option("--only <part>", "one part alone").choices(Object.keys(parts)))
  .option("--runs <n>", "runs of each; the median counts", "7")
  .option("--soak <calls>", "also make this many calls, and look at memory and sockets", "0")
  .option("--load <minutes>", "also keep the mock under mixed load so long, and look at its memory each minute", "0")
  .option("--json", "print the figures as JSON", false);

function count(name: string, text: string, from: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= from) return value;
  throw new UserError(`--${name} takes a whole number from ${from}; it is "${text}".`);
}

function lineOf(figure: Figure): string {
  if ("missing" in figure) return `${" ".repeat(21)}${figure.what}: not measured: ${figure.missing}`;
  const { what, value, unit = "", ratio } = figure;
  const times = ratio === undefined ? "     " : `${ratio.toFixed(2)}×`;
  return `${String(value).padStart(7)} ${unit.padEnd(3)}  ${times}  ${what}`;
}

await run(async () => {
  const { only, json, ...given } = program
    .parse()
    .opts<{ only?: string; runs: string; soak: string; load: string; json: boolean }>();
  const runs = count("runs", given.runs, 1);
  const soak = count("soak", given.soak, 0);
  const load = count("load", given.load, 0);
  const measured: Record<string, Figure[]> = {};
  for (const [name, measure] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue;
    const figures = await measure({ runs, soak, load });
    measured[name] = figures;
    if (json) continue;
    for (const figure of figures) console.log(lineOf(figure));
  }
  if (json) console.log(JSON.stringify(measured, undefined, 2));
});
