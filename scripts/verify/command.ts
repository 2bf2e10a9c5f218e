import { existsSync } from "node:fs";
import { type Command, InvalidArgumentError } from "commander";
import { UserError } from "../cli/errors.js";
import { fromUser } from "../cli/paths.js";
import { shutdown } from "../cli/shutdown.js";
import { ClientError } from "../runtime/errors.js";
import { markdownOf, reportOf } from "./report.js";
import type { VerifiedContract } from "./verified-contract.js";
import { type Outcome, verify } from "./verify.js";

/** The contract that a command verifies. */
export interface Contract<Claims extends VerifiedContract> {
  readonly read: () => Promise<Claims>;
  /** Writes a patch for the contract's files. Undefined if the files are not available. */
  readonly propose?: (claims: Claims, outcome: Outcome, date: string, path: string) => Promise<void>;
}

/** The options as commander parses them. */
interface Flags {
  baseUrl?: string;
  maxCalls: number;
  write?: string;
  journal: string;
  values: boolean;
  json: boolean;
  propose?: string;
}

function callLimit(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("A whole number from 1 is needed.");
  return Number(text);
}

const unreachable = "The service sent no response. Check whether it can be reached from here, and --base-url.";

const leftBehind = (journal: string): string =>
  `Resources of an earlier run may still exist: ${journal} lists them. Run again with --write and a name, which deletes them first.`;

/**
 * Verifies a contract and prints the report. Sets the exit code to 1 if the service differs, and to 130 after Ctrl-C.
 * @throws UserError if there is no key pair, the service refuses the key pair, or the URL is invalid
 */
async function run<Claims extends VerifiedContract>(contract: Contract<Claims>, flags: Flags): Promise<void> {
  if (flags.propose !== undefined && contract.propose === undefined)
    throw new UserError(
      "--propose changes the files of the contract, which are in its repository: use npm run verify there.",
    );
  if (flags.write === undefined && existsSync(fromUser(flags.journal)))
    console.error(`warning: ${leftBehind(flags.journal)}`);
  const interrupt = new AbortController();
  void shutdown().then(() => interrupt.abort());
  try {
    const claims = await contract.read();
    const outcome = await verify(claims, {
      baseURL: flags.baseUrl,
      maxCalls: flags.maxCalls,
      values: flags.values,
      write: flags.write === undefined ? undefined : { name: flags.write, journal: fromUser(flags.journal) },
      signal: interrupt.signal,
      progress: (step) => console.error(`- ${step}`),
    });
    const hasLearned = outcome.confirmed.length > 0 || outcome.findings.length > 0;
    if (outcome.refused !== undefined && !hasLearned) throw new UserError(outcome.refused);
    if (!hasLearned && !interrupt.signal.aborted) throw new UserError(unreachable);
    const date = new Date().toISOString().slice(0, 10);
    const report = reportOf(claims, outcome, date);
    console.log(flags.json ? JSON.stringify(report, undefined, 2) : markdownOf(report));
    if (flags.propose !== undefined) await contract.propose?.(claims, outcome, date, fromUser(flags.propose));
    if (outcome.refused !== undefined) throw new UserError(outcome.refused);
    if (outcome.left > 0) throw new UserError(leftBehind(flags.journal));
    if (!report.ok) process.exitCode = 1;
  } catch (error) {
    throw error instanceof ClientError ? new UserError(error.message) : error;
  }
  if (interrupt.signal.aborted) process.exitCode = 130;
}

/** Gives a command the options and the action that verify a contract against the service. */
export const withVerify = <Claims extends VerifiedContract>(command: Command, contract: Contract<Claims>): Command =>
  command
    .description("Calls the service, reading only, and says where it differs from the contract.")
    .option("--base-url <url>", "service to call instead of the contract's first server")
    .option(
      "--max-calls <number>",
      "maximum number of requests, retries included, without those that --write needs",
      callLimit,
      200,
    )
    .option(
      "--write <workspace-name>",
      "also create resources, in a new workspace of this name that is deleted afterwards",
    )
    .option("--journal <file>", "journal of what --write created, until it is deleted", "verify-journal.jsonl")
    .option("--propose <file>", "write a patch that updates the contract to what the service does, for git apply")
    .option("--values", "show values and not only their types: names, ids, URLs", false)
    .option("--json", "print the report as JSON", false)
    .allowExcessArguments(false)
    .action((flags: Flags) => run(contract, flags));
