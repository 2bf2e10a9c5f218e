import { existsSync, writeFileSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { UserError } from "../cli/errors.js";
import { fromUser, paths } from "../cli/paths.js";
import { shutdown } from "../cli/shutdown.js";
import { shownPath } from "../contract/problem.js";
import { ClientError } from "../runtime/errors.js";
import { propose } from "./propose.js";
import { markdownOf, reportOf } from "./report.js";
import { type Claims, type Outcome, readClaims, verify } from "./verify.js";
import { patchOfAll } from "./workbench.js";

/** The options as commander reads them. */
interface Flags {
  input: string;
  baseUrl?: string;
  maxCalls: number;
  write?: string;
  journal: string;
  values: boolean;
  json: boolean;
  propose?: string;
}

function calls(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("A whole number from 1 is needed.");
  return Number(text);
}

const leftBehind = (journal: string): string =>
  `Resources of an earlier run may still exist: ${journal} lists them. Run again with --write and a name, which deletes them first.`;

async function writeProposal(claims: Claims, outcome: Outcome, date: string, path: string): Promise<void> {
  const { files, byHand } = await propose(claims, outcome, date);
  writeFileSync(path, patchOfAll(files, claims.input, claims.sources));
  console.error(
    `Written: ${shownPath(path)}. Apply it with git apply, read it, then run npm run generate and npm run check.`,
  );
  for (const { pointer, what } of byHand)
    console.error(`Not in it, since somebody has to decide: ${pointer} (${what})`);
}

/**
 * Verifies the contract against the service and prints the report. The exit code is 1 where the service differs, and 130
 * after Ctrl-C.
 * @throws UserError for what the user can mend: no key pair, a key pair that is refused, a URL that is none
 */
export async function verifyCommand(args?: readonly string[]): Promise<void> {
  const program = new Command("npm run verify --")
    .description("Calls the service, reading only, and says where it differs from the contract.")
    .option("--base-url <url>", "service to call instead of the contract's first server")
    .option(
      "--max-calls <number>",
      "maximum number of requests, retries included, without those that --write needs",
      calls,
      200,
    )
    .option(
      "--write <workspace-name>",
      "also create resources, in a new workspace of this name that is deleted afterwards",
    )
    .option("--journal <file>", "journal of what --write created, until it is deleted", "verify-journal.jsonl")
    .option("--propose <file>", "write a patch that updates the contract to what the service does, for git apply")
    .option("--values", "show values and not only their types: names, ids, URLs", false)
    .option("--input <file>", "OpenAPI 3.0 or 3.1 document to verify", paths.contract)
    .option("--json", "print the report as JSON", false)
    .allowExcessArguments(false);
  const flags = program.parse(args === undefined ? process.argv : ["", "", ...args]).opts<Flags>();
  if (flags.write === undefined && existsSync(fromUser(flags.journal)))
    console.error(`warning: ${leftBehind(flags.journal)}`);
  const interrupt = new AbortController();
  void shutdown().then(() => interrupt.abort());
  try {
    const claims = await readClaims(fromUser(flags.input));
    const outcome = await verify(claims, {
      baseURL: flags.baseUrl,
      maxCalls: flags.maxCalls,
      values: flags.values,
      write: flags.write === undefined ? undefined : { name: flags.write, journal: fromUser(flags.journal) },
      signal: interrupt.signal,
      progress: (step) => console.error(`- ${step}`),
    });
    if (outcome.refused !== undefined && outcome.confirmed.length === 0) throw new UserError(outcome.refused);
    const date = new Date().toISOString().slice(0, 10);
    const report = reportOf(claims, outcome, date);
    console.log(flags.json ? JSON.stringify(report, undefined, 2) : markdownOf(report));
    if (flags.propose !== undefined) await writeProposal(claims, outcome, date, fromUser(flags.propose));
    if (outcome.refused !== undefined) throw new UserError(outcome.refused);
    if (outcome.left > 0) throw new UserError(leftBehind(flags.journal));
    if (!report.ok) process.exitCode = 1;
  } catch (error) {
    throw error instanceof ClientError ? new UserError(error.message) : error;
  }
  if (interrupt.signal.aborted) process.exitCode = 130;
}
