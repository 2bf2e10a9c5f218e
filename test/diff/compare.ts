import { expect } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import type { Document } from "../../scripts/contract/document.js";
import { type Change, type Impact, strongest } from "../../scripts/diff/change.js";
import { packageOf } from "../../scripts/diff/package-files.js";
import { compareClients } from "../../scripts/diff/typescript/clients.js";
import { type Declarations, declarationsOf } from "../../scripts/diff/typescript/declarations.js";
import { compareWire } from "../../scripts/diff/wire/compare-wire.js";
import type { Edit } from "./battery.js";
import { edited, library } from "./edits.js";

/** A day before the date of the deprecated operation. */
const date = "2026-12-01";

/** The changes between two contracts on the wire. */
export const contractChanges = (before: Document, after: Document): Change[] =>
  compareWire(readApi(before), readApi(after), date);

const known = new Map<Document, Promise<Declarations>>();

/** The declarations of a contract's client. */
function declarations(document: Document): Promise<Declarations> {
  const found =
    known.get(document) ?? packageOf(document, []).then(({ files, entries }) => declarationsOf(files, entries));
  known.set(document, found);
  return found;
}

/** All changes between two contracts. */
export async function allChanges(before: Document, after: Document): Promise<Change[]> {
  const [base, head] = await Promise.all(
    [before, after].map(async (document) => ({ document, declarations: await declarations(document) })),
  );
  return base && head ? [...contractChanges(before, after), ...compareClients(base, head)] : [];
}

/** The strongest change on one side. */
export const verdictOn = (side: Change["side"], changes: readonly Change[]): Impact | undefined =>
  strongest(changes.filter((each) => each.side === side).map(({ impact }) => impact));

/** Expects that an edit breaks programs in TypeScript and nobody on the wire. */
export async function expectTypescriptBreak({ change, hit }: Edit): Promise<void> {
  const changes = await allChanges(library, edited(change));
  expect(verdictOn("wire", changes)).not.toBe("break");
  expect(verdictOn("typescript", changes)).toBe("break");
  const breaks = changes.filter(({ impact }) => impact === "break");
  for (const each of breaks) expect(each.hit.wire).toBe(false);
  if (hit !== undefined) expect(breaks.flatMap((each) => each.hit.calls)).toContain(hit);
}

/** Expects that an edit breaks nobody. */
export async function expectHarmless({ change }: Edit): Promise<void> {
  const changes = await allChanges(library, edited(change));
  expect(changes.filter(({ impact }) => impact === "break")).toEqual([]);
}
