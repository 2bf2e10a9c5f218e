import { writeFileSync } from "node:fs";
import { Command } from "commander";
import { fromUser, paths, shownPath } from "../cli/paths.js";
import { withVerify } from "./command.js";
import { propose } from "./propose.js";
import { readVerifiedContract, type VerifiedFiles } from "./verified-contract.js";
import type { Outcome } from "./verify.js";
import { patchOfAll } from "./workbench.js";

async function writeProposal(claims: VerifiedFiles, outcome: Outcome, date: string, path: string): Promise<void> {
  const { files, byHand } = await propose(claims, outcome, date);
  writeFileSync(path, patchOfAll(files, claims.input, claims.sources));
  console.error(
    `Written: ${shownPath(path)}. Apply it with git apply, read it, then run npm run generate and npm run check.`,
  );
  for (const { finding, why } of byHand)
    console.error(`Not in it, since somebody has to decide: ${finding.pointer} (${finding.what}): ${why}.`);
}

/** Creates the command `npm run verify`, for the contract of this repository or another one. */
export const verifyCommand = (): Command => {
  const command = new Command("npm run verify --");
  const input = () => fromUser(command.opts<{ input: string }>().input);
  return withVerify(command, { read: () => readVerifiedContract(input()), propose: writeProposal }).option(
    "--input <file>",
    "OpenAPI 3.0 or 3.1 document to verify",
    paths.contract,
  );
};
