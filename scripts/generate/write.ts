import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { UserError } from "../cli/errors.js";
import type { Files } from "./files.js";
import { filesBelow, readManifest } from "./manifest.js";

const shown = (output: string): string => relative(process.cwd(), output) || ".";

/**
 * Replaces an output folder as a whole: everything is written beside it first, so that a failure on the way leaves the
 * last good output.
 * @throws UserError when the folder holds something that was not generated.
 */
export function replaceFolder(output: string, files: Files): void {
  refuseForeign(output);
  try {
    writeFolder(output, files);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new UserError(`${shown(output)} cannot be written: ${error.message}`, { cause: error });
  }
}

function writeFolder(output: string, files: Files): void {
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

/** @throws UserError when there is something that was not generated, since the folder is replaced as a whole. */
export function refuseForeign(output: string): void {
  if (!existsSync(output)) return;
  if (!statSync(output).isDirectory()) throw new UserError(`${shown(output)} is no folder. Name one: --output DIR.`);
  if (readdirSync(output).length === 0) return;
  const manifest = readManifest(output);
  if (manifest === undefined)
    throw new UserError(
      `${shown(output)} holds files that were not generated (it has no manifest.json that can be read) and would be ` +
        "replaced as a whole. Empty it yourself, or name an empty or a new folder: --output DIR.",
    );
  const foreign = filesBelow(output).filter((path) => path !== "manifest.json" && !(path in manifest.outputs));
  if (foreign.length > 0)
    throw new UserError(
      `${shown(output)} is replaced as a whole, and holds what was not generated. Move or delete it:\n  ${foreign.join("\n  ")}`,
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
