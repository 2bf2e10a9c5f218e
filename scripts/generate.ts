import { relative } from "node:path";
import { Command } from "commander";
import { run, UserError } from "./cli/errors.js";
import { fromUser, paths } from "./cli/paths.js";
import { withProgress } from "./cli/progress.js";
import { generate } from "./generate/generate.js";

const program = new Command("npm run generate --")
  .description("Generates everything in generated/ from the contract. Does nothing when it is up to date.")
  .option("--input <file>", "OpenAPI 3.0 or 3.1 document to generate from", paths.contract)
  .option(
    "--output <dir>",
    "folder to write; it is replaced as a whole, unless something else is in it",
    paths.generated,
  )
  .option("--check", "write nothing; fail and list what is stale", false)
  .allowExcessArguments(false);

await run(async () => {
  const options = program.parse().opts<{ input: string; output: string; check: boolean }>();
  const { check } = options;
  const [input, output] = [fromUser(options.input), fromUser(options.output)];
  const shown = relative(process.cwd(), output) || ".";
  const started = performance.now();
  const result = await withProgress((progress) => generate({ input, output, check, progress }));
  for (const { file, line, rule, message } of result.warnings)
    console.error(`warning: ${file}:${line} ${rule}: ${message}`);
  if (result.stale.length > 0)
    throw new UserError(
      `${shown} is stale. Run \`npm run generate\` and commit the result:\n  ${result.stale.join("\n  ")}`,
    );
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  if (check) console.log(`${shown} is up to date (${result.count} files compared in ${seconds} s).`);
  else if (result.upToDate) console.log(`${shown} is up to date.`);
  else console.log(`${shown}: ${result.count} files written in ${seconds} s.`);
});
