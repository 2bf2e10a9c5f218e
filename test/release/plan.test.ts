import { expect, test } from "vitest";
import { formatChangelog, parseChangelog } from "../../scripts/diff/changelog.js";
import type { DiffReport } from "../../scripts/diff/report.js";
import { reportOf } from "../../scripts/diff/report.js";
import { askedVersion } from "../../scripts/diff/version.js";
import { planRelease } from "../../scripts/release/plan.js";
import { contractChanges } from "../diff/compare.js";
import { type Change, edited, library, remove, set } from "../diff/edits.js";

const removed = remove("#/paths/~1books~1{bookId}/get");
const addition = set("#/components/schemas/Book/properties/note", { type: "string" });
const defaulted = set("#/components/schemas/Book/properties/title/default", "None");
const text = set("#/paths/~1books/get/description", "Lists all books.");

/** The comparison of the library's contract with an edited one. */
function reported(version: string, announced: string, ...changes: Change[]): DiffReport {
  const side = (of: string) => ({ label: of, version: of });
  return reportOf(side(version), side(announced), contractChanges(library, edited(...changes)));
}

const changelog = (...sections: string[]) => parseChangelog(["# Changelog", ...sections].join("\n\n"));
const plan = (report: DiffReport, written = "- By hand.", wanted?: string) =>
  planRelease({
    report,
    changelog: changelog(`## Unreleased\n\n${written}`, "## 1.0.0 (2026-01-01)\n\n- First."),
    wanted,
    date: "2026-12-01",
  });

test.each([
  ["1.2.3", "break", "2.0.0"],
  ["1.2.3", "addition", "1.3.0"],
  ["1.2.3", "note", "1.2.4"],
  ["0.2.3", "break", "0.3.0"],
  ["0.2.3", "addition", "0.2.4"],
  ["0.2.3", "note", "0.2.4"],
] as const)("after %s a %s asks for %s", (base, impact, asked) => {
  expect(askedVersion(base, [{ impact: "note" }, { impact }])).toBe(asked);
});

test("the section has the breaks first, with the way to migrate, then what was written, then what is new", () => {
  const { version, section } = plan(reported("1.0.0", "1.0.0", removed, addition));
  expect(version).toBe("2.0.0");
  expect(section).toMatch(
    /^### What breaks on the wire\n\n- \*\*operation removed: GET \/books\/\{bookId\}\*\* \(`books\.get`\)\..*Stop calling\s+books\.get\.\n\n- By hand\.\n\n### New in the contract\n\n- property added: Book\.note$/s,
  );
});

test("the section is dated and stands above the others; Unreleased is gone", () => {
  const { changelog: after } = plan(reported("1.0.0", "1.0.0", addition));
  expect(formatChangelog(after)).toMatch(
    /^# Changelog\n\n## 1\.1\.0 \(2026-12-01\)\n\n- By hand\.\n\n### New .*\n\n## 1\.0\.0 \(2026-01-01\)\n\n- First\.\n$/s,
  );
});

test("an announced version is kept if it is enough, and a version may be asked for", () => {
  expect(plan(reported("1.0.0", "3.0.0", removed)).version).toBe("3.0.0");
  expect(plan(reported("1.0.0", "1.1.0", removed)).version).toBe("2.0.0");
  expect(plan(reported("1.0.0", "1.0.0", addition), "", "2.0.0").version).toBe("2.0.0");
  expect(plan(reported("1.0.0", "1.0.0"), "- Faster.").version).toBe("1.0.1");
});

test.each([
  ["1.0.0", "Version 1.0.0 is released already. The lowest that is enough is 2.0.0."],
  ["0.9.0", "Version 0.9.0 is lower than the last release, 1.0.0. The lowest that is enough is 2.0.0."],
  ["1.1.0", "Version 1.1.0 is too low: what changed asks for 2.0.0. npm run diff lists it."],
  ["next", "next is not a semantic version. Write one such as 2.0.0."],
])("version %s is refused", (wanted, message) => {
  expect(() => plan(reported("1.0.0", "1.0.0", removed), "- By hand.", wanted)).toThrow(message);
});

test.each([
  ["nothing changed", [], "nothing"],
  ["only a text changed", [text], "nothing that CHANGELOG.md would list"],
  ["only a note changed", [defaulted], "nothing that CHANGELOG.md would list"],
])("an empty section is refused: nothing is written by hand, and %s", (_, changes, what) => {
  expect(() => plan(reported("1.0.0", "1.0.0", ...changes), "")).toThrow(
    `There is nothing to release: ${what} changed since 1.0.0, and CHANGELOG.md has nothing under "## Unreleased". Write there what a user notices.`,
  );
});

test("an empty heading is filled from what changed", () => {
  expect(plan(reported("1.0.0", "1.0.0", addition), "").section).toBe(
    "### New in the contract\n\n- property added: Book.note",
  );
});
