import { relative } from "node:path";
import { Command } from "commander";
import { errorReport, run, UserError } from "./cli/errors.js";
import { fromUser, paths } from "./cli/paths.js";
import { withProgress } from "./cli/progress.js";
import { formatDeviation } from "./contract/deviation.js";
import { generate } from "./generate/generate.js";
import { createThreads } from "./generate/threads.js";

const program = new Command("npm run generate --")
  .description("Generates everything in generated/ from the contract. Does nothing when it is up to date.")
  .option("--input <file>", "OpenAPI 3.0 or 3.1 document to generate from", paths.contract)
  .option(
    "--output <dir>",
    "folder to write; it is replaced as a whole, unless something else is in it",
    paths.generated,
  )
  .option("--check", "write nothing; fail and list the files that are not up to date", false)
  .option("--json", "print the changes, the warnings and the deviations as JSON", false)
  .allowExcessArguments(false);

run(async () => {
  const { input, output, check, json } = program
    .parse()
    .opts<{ input: string; output: string; check: boolean; json: boolean }>();
  const target = fromUser(output);
  const shown = relative(process.cwd(), target) || ".";
  const started = performance.now();
  const generating = withProgress((step) =>
    generate({ input: fromUser(input), output: target, check, progress: step, threads: createThreads() }),
  );
  if (json) {
    const report = await generating.then((result) => ({ ok: result.stale.length === 0, ...result }), errorReport);
    console.log(JSON.stringify(report, undefined, 2));
    if (!report.ok) process.exitCode = 1;
    return;
  }
  const result = await generating;
  for (const { file, line, rule, message } of result.warnings)
    console.error(`warning: ${file}:${line} ${rule}: ${message}`);
  for (const each of result.deviations) console.error(`not as written: ${formatDeviation(each)}`);
  if (result.stale.length > 0)
    throw new UserError(
      `${shown} is stale. Run \`npm run generate\` and commit the result:\n  ${result.stale.join("\n  ")}`,
    );
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  if (check) console.log(`${shown} is up to date (${result.count} files compared in ${seconds} s).`);
  else if (result.upToDate) console.log(`${shown} is up to date.`);
  else console.log(`${shown}: ${result.count} files written in ${seconds} s.`);
});
