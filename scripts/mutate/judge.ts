import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDocument } from "../check/report.js";
import { UserError } from "../cli/errors.js";
import { paths } from "../cli/paths.js";
import { LintError, loadContract } from "../contract/load.js";
import { generateClient } from "../generate/client.js";
import { copyContract } from "./copy.js";
import { chosen, type Edit, editsOf } from "./edits.js";

/** An edit and what found it; nothing where it survived. */
export interface Mutant extends Omit<Edit, "apply"> {
  caughtBy?: string;
  message?: string;
}

/** What a run came to. */
export interface Score {
  seed: number;
  mutants: Mutant[];
  /** Found because they make no sense, not only because they were not announced. */
  byMeaning: number;
  inAll: number;
}

/** The contract with its rules, in a folder that may be edited. */
function workingCopy(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "mutate-")));
  copyContract(root);
  cpSync(join(paths.root, "CHANGELOG.md"), join(root, "CHANGELOG.md"));
  return root;
}

/** What finds that a contract is wrong: lint, the check, or the client's generator. */
async function verdict(input: string): Promise<{ caughtBy: string; message: string } | undefined> {
  try {
    const { document } = await loadContract(input);
    const { findings } = await checkDocument(document, input, { proof: false });
    const found = findings.find((each) => each.check !== "release") ?? findings[0];
    if (found !== undefined && found.check !== "release") return { caughtBy: found.check, message: found.message };
    generateClient(document, "");
    return found && { caughtBy: found.check, message: found.message };
  } catch (error) {
    if (error instanceof LintError) return { caughtBy: "lint", message: error.message };
    if (error instanceof UserError) return { caughtBy: "generate", message: error.message };
    throw error;
  }
}

/** Makes small edits of the contract, one at a time, and asks for each whether it is found. */
export async function mutate(count: number, seed: number, progress: (done: number) => void = () => {}): Promise<Score> {
  const root = workingCopy();
  try {
    const files = readdirSync(join(root, "openapi"), { recursive: true, encoding: "utf8" })
      .map((name) => `openapi/${name.replaceAll("\\", "/")}`)
      .filter((name) => /^openapi\/(openapi|(resources|shared)\/.*)\.yaml$/.test(name))
      .sort();
    const edits = files.flatMap((file) => editsOf(file, readFileSync(join(root, file), "utf8")));
    const mutants: Mutant[] = [];
    for (const { apply, ...edit } of chosen(edits, count, seed)) {
      const path = join(root, edit.file);
      const before = readFileSync(path, "utf8");
      writeFileSync(path, apply());
      mutants.push({ ...edit, ...(await verdict(join(root, "openapi/openapi.yaml"))) });
      writeFileSync(path, before);
      progress(mutants.length);
    }
    const caught = mutants.filter(({ caughtBy }) => caughtBy !== undefined);
    return {
      seed,
      mutants,
      byMeaning: caught.filter(({ caughtBy }) => caughtBy !== "release").length,
      inAll: caught.length,
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
