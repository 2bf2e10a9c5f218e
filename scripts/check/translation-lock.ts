import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { UserError } from "../cli/errors.js";
import { shownPath } from "../cli/paths.js";
import type { Document } from "../contract/document.js";
import { hasPlaceholder } from "../contract/placeholder.js";
import { textsOf } from "../contract/texts.js";
import { readText } from "../contract/utf8.js";

/** The lock file of an Overlay, with the hashes of the texts for which its translations were accepted. */
export const lockOf = (overlay: string): string => overlay.replace(/\.yaml$/, ".lock.json");

/** The hash of a text. Line breaks are ignored. */
export const textHash = (text: string): string =>
  createHash("sha256").update(text.trim().replaceAll(/\s+/g, " ")).digest("hex").slice(0, 10);

/** The hashes as the text of a lock file. */
export const lockText = (hashes: Iterable<string>): string =>
  `${JSON.stringify([...new Set(hashes)].sort(), undefined, 2)}\n`;

/**
 * Reads the hashes of the texts for which an Overlay's translations were accepted; undefined if it has no lock file.
 * @throws UserError if the lock file is not a list.
 */
export function acceptedTexts(overlay: string): Set<string> | undefined {
  const path = lockOf(overlay);
  if (!existsSync(path)) return undefined;
  try {
    const hashes: unknown = JSON.parse(readText(path));
    if (Array.isArray(hashes)) return new Set(hashes);
  } catch {}
  throw new UserError(
    `${shownPath(path)} is not a JSON list of hashes. Create it again: npm run check -- --accept-translations.`,
  );
}

/**
 * Accepts an Overlay's translations as right for the current texts of the contract, those at the pointers that `isTaken`
 * accepts. Returns the texts that were not accepted before, by their pointers.
 */
export function acceptTexts(
  document: Document,
  overlay: string,
  isTaken: (pointer: string) => boolean,
): Map<string, string> {
  const accepted = acceptedTexts(overlay) ?? new Set();
  const texts = [...textsOf(document)];
  const taken = texts.filter(
    ([pointer, text]) => isTaken(pointer) && !accepted.has(textHash(text)) && !hasPlaceholder(text),
  );
  const kept = texts.map(([, text]) => textHash(text)).filter((hash) => accepted.has(hash));
  writeFileSync(lockOf(overlay), lockText([...kept, ...taken.map(([, text]) => textHash(text))]));
  return new Map(taken);
}
