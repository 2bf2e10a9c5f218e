import { Command } from "commander";
import { run } from "./cli/errors.js";
import { day, today } from "./diff/date.js";
import { summaryOf } from "./diff/report.js";
import { nextCommands, release } from "./release/release.js";

const program = new Command("npm run release --")
  .description(
    "Makes a release in the working tree: works out the version, writes it and the CHANGELOG, replaces the record of the last release, generates and checks. It commits and publishes nothing.",
  )
  .argument("[version]", "by default the lowest that is enough for what changed")
  .option("--date <day>", "day of the release", day, today())
  .option("--dry-run", "say what would be written, and write nothing", false)
  .allowExcessArguments(false);

run(async () => {
  const { date, dryRun } = program.parse().opts<{ date: string; dryRun: boolean }>();
  const [version] = program.args;
  const made = await release({ version, date, dryRun, progress: (step) => console.error(`- ${step}`) });
  console.log(`${dryRun ? "Would be" : "Made"} release ${made.version}: ${summaryOf(made.report)}.`);
  console.log(`\n## ${made.version} (${date})\n\n${made.section}\n`);
  console.log(`Next:\n\n${nextCommands(made.version)}`);
});
