import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { check } from "../check/report.js";
import { UserError } from "../cli/errors.js";
import type { Files } from "../cli/files.js";
import { paths } from "../cli/paths.js";
import { formatFinding } from "../contract/finding.js";
import { changelogOf, formatChangelog, readChangelog } from "../diff/changelog.js";
import { compareSides } from "../diff/compare-sides.js";
import { areRules } from "../diff/mock-rules.js";
import { writeRecord } from "../diff/record.js";
import type { DiffReport } from "../diff/report.js";
import { readSide, readSides, type Side } from "../diff/sides.js";
import { brokenLines } from "../diff/typescript/programs.js";
import { setVersion } from "../diff/versions.js";
import { generate } from "../generate/generate.js";
import { type Plan, planRelease } from "./plan.js";
import { releasedPrograms } from "./programs.js";

export interface ReleaseOptions {
  /** By default the lowest version that is sufficient. */
  version: string | undefined;
  date: string;
  dryRun: boolean;
  /** Called with the name of each step that begins. */
  progress: (step: string) => void;
}

/** A release that is ready to be committed, or the result of a dry run. */
export interface Release extends Plan {
  report: DiffReport;
}

function refuseDirtyTree(): void {
  const changed = execFileSync("git", ["status", "--porcelain"], { cwd: paths.root, encoding: "utf8" }).trimEnd();
  if (changed !== "")
    throw new UserError(
      `The working tree has changes. Commit or stash them first, so that a release is one commit.\n${changed}`,
    );
}

/** @throws UserError with every finding. */
async function refuseFindings(): Promise<void> {
  const { findings } = await check(paths.contract);
  if (findings.length > 0)
    throw new UserError(`npm run check finds faults.\n\n${findings.map(formatFinding).join("\n\n")}`);
}

/** The programs that compile here: others need packages that are not installed. */
async function compiling(programs: Files, { document, package: made }: Side): Promise<Files> {
  const name = document.info["x-client"]?.package ?? "";
  const broken = made === undefined ? [] : await brokenLines(programs, name, made);
  const isBroken = (path: string) => broken.some(({ program }) => program === path);
  return Object.fromEntries(Object.entries(programs).filter(([path]) => !isBroken(path)));
}

/** Writes the version, the CHANGELOG, the record and what is generated, then checks all of it. */
async function write({ version, changelog }: Plan, progress: ReleaseOptions["progress"]): Promise<void> {
  progress("versions and CHANGELOG");
  setVersion(paths.contract, version);
  writeFileSync(changelogOf(paths.contract), formatChangelog(changelog));
  progress("record");
  const side = await readSide(paths.contract, "the release");
  writeRecord(paths.contract, {
    ...side,
    mock: areRules(side.mock) ? side.mock : undefined,
    programs: await compiling(releasedPrograms(side.document), side),
  });
  progress("generate");
  await generate({ input: paths.contract, output: paths.generated });
  progress("check");
  await refuseFindings();
}

/**
 * Makes a release in the working tree: works out the version, dates the CHANGELOG, moves the record, generates and checks.
 * Nothing is committed or published.
 * @throws UserError if the tree is dirty, there is nothing to release, the version is not possible or a check fails.
 */
export async function release({ version: wanted, date, dryRun, progress }: ReleaseOptions): Promise<Release> {
  if (!dryRun) refuseDirtyTree();
  progress("compare with the last release");
  const report = await compareSides(...(await readSides(undefined, undefined)), date);
  const plan = planRelease({ report, changelog: readChangelog(paths.contract), wanted, date });
  if (dryRun) return { ...plan, report };
  await write(plan, progress).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${error.message}\n\nNothing was published. Take back what was written: git restore .`);
  });
  return { ...plan, report };
}

/** The commands that follow, which the maintainer runs. */
export const nextCommands = (version: string): string =>
  [
    "npm test",
    "git add --all",
    `git commit --message "Release ${version}"`,
    `git tag v${version}`,
    `git push origin HEAD v${version}   # the workflow "release" tests and publishes the tag`,
  ].join("\n");
