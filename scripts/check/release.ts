import semver from "semver";
import type { Api } from "../api/api.js";
import type { MockOverlay } from "../api/mock-overlay.js";
import { readApi } from "../api/read-api.js";
import type { ArazzoWorkflow } from "../contract/arazzo.js";
import type { Finding } from "../contract/finding.js";
import type { Sources } from "../contract/sources.js";
import type { Change } from "../diff/change.js";
import { readChangelog } from "../diff/changelog.js";
import { today } from "../diff/date.js";
import { compareMock, mockRules } from "../diff/mock-rules.js";
import { packageOf } from "../diff/package-files.js";
import { type ReleaseRecord, readRecord } from "../diff/record.js";
import { isRemark } from "../diff/remarks.js";
import { type DiffReport, reportOf, summaryOf } from "../diff/report.js";
import { compareClients } from "../diff/typescript/clients.js";
import { declarationsOf } from "../diff/typescript/declarations.js";
import { isEnough } from "../diff/version.js";
import { versionPlaces } from "../diff/versions.js";
import { compareWire } from "../diff/wire/compare-wire.js";

export interface SinceRelease {
  version: string;
  /** How many changes of which kind, in one line. */
  summary: string;
}

interface Checked {
  input: string;
  api: Api;
  workflows: readonly ArazzoWorkflow[];
  mock: MockOverlay | undefined;
  sources: Sources;
}

async function typescriptChanges(record: ReleaseRecord, { api, workflows }: Checked): Promise<Change[]> {
  const { files, entries } = await packageOf(api.document, workflows);
  return compareClients(record, { document: api.document, declarations: declarationsOf(files, entries) });
}

const mockChanges = ({ mock: before }: ReleaseRecord, { mock }: Checked): Change[] =>
  before === undefined || mock === undefined ? [] : compareMock(before, mockRules(mock.document), mock.placeOf);

const finding = (message: string, place: Partial<Finding> = {}): Finding => {
  return { check: "release", message, pointer: "#/info/version", ...place };
};

/** One finding for all places whose version is not the contract's, or none. */
function versionFindings({ input, api, sources }: Checked): Finding[] {
  const [own, ...others] = versionPlaces(input, sources);
  const { version } = api;
  const different = others.filter((place) => place.version !== version);
  const first = different[0];
  if (own === undefined || first === undefined) return [];
  const list = different.map(({ file, line, version: other }) => `${file}:${line} has ${other}`).join(", ");
  const message = `The contract has version ${version}, but ${list}. Write the same version everywhere; npm run release does it by itself.`;
  return [finding(message, { file: own.file, line: own.line })];
}

/** Finds changes that "Unreleased" does not describe, and a raised version that is too low for them. */
function announcementFindings(input: string, { base, head, asks, counts, changes }: DiffReport): Finding[] {
  const [first, ...others] = changes.filter((change) => !isRemark(change));
  if (first === undefined) return [];
  const { sections } = readChangelog(input);
  const unreleased = sections.find(({ title }) => title === "Unreleased");
  const about = `${first.what}: ${first.subject}${first.operations.length > 0 ? ` (${first.operations.join(", ")})` : ""}`;
  const since = `Since release ${base.version}: ${about}${others.length > 0 ? `, and ${others.length} more (npm run diff lists all)` : ""}.`;
  const pointer = first.now ?? "#";
  if (unreleased === undefined || unreleased.text === "")
    return [
      finding(`${since} Say in CHANGELOG.md under the heading "## Unreleased" what changed for a caller.`, { pointer }),
    ];
  if (head.version === base.version || isEnough(head.version, asks)) return [];
  const why = counts.break > 0 ? "a break" : "what changed";
  return [
    finding(
      `${since} Version ${head.version} is too low: ${why} asks for ${asks}. Raise it, or leave it at ${base.version} until npm run release.`,
    ),
  ];
}

/** The version and the last release's heading, which must be there while another version is announced. */
function changelogFindings(input: string, released: string, version: string): Finding[] {
  if (semver.valid(version) !== null && semver.valid(released) !== null && semver.lt(version, released))
    return [finding(`Version ${version} is lower than that of the last release, ${released}.`)];
  const { sections } = readChangelog(input);
  const last = sections.find(({ title }) => title !== "Unreleased");
  if (last === undefined || last.title === released) return [];
  return [
    finding(
      `CHANGELOG.md has the heading "## ${last.title}", but the last release is ${released}. Write "## Unreleased" above what is not released yet.`,
      { file: "CHANGELOG.md", line: 1 },
    ),
  ];
}

/**
 * Compares a contract with the record of its last release: finds what is not announced, and versions that disagree.
 * @param typescript whether the client's declarations are compared too.
 */
export async function checkRelease(
  checked: Checked,
  typescript: boolean,
): Promise<{ findings: Finding[]; since: SinceRelease | undefined }> {
  const { input, api } = checked;
  const record = readRecord(input);
  if (record === undefined) return { findings: [], since: undefined };
  const before = readApi(record.document);
  const changes = compareWire(before, api, today());
  changes.push(...mockChanges(record, checked));
  if (typescript) changes.push(...(await typescriptChanges(record, checked)));
  const side = (version: string) => ({ label: version, version });
  const report = reportOf(side(before.version), side(api.version), changes);
  return {
    since: { version: before.version, summary: summaryOf(report) },
    findings: [
      ...versionFindings(checked),
      ...changelogFindings(input, before.version, api.version),
      ...announcementFindings(input, report),
    ],
  };
}
