import { Command } from "commander";
import { run, UserError } from "./cli/errors.js";
import { wholeNumber } from "./cli/options.js";
import type { Mutant } from "./mutate/judge.js";
import { reasons } from "./mutate/kinds.js";
import { mutate, type Score } from "./mutate/score.js";

/** The minimum share of edits that must be detected. */
const enough = 0.98;

const program = new Command("npm run mutate --")
  .description("Edits a copy of the contract in many small ways and says which edits nothing finds.")
  .option("--count <n>", "how many edits, at least one", wholeNumber(1), 240)
  .option("--seed <n>", "the same seed chooses the same edits", wholeNumber(0), 1)
  .option("--json", "print everything as JSON", false)
  .allowExcessArguments(false);

/** Lists edits by kind, each kind with the reason why its edits contradict nothing. Empty if there are none. */
function survivors(title: string, mutants: Mutant[]): string[] {
  const kinds = [...new Set(mutants.map(({ kind }) => kind))].sort();
  const lines = kinds.flatMap((kind) => [
    `${kind}: ${reasons[kind]}`,
    ...mutants.filter((mutant) => mutant.kind === kind).map(({ file, line, what }) => `  ${file}:${line} ${what}`),
  ]);
  return lines.length === 0 ? [] : [title, "", ...lines, ""];
}

/** Reports the edits that were not detected, followed by the figures. */
function report({ mutants, byMeaning, inAll }: Score): string {
  const share = (part: number) => `${part} of ${mutants.length} (${((100 * part) / mutants.length).toFixed(1)} %)`;
  const tally = new Map<string, number>();
  for (const { caughtBy = "nothing" } of mutants) tally.set(caughtBy, (tally.get(caughtBy) ?? 0) + 1);
  const caughtBy = (name: string | undefined) => mutants.filter((mutant) => mutant.caughtBy === name);
  return [
    ...survivors("found by the release's record only", caughtBy("release")),
    ...survivors("found by nothing", caughtBy(undefined)),
    `found by their meaning            ${share(byMeaning)}`,
    `found, with the release's record  ${share(inAll)}`,
    `by ${[...tally].map(([name, times]) => `${name} ${times}`).join(", ")}`,
  ].join("\n");
}

run(async () => {
  const { count, seed, json } = program.parse().opts<{ count: number; seed: number; json: boolean }>();
  const score = await mutate(count, seed, (done) => {
    if (done % 20 === 0) console.error(`- ${done} of ${count} edits judged`);
  });
  console.log(json ? JSON.stringify(score, undefined, 2) : report(score));
  if (score.inAll < enough * score.mutants.length)
    throw new UserError(`Less than ${100 * enough} % of the edits are found. What finds the others has to be written.`);
});
