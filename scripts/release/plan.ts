import semver from "semver";
import { UserError } from "../cli/errors.js";
import type { Changelog } from "../diff/changelog.js";
import type { DiffReport } from "../diff/report.js";
import { sectionText } from "./section.js";

export interface Plan {
  version: string;
  /** Its section of the CHANGELOG, without the heading. */
  section: string;
  changelog: Changelog;
}

export interface Intent {
  report: DiffReport;
  changelog: Changelog;
  /** The requested version; by default the lowest that is sufficient. */
  wanted: string | undefined;
  date: string;
}

/** @throws UserError for an invalid, repeated or too low version. */
function versionFor({ report: { base, head, asks }, wanted }: Intent): string {
  const lowest = asks ?? semver.inc(base.version, "patch");
  if (lowest === null)
    throw new UserError(`The last release has version ${base.version}, which is not a semantic version.`);
  const announced = semver.valid(head.version) !== null && semver.gt(head.version, lowest) ? head.version : lowest;
  const version = wanted ?? announced;
  if (semver.valid(version) === null)
    throw new UserError(`${version} is not a semantic version. Write one such as ${announced}.`);
  if (semver.lte(version, base.version)) {
    const why = semver.eq(version, base.version)
      ? "is released already"
      : `is lower than the last release, ${base.version}`;
    throw new UserError(`Version ${version} ${why}. The lowest that is enough is ${lowest}.`);
  }
  if (semver.lt(version, lowest))
    throw new UserError(`Version ${version} is too low: what changed asks for ${lowest}. npm run diff lists it.`);
  return version;
}

/**
 * Works out a release: its version and the CHANGELOG with its dated section.
 * @throws UserError if nothing is to be released, or the version is not possible.
 */
export function planRelease(intent: Intent): Plan {
  const { report, changelog, date } = intent;
  const written = changelog.sections.find(({ title }) => title === "Unreleased")?.text ?? "";
  const section = sectionText(report.changes, written);
  if (section === "") {
    const what = report.changes.length === 0 ? "nothing" : "nothing that CHANGELOG.md would list";
    throw new UserError(
      `There is nothing to release: ${what} changed since ${report.base.version}, and CHANGELOG.md has nothing under "## Unreleased". Write there what a user notices.`,
    );
  }
  const version = versionFor(intent);
  const others = changelog.sections.filter(({ title }) => title !== "Unreleased");
  if (others.some(({ title }) => title === version))
    throw new UserError(`CHANGELOG.md has a section "## ${version}" already. Write what is new under "## Unreleased".`);
  return {
    version,
    section,
    changelog: { head: changelog.head, sections: [{ title: version, date, text: section }, ...others] },
  };
}
