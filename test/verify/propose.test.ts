import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { check } from "../../scripts/check/report.js";
import { paths } from "../../scripts/cli/paths.js";
import { overlaysOf } from "../../scripts/contract/companion-paths.js";
import { formatFinding } from "../../scripts/contract/finding.js";
import { applyOverlay } from "../../scripts/contract/overlay.js";
import { readClaims } from "../../scripts/verify/claims.js";
import { readsOf } from "../../scripts/verify/collections.js";
import { propose } from "../../scripts/verify/propose.js";
import type { Outcome } from "../../scripts/verify/verify.js";
import { patchOfAll } from "../../scripts/verify/workbench.js";
import { run } from "../helpers/run.js";
import { departuresOfAll, noBody, someOfEach } from "./departures.js";
import { ask, type Change, claims, createService, decodingGateway, told } from "./service.js";

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
const all = departuresOfAll(readsOf(claims.api), bodies);
const isLong = process.env.VERIFY_PROOF !== undefined;

/** Three of each kind, for which only `npm run test:full` has time. */
const chosen = isLong ? someOfEach(all, 3) : [];

/** Why a patch does not settle a departure. */
function unsettled(kind: string, operation: string): string[] {
  const isAwaited = claims.api.operations.some(({ id, wait }) => id === operation && wait !== undefined);
  if (kind === noBody) return ["OpenAPI cannot say that a response of JSON is none"];
  if (kind === "an object as a list" && isAwaited)
    return ["it is a whole body, or a waiter or an upload of the client reads through it"];
  return [];
}

/** The contract and its mock with changed files. */
async function patchedWith(name: string, files: ReadonlyMap<string, string>) {
  const input = copyWith(name.replaceAll(/\W/g, "-"), files);
  const patched = await readClaims(input);
  return { input, patched, document: await applyOverlay(patched.api.document, overlaysOf(input).mock ?? "") };
}

const isClean = (outcome: Outcome): void => {
  expect(told(outcome)).toEqual([]);
  expect(outcome.answers.filter(({ isDifferent }) => isDifferent)).toEqual([]);
};

test.each(chosen)(
  "the patch of $kind in $operation makes the next run clean, and the check passes",
  async ({ kind, operation, change, finds }) => {
    service.mock.reset();
    service.depart(change);
    const outcome = await ask(service);
    expect(told(outcome)).toEqual(finds.sort());
    const proposal = await propose(claims, outcome, "2026-11-28");
    expect(proposal.byHand.map(({ why }) => why)).toEqual(unsettled(kind, operation));
    if (proposal.byHand.length > 0) return;
    const { input, patched, document } = await patchedWith(`${kind} ${operation}`, proposal.files);
    const again = createService({}, document);
    again.depart(change);
    isClean(await ask(again, {}, patched));
    // What client and mock prove of it takes longest, and is tried below.
    const report = await check(input, { proof: false });
    expect(report.findings.map(formatFinding)).toEqual([]);
  },
);

test.runIf(isLong)(
  "the patch of many departures at once makes the next run clean, and the whole check passes",
  async () => {
    const many = someOfEach(all).filter(
      ({ kind, operation }) =>
        unsettled(kind, operation).length === 0 && !/status$|declared$/.test(kind) && operation !== "every error",
    );
    const byOperation = [...new Map(many.map((each) => [each.operation, each])).values()];
    expect(byOperation.length).toBeGreaterThan(7);
    const change: Change = (response, id) => {
      for (const each of byOperation) each.change(response, id);
    };
    service.mock.reset();
    service.depart(change);
    const proposal = await propose(claims, await ask(service), "2026-11-28");
    expect(proposal.byHand).toEqual([]);
    const { input, patched, document } = await patchedWith("many", proposal.files);
    const again = createService({}, document);
    again.depart(change);
    isClean(await ask(again, {}, patched));
    const report = await check(input);
    expect(report.findings.map(formatFinding)).toEqual([]);
    const { counts } = report.provenance ?? {};
    expect(Object.values(counts ?? {}).reduce((sum, { verified }) => sum + verified, 0)).toBeGreaterThan(10);
  },
);

test.runIf(isLong)("the answer to how the query is signed is kept, and the next run is clean", async () => {
  const { files } = await propose(claims, await ask(decodingGateway()), "2026-11-28");
  const { patched, document } = await patchedWith("decoded", files);
  isClean(await ask(decodingGateway(document), {}, patched));
});

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
  for (const [file, text] of files) expect(readFileSync(join(root, relative(paths.root, file)), "utf8")).toBe(text);
});
