import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Document } from "../../scripts/contract/document.js";
import type { DiffReport } from "../../scripts/diff/report.js";
import { temporaryFolder } from "../helpers/generate-workbench.js";
import { runScript } from "../helpers/run.js";
import { edited, remove, set } from "./edits.js";

/** Runs `npm run diff` in a folder with two documents. */
function diff(head: Document, ...args: string[]) {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "base.json"), JSON.stringify(edited()));
  writeFileSync(join(cwd, "head.json"), JSON.stringify(head, undefined, 2));
  return runScript("diff", ["base.json", "head.json", ...args], { cwd, env: { INIT_CWD: cwd } });
}

const removed = edited(remove("#/paths/~1books~1{bookId}/get"));
const announced = edited(remove("#/paths/~1books~1{bookId}/get"), set("#/info/version", "2.0.0"));

test("a break without its version ends with 1 and says which version it asks for", async () => {
  const { status, stdout, stderr } = await diff(removed);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^base\.json \(1\.0\.0\) → head\.json \(1\.0\.0\): \d+ breaks? .*asks for 2\.0\.0$/m);
  expect(stdout).toMatch(/^operation removed: GET \/books\/\{bookId\} +books\.get +head\.json:\d+$/m);
  expect(stdout).toContain("concerns callers on the wire; TypeScript: client.books.get(); the mock; the docs");
  expect(stdout).toContain("    Stop calling books.get.");
  expect(stderr).toMatch(/^error: A break asks for version 2\.0\.0, and head\.json is 1\.0\.0\./);
});

test("with its version it ends with 0, and as JSON it has the whole report", async () => {
  const { status, stdout } = await diff(announced, "--json");
  expect(status).toBe(0);
  const report = JSON.parse(stdout) as DiffReport;
  expect(report).toMatchObject({ ok: true, asks: "2.0.0", counts: { break: expect.any(Number) } });
  const sides = report.changes.filter(({ impact }) => impact === "break").map(({ side, what }) => `${side}: ${what}`);
  expect(sides).toEqual(expect.arrayContaining(["wire: operation removed", "typescript: method removed"]));
});

test("Markdown is a table for each kind, and annotations name file and line", async () => {
  const { stdout: markdown } = await diff(announced, "--markdown");
  expect(markdown).toContain("### Breaks on the wire");
  expect(markdown).toMatch(
    /^\| operation removed: GET \/books\/\{bookId\} \| books\.get \| {2}\| books\.get → \(none\) \|/m,
  );
  const { stdout: annotations } = await diff(removed, "--github");
  expect(annotations).toMatch(
    /^::error file=head\.json,line=\d+,title=operation removed%3A GET \/books\/\{bookId\}::books\.get → \(none\)%0A/m,
  );
});

test("a deprecated operation may go after its date", async () => {
  const without = edited(remove("#/paths/~1old-books"));
  expect((await diff(without, "--date", "2026-12-31")).status).toBe(1);
  const { status, stdout } = await diff(without, "--date", "2027-01-01");
  expect(status).toBe(0);
  expect(stdout).toContain("operation removed after its date: GET /old-books");
});

test("what is neither a file nor a commit is refused, as is a day that is none", async () => {
  const { status, stderr } = await runScript("diff", ["no-such-ref"]);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr:
      "error: no-such-ref is neither a file nor a commit with a generated contract. Name a file, a .tgz or a git ref.\n",
  });
  const asJson = await runScript("diff", ["no-such-ref", "--json"]);
  expect(JSON.parse(asJson.stdout)).toEqual({ ok: false, error: expect.stringMatching(/^no-such-ref is neither/) });
  expect({ status: asJson.status, stderr: asJson.stderr }).toEqual({ status: 1, stderr: "" });
  const wrong = await runScript("diff", ["--date", "2026-02-30"]);
  expect(wrong.stderr).toContain("A day is written YYYY-MM-DD.");
});

test("errors of a document are reported, with --json each with its place", async () => {
  const faulty = edited(remove("#/info/title"));
  const { status, stderr } = await diff(faulty);
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^error: .*head\.json:\d+/s) });
  const { stdout } = await diff(faulty, "--json");
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    problems: [{ file: "head.json", line: expect.any(Number), pointer: "#/info", rule: "struct" }],
  });
});

test("the last release is compared with the working tree, with the programs of that release", async () => {
  const { stdout, stderr } = await runScript("diff", ["--json"]);
  expect(stderr).toBe("");
  const report = JSON.parse(stdout) as DiffReport;
  expect(report.base.label).toBe(`release ${report.base.version}`);
  expect(report.head.label).toBe("the working tree");
  for (const { now, file, side } of report.changes)
    if (side === "wire" && now?.startsWith("#/paths/")) expect(file).toMatch(/^openapi\//);
});
