import { readApi } from "../../scripts/api/read-api.js";
import type { Document } from "../../scripts/contract/document.js";
import { type Change, type Impact, strongest } from "../../scripts/diff/change.js";
import { packageOf } from "../../scripts/diff/package-files.js";
import { compareClients } from "../../scripts/diff/typescript/clients.js";
import { type Declarations, declarationsOf } from "../../scripts/diff/typescript/declarations.js";
import { compareWire } from "../../scripts/diff/wire/compare-wire.js";

/** A day before the date of the deprecated operation. */
const date = "2026-12-01";

/** The changes between two contracts that the contracts themselves tell. */
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
