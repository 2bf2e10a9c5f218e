import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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
import { readVerifiedContract } from "../../scripts/verify/verified-contract.js";
import type { Outcome } from "../../scripts/verify/verify.js";
import { patchOfAll } from "../../scripts/verify/workbench.js";
import { run } from "../helpers/run.js";
import { departuresOfAll, noBody, someOfEach } from "./departures.js";
import { type Change, contract, createService, decodingGateway, findingsOf, verifyService } from "./service.js";

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
await verifyService(service);
const all = departuresOfAll(readsOf(contract.api), bodies);
const isLong = process.env.VERIFY_PROOF !== undefined;

/** Three of each kind, but only in `npm run test:full`, since they take long. */
const chosen = isLong ? someOfEach(all, 3) : [];

/** Why a patch does not resolve a departure. */
function unsettled(kind: string, operation: string): string[] {
  const isAwaited = contract.api.operations.some(({ id, wait }) => id === operation && wait !== undefined);
  if (kind === noBody) return ["OpenAPI cannot say that a response of JSON is none"];
  if (kind === "an object as a list" && isAwaited)
    return ["it is a whole body, or a waiter or an upload of the client reads through it"];
  return [];
}

/** The contract and its mock with changed files. */
async function patchedWith(name: string, files: ReadonlyMap<string, string>) {
  const input = copyWith(name.replaceAll(/\W/g, "-"), files);
  const patched = await readVerifiedContract(input);
  return { input, patched, document: await applyOverlay(patched.api.document, overlaysOf(input).mock ?? "") };
}

const isClean = (outcome: Outcome): void => {
  expect(findingsOf(outcome)).toEqual([]);
  expect(outcome.answers.filter(({ isDifferent }) => isDifferent)).toEqual([]);
};

test.each(chosen)(
  "after the patch for $kind in $operation the next run has no findings, and the check passes",
  async ({ kind, operation, change, finds }) => {
    service.mock.reset();
    service.depart(change);
    const outcome = await verifyService(service);
    expect(findingsOf(outcome)).toEqual(finds.sort());
    const proposal = await propose(contract, outcome, "2026-11-28");
    expect(proposal.byHand.map(({ why }) => why)).toEqual(unsettled(kind, operation));
    if (proposal.byHand.length > 0) return;
    const { input, patched, document } = await patchedWith(`${kind} ${operation}`, proposal.files);
    const again = createService({}, document);
    again.depart(change);
    isClean(await verifyService(again, {}, patched));
    // The proof takes longest, so it runs only in the test below.
    const report = await check(input, { proof: false });
    expect(report.findings.map(formatFinding)).toEqual([]);
  },
);

test.runIf(isLong)(
  "after the patch for many differences the next run has no findings, and the whole check passes",
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
    const proposal = await propose(contract, await verifyService(service), "2026-11-28");
    expect(proposal.byHand).toEqual([]);
    const { input, patched, document } = await patchedWith("many", proposal.files);
    const again = createService({}, document);
    again.depart(change);
    isClean(await verifyService(again, {}, patched));
    const report = await check(input);
    expect(report.findings.map(formatFinding)).toEqual([]);
    const { counts } = report.provenance ?? {};
    expect(Object.values(counts ?? {}).reduce((sum, { verified }) => sum + verified, 0)).toBeGreaterThan(10);
  },
);

test.runIf(isLong)("the answer to how the query is signed is recorded, and the next run has no findings", async () => {
  const { files } = await propose(contract, await verifyService(decodingGateway()), "2026-11-28");
  const { patched, document } = await patchedWith("decoded", files);
  isClean(await verifyService(decodingGateway(document), {}, patched));
});

test("git applies the patch, which changes nothing but the lines that it names", async () => {
  service.mock.reset();
  service.depart(all.find(({ kind }) => kind === "a field added")?.change ?? (() => {}));
  const { files } = await propose(contract, await verifyService(service), "2026-11-28");
  const patch = patchOfAll(files, contract.input, contract.sources);
  const comments = (text: string) => text.split("\n").filter((line) => /^\s*#/.test(line));
  for (const [file, text] of files) expect(comments(text)).toEqual(comments(contract.sources.text(file)));
  // Of the existing lines, only marks, their notes and answers change.
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
