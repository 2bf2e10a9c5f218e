import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { UserError } from "../cli/errors.js";
import { slashed } from "../cli/files.js";

/** The first byte of a file that is not UTF-8. Line and column start at 1. */
export interface BadByte {
  /** Such as `0xE9`. */
  byte: string;
  line: number;
  column: number;
}

/** Finds the first byte that is not UTF-8. */
export function badByteIn(bytes: Buffer): BadByte | undefined {
  if (isUtf8(bytes)) return undefined;
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf("\n", start);
    const row = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (end < 0 || !isUtf8(row)) {
      const before = row.toString("utf8").split("\uFFFD", 1)[0] ?? "";
      const byte = row[Buffer.byteLength(before)] ?? 0;
      return { byte: `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`, line, column: before.length + 1 };
    }
    start = end + 1;
  }
}

/** The message for a byte that is not UTF-8. */
export const badByteFault = ({ byte }: BadByte): string => `The byte ${byte} is no UTF-8; save the file as UTF-8`;

/**
 * Decodes the bytes of a file.
 * @throws UserError if they are not UTF-8.
 */
export function decodeText(bytes: Buffer, path: string): string {
  const bad = badByteIn(bytes);
  if (bad === undefined) return bytes.toString("utf8");
  throw new UserError(
    `${slashed(relative(process.cwd(), path))}:${bad.line}:${bad.column} cannot be read. ${badByteFault(bad)}.`,
  );
}

/**
 * Reads a text file.
 * @throws UserError if it is not UTF-8; errors of the file system.
 */
export const readText = (path: string): string => decodeText(readFileSync(path), path);
