import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { checkRelease } from "../../scripts/check/release.js";
import type { Document } from "../../scripts/contract/document.js";
import { Sources } from "../../scripts/contract/sources.js";
import { mockRules } from "../../scripts/diff/mock-rules.js";
import { writeRecord } from "../../scripts/diff/record.js";
import { edited, remove, set } from "../diff/edits.js";
import { temporaryFolder } from "../helpers/generate-workbench.js";

const withVersion = (version: string, document: Document): Document => ({
  ...document,
  info: { ...document.info, version },
});

/** The contract of release 1.0.0 with its record, its CHANGELOG and the other files that contain its version. */
function released() {
  const root = temporaryFolder();
  for (const folder of ["openapi/overlays", "openapi/workflows"]) mkdirSync(join(root, folder), { recursive: true });
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  const input = join(root, "openapi/openapi.yaml");
  const setVersions = (version: string) => {
    write("openapi/openapi.yaml", `openapi: 3.1.0\ninfo:\n  title: Library\n  version: ${version}\n`);
    write("package.json", JSON.stringify({ name: "library", version }, undefined, 2));
    write("package-lock.json", JSON.stringify({ version, packages: { "": { version } } }, undefined, 2));
    write("openapi/overlays/mock.yaml", `overlay: 1.0.0\ninfo: { title: Mock, version: ${version} }\nactions: []\n`);
    write("openapi/workflows/1-read.arazzo.yaml", `arazzo: 1.0.1\ninfo:\n  version: ${version}\n`);
  };
  const changelog = (...sections: string[]) => write("CHANGELOG.md", `# Changelog\n\n${sections.join("\n\n")}\n`);
  setVersions("1.0.0");
  changelog("## 1.0.0 (2026-11-01)\n\n- Everything.");
  writeRecord(input, { document: edited(), mock: mockRules(edited()), declarations: {}, programs: {} });
  const check = async (document: Document) => {
    const { findings, since } = await checkRelease(
      { input, api: readApi(document), workflows: [], mock: undefined, sources: new Sources() },
      false,
    );
    return { messages: findings.map(({ message }) => message), since };
  };
  return { write, setVersions, changelog, check };
}

const description = set("#/tags/0/description", "All books.");
const addition = set("#/components/schemas/Book/properties/note", { type: "string" });
const removed = remove("#/paths/~1books~1{bookId}/get");

test("a changed text needs no announcement, and one line says what changed", async () => {
  const { check } = released();
  expect(await check(edited())).toEqual({ messages: [], since: { version: "1.0.0", summary: "nothing" } });
  expect(await check(edited(description))).toEqual({
    messages: [],
    since: { version: "1.0.0", summary: "0 breaks, 0 additions, 1 note; asks for 1.0.1" },
  });
});

test("a change that affects a caller must be announced under Unreleased, in words", async () => {
  const { check, changelog } = released();
  const before = await check(edited(addition));
  expect(before.messages).toHaveLength(1);
  expect(before.messages[0]).toMatch(/^Since release 1\.0\.0: property added: Book\.note .*"## Unreleased"/);
  changelog("## Unreleased", "## 1.0.0 (2026-11-01)\n\n- Everything.");
  expect((await check(edited(addition))).messages).toHaveLength(1);
  changelog("## Unreleased\n\n- Books have a note.", "## 1.0.0 (2026-11-01)\n\n- Everything.");
  expect(await check(edited(addition))).toEqual({
    messages: [],
    since: { version: "1.0.0", summary: "0 breaks, 1 addition, 0 notes; asks for 1.1.0" },
  });
});

test("a removed operation is named, and a raised version must be high enough for it", async () => {
  const { check, changelog, setVersions } = released();
  expect((await check(edited(removed))).messages[0]).toContain("operation removed: GET /books/{bookId} (books.get)");
  changelog("## Unreleased\n\n- No single books.", "## 1.0.0 (2026-11-01)\n\n- Everything.");
  expect((await check(edited(removed))).messages).toEqual([]);
  setVersions("1.1.0");
  expect((await check(withVersion("1.1.0", edited(removed)))).messages).toEqual([
    expect.stringMatching(/Version 1\.1\.0 is too low: a break asks for 2\.0\.0\./),
  ]);
  setVersions("2.0.0");
  expect((await check(withVersion("2.0.0", edited(removed)))).messages).toEqual([]);
});

test("one message names every place that has another version", async () => {
  const { check, write, changelog, setVersions } = released();
  setVersions("1.1.0");
  changelog("## Unreleased\n\n- Books have a note.", "## 1.0.0 (2026-11-01)\n\n- Everything.");
  const document = withVersion("1.1.0", edited(addition));
  expect((await check(document)).messages).toEqual([]);
  write("package.json", JSON.stringify({ version: "1.0.0" }, undefined, 2));
  write("openapi/overlays/mock.yaml", "overlay: 1.0.0\ninfo: { title: Mock, version: 1.0.1 }\nactions: []\n");
  const { messages } = await check(document);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/has version 1\.1\.0, but \S*package\.json:2 has 1\.0\.0, \S*mock\.yaml:2 has 1\.0\.1\./);
});

test("a lower version is rejected, and so is the heading of an unreleased version", async () => {
  const { check, changelog, setVersions } = released();
  setVersions("0.9.0");
  expect((await check(withVersion("0.9.0", edited()))).messages).toEqual([
    "Version 0.9.0 is lower than that of the last release, 1.0.0.",
  ]);
  setVersions("1.0.0");
  changelog("## 1.1.0\n\n- Books have a note.", "## 1.0.0 (2026-11-01)\n\n- Everything.");
  expect((await check(edited())).messages).toEqual([
    expect.stringMatching(/heading "## 1\.1\.0", but the last release is 1\.0\.0\. Write "## Unreleased"/),
  ]);
});
