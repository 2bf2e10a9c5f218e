import { Command } from "commander";
import { formatFacts } from "./check/format-facts.js";
import { type CheckOptions, check, type Facts, type Report } from "./check/report.js";
import { run, UserError } from "./cli/errors.js";
import { fromUser, paths } from "./cli/paths.js";
import { formatFinding } from "./contract/finding.js";

const program = new Command("npm run check --")
  .description("Lists the problems of the contract with their places, and how much of it is certain.")
  .option("--input <file>", "OpenAPI 3.0 or 3.1 document to check", paths.contract)
  .option("--provenance", "list every mark of uncertainty with its place and its note", false)
  .option("--keywords", "measure which keywords of the contract each tool honours or ignores", false)
  .option(
    "--accept-translations [name]",
    "accept the translations for the current texts: all, or those of an operation, a resource or a component",
    false,
  )
  .option("--json", "print the whole report as JSON", false)
  .allowExcessArguments(false);

run(async () => {
  const options = program.parse().opts<CheckOptions & { input: string; provenance: boolean; json: boolean }>();
  const report = await check(fromUser(options.input), options).catch((error: unknown): Report => {
    if (!options.json || !(error instanceof UserError)) throw error;
    return { ok: false, findings: [{ check: "contract", message: error.message, pointer: "#" }], warnings: [] };
  });
  if (options.json) {
    console.log(JSON.stringify(report, undefined, 2));
    if (!report.ok) process.exitCode = 1;
    return;
  }
  for (const warning of report.warnings) console.error(`warning: ${formatFinding(warning)}`);
  for (const { file, line, pointer, text } of report.accepted ?? [])
    console.log(`accepted    ${file === undefined ? pointer : `${file}:${line}`} ${JSON.stringify(text.trim())}`);
  if (report.operations !== undefined) console.log(formatFacts(report as Facts, options));
  if (report.ok) return;
  const count = report.findings.length === 1 ? "1 problem" : `${report.findings.length} problems`;
  throw new UserError(`The contract has ${count}.\n\n${report.findings.map(formatFinding).join("\n\n")}`);
});
