import { expect, test } from "vitest";
import { check } from "../../scripts/check/report.js";
import { overlaysOf } from "../../scripts/contract/companion-paths.js";
import { formatFinding } from "../../scripts/contract/finding.js";
import { applyOverlay } from "../../scripts/contract/overlay.js";
import { propose } from "../../scripts/verify/propose.js";
import { readVerifiedContract } from "../../scripts/verify/verified-contract.js";
import type { Outcome } from "../../scripts/verify/verify.js";
import { copyWith } from "./contract-copies.js";
import { noBody, someOfEach } from "./departures.js";
import { observedService } from "./observed.js";
import { type Change, contract, createService, decodingGateway, findingsOf, verifyService } from "./service.js";

const { service, all } = await observedService();

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

// Three of each kind.
test.each(someOfEach(all, 3))(
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

test("after the patch for many differences the next run has no findings, and the whole check passes", async () => {
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
});

test("the answer to how the query is signed is recorded, and the next run has no findings", async () => {
  const { files } = await propose(contract, await verifyService(decodingGateway()), "2026-11-28");
  const { patched, document } = await patchedWith("decoded", files);
  isClean(await verifyService(decodingGateway(document), {}, patched));
});
