import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { UserError } from "../cli/errors.js";
import { shownPath } from "../cli/paths.js";
import { readText } from "../contract/utf8.js";

/** The hash of a text in a lock file. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 10);

/**
 * Reads a lock file; undefined if it does not exist.
 * @throws UserError with the path and `fault` if the file has another form.
 */
export function readLock<Lock>(
  path: string,
  isLock: (value: unknown) => value is Lock,
  fault: string,
): Lock | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const lock: unknown = JSON.parse(readText(path));
    if (isLock(lock)) return lock;
  } catch {}
  throw new UserError(`${shownPath(path)} ${fault}`);
}

export const writeLock = (path: string, lock: unknown): void =>
  writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`);
