import { Command } from "commander";
import { errorReport, run } from "./cli/errors.js";
import { compareSides } from "./diff/compare-sides.js";
import { day, today } from "./diff/date.js";
import { formatGithub, formatMarkdown, formatTable, versionAdvice } from "./diff/format.js";
import { readSides } from "./diff/sides.js";

const program = new Command("npm run diff --")
  .description("Says what changed between two contracts, for whom, and which version that asks for.")
  .argument("[base]", "git ref, document or .tgz of the package; by default the last release")
  .argument("[head]", "the same; by default the working tree")
  .option("--date <day>", "day of the release, from which deprecated operations may go if theirs is past", day, today())
  .option("--markdown", "print Markdown", false)
  .option("--github", "print annotations for GitHub", false)
  .option("--json", "print the whole report as JSON", false)
  .allowExcessArguments(false);

run(async () => {
  const { date, markdown, github, json } = program
    .parse()
    .opts<{ date: string; markdown: boolean; github: boolean; json: boolean }>();
  const [base, head] = program.args;
  const report = await readSides(base, head)
    .then((sides) => compareSides(...sides, date))
    .catch((error: unknown) => {
      if (!json) throw error;
      console.log(JSON.stringify(errorReport(error), undefined, 2));
    });
  if (report === undefined) {
    process.exitCode = 1;
    return;
  }
  const format = [
    [json, () => JSON.stringify(report, undefined, 2)],
    [markdown, () => formatMarkdown(report)],
    [github, () => formatGithub(report)],
  ] as const;
  console.log((format.find(([isWanted]) => isWanted)?.[1] ?? (() => formatTable(report)))());
  if (report.ok) return;
  process.exitCode = 1;
  console.error(`error: ${versionAdvice(report)}`);
});
