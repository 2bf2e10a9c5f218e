import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { UserError } from "../cli/errors.js";
import type { Files } from "./files.js";
import { filesBelow, readManifest } from "./manifest.js";

/**
 * Replaces an output folder as a whole: everything is written beside it first, so that a failure on the way leaves the
 * last good output.
 * @throws UserError when the folder holds something that was not generated.
 */
export function replaceFolder(output: string, files: Files): void {
  refuseForeign(output);
  mkdirSync(dirname(output), { recursive: true });
  const work = mkdtempSync(`${output}.new-`);
  const next = join(work, "next");
  const last = join(work, "last");
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(next, path)), { recursive: true });
      writeFileSync(join(next, path), text);
    }
    const exists = existsSync(output);
    if (exists) renameSync(output, last);
    try {
      renameSync(next, output);
    } catch (error) {
      if (exists) renameSync(last, output);
      throw error;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @throws UserError when the folder exists, is not empty, and has no manifest of ours. */
export function refuseForeign(output: string): void {
  if (existsSync(output) && readdirSync(output).length > 0 && readManifest(output) === undefined)
    throw new UserError(
      `${relative(process.cwd(), output) || "."} holds files that were not generated (it has no manifest.json) and would be replaced ` +
        "as a whole. Name an empty or a new folder: --output DIR.",
    );
}

/** The paths at which an output folder differs from `files`, each with what is wrong there. */
export function staleFiles(output: string, files: Files): string[] {
  const present = filesBelow(output);
  const changed = Object.entries(files).flatMap(([path, text]) => {
    if (!present.includes(path)) return [`${path} (missing)`];
    return readFileSync(join(output, path), "utf8").replaceAll("\r\n", "\n") === text ? [] : [`${path} (differs)`];
  });
  const extra = present.filter((path) => !Object.hasOwn(files, path)).map((path) => `${path} (not generated)`);
  return [...changed, ...extra].sort();
}
