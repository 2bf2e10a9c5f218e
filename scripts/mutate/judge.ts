import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDocument } from "../check/report.js";
import { UserError } from "../cli/errors.js";
import { generateClient, readClient } from "../client/client-files.js";
import { untyped } from "../client/type-text.js";
import { loadContract } from "../contract/load.js";
import { LintError } from "../contract/problem.js";
import { writeRecord } from "../diff/record.js";
import { toolchain } from "../generate/toolchain.js";
import { copyContract, copyTests } from "./contract-copy.js";
import { failingTest } from "./contract-tests.js";
import type { Edit } from "./edits.js";

export interface Mutant extends Omit<Edit, "apply"> {
  /** The check that detected it; undefined if no check did. */
  caughtBy?: string;
  message?: string;
}

/** Judges edits in its own copy of the contract. */
export interface Judge {
  judge(edit: Edit): Promise<Mutant>;
  close(): void;
}

type Verdict = Required<Pick<Mutant, "caughtBy" | "message">>;

/**
 * Runs lint, the check, the client's generator, the tests and last the comparison with the release. Returns the first
 * failure.
 */
async function verdict(root: string, tests: boolean): Promise<Verdict | undefined> {
  const input = join(root, "openapi/openapi.yaml");
  try {
    const { document } = await loadContract(input);
    const { findings } = await checkDocument(document, input, { proof: false });
    const found = findings.find((each) => each.check !== "release");
    if (found !== undefined) return { caughtBy: found.check, message: found.message };
    generateClient(readClient(document), untyped, toolchain());
    const failed = tests ? failingTest(root, document) : undefined;
    if (failed !== undefined) return { caughtBy: "tests", message: failed };
    return findings[0] && { caughtBy: "release", message: findings[0].message };
  } catch (error) {
    if (error instanceof LintError) return { caughtBy: "lint", message: error.message };
    if (error instanceof UserError) return { caughtBy: "generate", message: error.message };
    throw error;
  }
}

/**
 * @param tests whether to run the tests of the contract too
 * @throws UserError if the contract has an error before any edit.
 */
export async function createJudge(tests: boolean): Promise<Judge> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "mutate-")));
  const close = () => rmSync(root, { recursive: true, force: true });
  try {
    copyContract(root);
    if (tests) copyTests(root);
    // The contract may already differ from the last release, but only the edit should be detected.
    const input = join(root, "openapi/openapi.yaml");
    const { document } = await loadContract(input);
    writeRecord(input, { document, mock: undefined, declarations: {}, programs: {} });
    const before = await verdict(root, tests);
    if (before !== undefined)
      throw new UserError(
        `Without an edit ${before.caughtBy} finds this already. Correct it first.\n${before.message}`,
      );
  } catch (error) {
    close();
    throw error;
  }
  return {
    close,
    async judge({ apply, ...edit }) {
      const path = join(root, edit.file);
      const before = readFileSync(path, "utf8");
      writeFileSync(path, apply());
      const found = await verdict(root, tests).finally(() => writeFileSync(path, before));
      return { ...edit, ...found };
    },
  };
}
