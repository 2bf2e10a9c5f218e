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
import { basename, dirname, join, relative } from "node:path";
import { hasCode, UserError } from "../cli/errors.js";
import { type Files, filesBelow } from "../cli/files.js";
import { readManifest } from "./manifest.js";

const shown = (output: string): string => relative(process.cwd(), output) || ".";

/** Does something to an output folder, and tells what the system has against it as a message for the user. */
function told(output: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new UserError(`${shown(output)} cannot be written: ${error.message}`, { cause: error });
  }
}

/** The folders that a process works in have its number, so that those of one that was killed are known. */
const workPrefix = (output: string): string => `${output}.new-`;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It belongs to somebody else.
    return hasCode(error, "EPERM");
  }
}

/** Renames a folder; false where there is nothing to rename. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}

/** Renames a folder to where none is; false where one has come there meanwhile. */
function placed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    // Windows says EPERM, whatever the reason.
    if (hasCode(error, "ENOTEMPTY", "EEXIST") || (hasCode(error, "EPERM") && existsSync(to))) return false;
    throw error;
  }
}

/** Clears away what processes left that were killed while they wrote. Where one had just moved the last output, it is back. */
export function recoverFolder(output: string): void {
  const folder = dirname(output);
  const prefix = basename(workPrefix(output));
  const isLeft = (name: string): boolean => {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length).match(/^(\d+)-\w{6}$/)?.[1] : undefined;
    return pid !== undefined && !isRunning(Number(pid));
  };
  told(output, () => {
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder).filter(isLeft)) {
      const work = join(folder, name);
      if (!existsSync(output) && existsSync(join(work, "last"))) placed(join(work, "last"), output);
      rmSync(work, { recursive: true, force: true, maxRetries: 3 });
    }
  });
}

/**
 * Replaces an output folder as a whole: everything is written beside it first, so that a failure on the way leaves the
 * last good output. Of several processes that do so at once, the last wins.
 * @throws UserError when the folder holds something that was not generated.
 */
export function replaceFolder(output: string, files: Files): void {
  told(output, () => {
    mkdirSync(dirname(output), { recursive: true });
    const work = mkdtempSync(`${workPrefix(output)}${process.pid}-`);
    const next = join(work, "next");
    const last = join(work, "last");
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(next, path)), { recursive: true });
        writeFileSync(join(next, path), text);
      }
      swap(output, next, last);
    } catch (error) {
      // What was moved away and could not be put back is kept.
      if (!existsSync(last)) rmSync(work, { recursive: true, force: true });
      throw error;
    }
    rmSync(work, { recursive: true, force: true });
  });
}

/** Puts a folder in the place of the output, which is moved away. */
function swap(output: string, next: string, last: string): void {
  for (;;) {
    const wasThere = moved(output, last);
    try {
      // Nobody adds anything to it any more.
      if (wasThere) refuseForeignIn(last, output);
      if (placed(next, output)) return;
    } catch (error) {
      if (wasThere) placed(last, output);
      throw error;
    }
    // Another process has put its own there.
    rmSync(last, { recursive: true, force: true });
  }
}

/** @throws UserError when there is something that was not generated, since the folder is replaced as a whole. */
export function refuseForeign(output: string): void {
  for (;;) {
    const before = JSON.stringify(readManifest(output));
    try {
      refuseForeignIn(output, output);
      return;
    } catch (error) {
      // Else another process has replaced it while it was looked at.
      if (error instanceof UserError && JSON.stringify(readManifest(output)) === before) throw error;
      if (!(error instanceof UserError) && !hasCode(error, "ENOENT")) throw error;
    }
  }
}

/** Refuses what stands in a folder beside an output, told as the output's. */
function refuseForeignIn(folder: string, output: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new UserError(`${shown(output)} is no folder. Name one: --output DIR.`);
  const found = filesBelow(folder);
  if (found.length === 0) return;
  const manifest = readManifest(folder);
  if (manifest === undefined)
    throw new UserError(
      `${shown(output)} holds files that were not generated (it has no manifest.json that can be read) and would be ` +
        "replaced as a whole. Empty it yourself, or name an empty or a new folder: --output DIR.",
    );
  const foreign = found.filter((path) => path !== "manifest.json" && !(path in manifest.outputs));
  if (foreign.length > 0)
    throw new UserError(
      `${shown(output)} is replaced as a whole, and holds what was not generated. Move or delete it:\n  ${foreign.join("\n  ")}`,
    );
}

/** The text of a file with line ends of one kind; undefined where it cannot be read. */
function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return undefined;
  }
}

/** The paths at which an output folder differs from `files`, each with what is wrong there. */
export function staleFiles(output: string, files: Files): string[] {
  const changed = Object.entries(files).flatMap(([path, text]) => {
    const present = textAt(join(output, path));
    if (present === undefined) return [`${path} (missing)`];
    return present === text ? [] : [`${path} (differs)`];
  });
  const extra = filesBelow(output)
    .filter((path) => !Object.hasOwn(files, path))
    .map((path) => `${path} (not generated)`);
  return [...changed, ...extra].sort();
}
