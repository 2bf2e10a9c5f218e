import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { check } from "../../scripts/check/report.js";
import { paths } from "../../scripts/cli/paths.js";
import { overlaysOf } from "../../scripts/contract/companion-paths.js";
import { formatFinding } from "../../scripts/contract/finding.js";
import { applyOverlay } from "../../scripts/contract/overlay.js";
import { readsOf } from "../../scripts/verify/collections.js";
import { propose } from "../../scripts/verify/propose.js";
import { readClaims } from "../../scripts/verify/verify.js";
import { patchOfAll } from "../../scripts/verify/workbench.js";
import { run } from "../helpers/run.js";
import { departuresOf, someOfEach } from "./departures.js";
import { ask, claims, createService, told } from "./service.js";

const folder = mkdtempSync(join(tmpdir(), "propose-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the contract with changed files. */
function copyWith(name: string, files: ReadonlyMap<string, string>): string {
  const root = join(folder, name);
  for (const each of ["openapi", "redocly.yaml", "CHANGELOG.md"])
    cpSync(join(paths.root, each), join(root, each), { recursive: true });
  symlinkSync(join(paths.root, "scripts"), join(root, "scripts"), "junction");
  for (const [file, text] of files) writeFileSync(join(root, relative(paths.root, file)), text);
  return join(root, "openapi/openapi.yaml");
}

const service = createService();
const bodies = new Map<string, unknown>();
service.depart(({ status, body }, id) => {
  if (status === 200 && !bodies.has(id)) bodies.set(id, body);
});
await ask(service);
const all = readsOf(claims.api).flatMap((operation) =>
  bodies.has(operation.id) ? departuresOf(operation, bodies.get(operation.id)) : [],
);
/** Sixty for `npm run test:full`; the one that `npm test` has time for. */
const chosen = process.env.VERIFY_PROOF
  ? someOfEach(all, 3)
  : all.filter(({ kind, operation }) => kind === "a field added" && operation === "assets.get");

/** What no patch can settle: somebody has to decide what the contract is to say. */
const byHand = ["a header gone", "a list as an object", "an object as a list"];

test.each(chosen)(
  "the patch of $kind in $operation makes the next run clean, and the check passes",
  async ({ kind, operation, change, finds }) => {
    service.mock.reset();
    service.depart(change);
    const outcome = await ask(service);
    expect(told(outcome)).toEqual(finds.sort());
    const proposal = await propose(claims, outcome, "2026-11-28");
    if (byHand.includes(kind)) {
      expect(proposal.byHand.length).toBe(finds.length);
      return;
    }
    expect(proposal.byHand).toEqual([]);
    const input = copyWith(`${kind} ${operation}`.replaceAll(/\W/g, "-"), proposal.files);
    const patched = await readClaims(input);
    const { mock: overlay = "" } = overlaysOf(input);
    const again = createService({}, await applyOverlay(patched.api.document, overlay));
    again.depart(change);
    const next = await ask(again, {}, patched);
    expect(told(next)).toEqual([]);
    expect(next.answers.filter(({ isDifferent }) => isDifferent)).toEqual([]);
    if (process.env.VERIFY_CHECK === "0") return;
    const report = await check(input);
    expect(report.findings.map(formatFinding)).toEqual([]);
  },
);

test("the patch is applied by git, and changes nothing but what it says", async () => {
  service.mock.reset();
  service.depart(all.find(({ kind }) => kind === "a field added")?.change ?? (() => {}));
  const { files } = await propose(claims, await ask(service), "2026-11-28");
  const patch = patchOfAll(files, claims.input, claims.sources);
  const comments = (text: string) => text.split("\n").filter((line) => /^\s*#/.test(line));
  for (const [file, text] of files) expect(comments(text)).toEqual(comments(claims.sources.text(file)));
  // Of the lines that are there, only marks, their notes and answers change.
  expect(patch.split("\n").filter((line) => /^-[^-]/.test(line)).length).toBeLessThan(50);
  const input = copyWith("git", new Map());
  const root = join(input, "../..");
  writeFileSync(join(root, "verify.patch"), patch);
  expect(await run("git", ["apply", "--check", "verify.patch"], { cwd: root })).toMatchObject({
    status: 0,
    stderr: "",
  });
  expect(await run("git", ["apply", "verify.patch"], { cwd: root })).toMatchObject({ status: 0 });
  const applied = await readClaims(input);
  const direct = await readClaims(copyWith("direct", files));
  expect(applied.api.document).toEqual(direct.api.document);
});
