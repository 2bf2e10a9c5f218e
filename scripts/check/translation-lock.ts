import type { Document } from "../contract/document.js";
import { hasPlaceholder } from "../contract/placeholder.js";
import { textsOf } from "../contract/texts.js";
import { hashOf, readLock, writeLock } from "./lock.js";

/** The lock file of an Overlay, with the hashes of the texts for which its translations were accepted. */
export const lockOf = (overlay: string): string => overlay.replace(/\.yaml$/, ".lock.json");

const isList = (value: unknown): value is string[] => Array.isArray(value);

/** The hash of a text. Line breaks are ignored. */
export const textHash = (text: string): string => hashOf(text.trim().replaceAll(/\s+/g, " "));

/**
 * Reads the hashes of the texts for which an Overlay's translations were accepted; undefined if it has no lock file.
 * @throws UserError if the lock file is not a list.
 */
export function acceptedTexts(overlay: string): Set<string> | undefined {
  const fault = "is not a JSON list of hashes. Create it again: npm run check -- --accept-translations.";
  const hashes = readLock(lockOf(overlay), isList, fault);
  return hashes && new Set(hashes);
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
  const kept = [...texts.map(([, text]) => textHash(text)).filter((hash) => accepted.has(hash))];
  writeLock(lockOf(overlay), [...new Set([...kept, ...taken.map(([, text]) => textHash(text))])].sort());
  return new Map(taken);
}
