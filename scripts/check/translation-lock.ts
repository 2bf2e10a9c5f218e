import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { UserError } from "../cli/errors.js";
import type { Document } from "../contract/document.js";
import { shownPath } from "../contract/problem.js";
import { textsOf } from "../contract/texts.js";
import { readText } from "../contract/utf8.js";

/** The file beside an Overlay that remembers which texts its translations were written for, by their hashes. */
const lockOf = (overlay: string): string => overlay.replace(/\.yaml$/, ".lock.json");

/** How a lock names a text: how it is broken into lines does not count. */
export const hashOf = (text: string): string =>
  createHash("sha256").update(text.trim().replaceAll(/\s+/g, " ")).digest("hex").slice(0, 10);

/**
 * The hashes of the texts that an Overlay's translations were accepted for; undefined while it has no lock.
 * @throws UserError when the lock is not a list.
 */
export function acceptedTexts(overlay: string): Set<string> | undefined {
  const path = lockOf(overlay);
  if (!existsSync(path)) return undefined;
  try {
    return new Set(JSON.parse(readText(path)) as string[]);
  } catch {
    throw new UserError(
      `${shownPath(path)} is not a JSON list of hashes. Write it anew: npm run check -- --accept-translations.`,
    );
  }
}

/** Says that an Overlay's translations are right for the texts that the contract has now. */
export function acceptTexts(document: Document, overlay: string): void {
  const hashes = new Set([...textsOf(document).values()].map(hashOf));
  writeFileSync(lockOf(overlay), `${JSON.stringify([...hashes].sort(), undefined, 2)}\n`);
}
