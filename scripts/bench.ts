import { Command, Option } from "commander";
import type { Figure } from "./bench/figure.js";
import { keepResults, movesSince, type Results, readResults, setting } from "./bench/results.js";
import { tableOf } from "./bench/table.js";
import { messageOf, run } from "./cli/errors.js";
import { wholeNumber } from "./cli/options.js";

interface Counts {
  runs: number;
  soak: number;
  load: number;
}

/** The parts that can be measured. Each is loaded when it is measured. */
const parts: Record<string, (counts: Counts) => Promise<Figure[]>> = {
  generate: async ({ runs }) => (await import("./bench/generate.js")).benchGenerate(runs),
  clients: async ({ runs }) => (await import("./bench/clients.js")).benchClients(runs),
  check: async ({ runs }) => (await import("./bench/check.js")).benchCheck(runs),
  growth: async () => (await import("./bench/growth.js")).benchGrowth(),
  start: async ({ runs }) => (await import("./bench/start.js")).benchStart(runs),
  types: async ({ runs }) => (await import("./bench/types.js")).benchTypes(runs),
  client: async ({ runs, soak }) => (await import("./bench/client.js")).benchClient(runs, soak),
  validation: async () => (await import("./bench/validation.js")).benchValidation(),
  mock: async ({ runs, load }) => (await import("./bench/mock.js")).benchMock(runs, load),
  docs: async () => (await import("./bench/docs.js")).benchDocs(),
  night: async () => (await import("./bench/night.js")).benchNight(),
  tests: async () => (await import("./bench/tests.js")).benchTests(),
};

const program = new Command("npm run bench --")
  .description("Measures this project next to the tools that it is compared with, in the same run.")
  .addOption(new Option("--only <part>", "one part alone").choices(Object.keys(parts)))
  .option("--runs <n>", "runs of each; the median counts", wholeNumber(1), 3)
  .option("--soak <calls>", "also make this many calls, and look at memory and sockets", wholeNumber(0), 0)
  .option(
    "--load <minutes>",
    "also keep the mock under mixed load so long, and look at its memory each minute",
    wholeNumber(0),
    0,
  )
  .option("--json", "print the figures as JSON", false)
  .allowExcessArguments(false);

/** The figures of a part. A part that fails does not end the others. */
async function measure(name: string, counts: Counts): Promise<Figure[]> {
  const started = performance.now();
  try {
    return (await parts[name]?.(counts)) ?? [];
  } catch (error) {
    process.exitCode = 1;
    return [{ what: name, missing: messageOf(error).split("\n", 2).join(" ") }];
  } finally {
    console.error(`${name}: ${Math.round((performance.now() - started) / 1000)} s`);
  }
}

function print(
  { machine, versions, parts: measured }: Results,
  earlier: Results | undefined,
  moves: ReturnType<typeof movesSince>,
) {
  console.log(
    `${machine}\n${Object.entries(versions)
      .map((each) => each.join(" "))
      .join(", ")}\n`,
  );
  console.log(tableOf(Object.values(measured).flat()));
  if (earlier === undefined || !Object.keys(measured).some((part) => part in earlier.parts)) return;
  const verdict = moves.length === 0 ? "Nothing has moved" : "Moved";
  if (earlier.machine !== machine) console.log(`\nThe earlier results are of another machine: ${earlier.machine}.`);
  else console.log(`\n${verdict} by more than the noise since the earlier results.`);
  for (const { what, before, now } of moves) console.log(`  ${what}: ${before.toPrecision(3)} → ${now.toPrecision(3)}`);
}

run(async () => {
  const { only, json, ...counts } = program.parse().opts<Counts & { only?: string; json: boolean }>();
  const results: Results = { ...setting(), parts: {} };
  for (const name of only === undefined ? Object.keys(parts) : [only])
    results.parts[name] = await measure(name, counts);
  const earlier = readResults();
  const moves = earlier === undefined ? [] : movesSince(earlier, results);
  keepResults(results, earlier);
  if (json) console.log(JSON.stringify({ ...results, moves }, undefined, 2));
  else print(results, earlier, moves);
});
