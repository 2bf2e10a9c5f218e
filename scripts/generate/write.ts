import {
  existsSync,
  linkSync,
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
import { bytesOf, type Text } from "./packed.js";

const shown = (output: string): string => relative(process.cwd(), output) || ".";

/** Runs work on an output folder. A system error becomes a UserError that names the folder. */
function withUserErrors(output: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new UserError(`${shown(output)} cannot be written: ${error.message}`, { cause: error });
  }
}

/** The name of a temporary folder goes on with the id of its process, so that those of a killed process are recognised. */
const workPrefix = (output: string): string => `${output}.new-`;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process exists and belongs to another user.
    return hasCode(error, "EPERM");
  }
}

/** Renames a folder; false after an error that is expected. */
function rename(from: string, to: string, isExpected: (error: unknown) => boolean): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (isExpected(error)) return false;
    throw error;
  }
}

/** Renames a folder; false if it does not exist. */
const moveAway = (from: string, to: string): boolean => rename(from, to, (error) => hasCode(error, "ENOENT"));

/** Renames a folder to a free path; false if the path is taken by now. */
const moveTo = (from: string, to: string): boolean =>
  // Windows reports EPERM for any reason.
  rename(from, to, (error) => hasCode(error, "ENOTEMPTY", "EEXIST") || (hasCode(error, "EPERM") && existsSync(to)));

/** Links a file with some bytes to another path; false if that is not possible, or if the file has others. */
function link(from: string, to: string, bytes: Buffer): boolean {
  try {
    linkSync(from, to);
  } catch {
    return false;
  }
  // Not before, since another process may replace it at any moment.
  if (statSync(to).size === bytes.length && readFileSync(to).equals(bytes)) return true;
  rmSync(to);
  return false;
}

/** Removes the temporary folders of killed processes. Restores the last output if one of them had just moved it away. */
export function recoverFolder(output: string): void {
  const folder = dirname(output);
  const prefix = basename(workPrefix(output));
  const isAbandoned = (name: string): boolean => {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length).match(/^(\d+)-\w{6}$/)?.[1] : undefined;
    return pid !== undefined && !isRunning(Number(pid));
  };
  withUserErrors(output, () => {
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder).filter(isAbandoned)) {
      const work = join(folder, name);
      if (!existsSync(output) && existsSync(join(work, "last"))) moveTo(join(work, "last"), output);
      rmSync(work, { recursive: true, force: true, maxRetries: 3 });
    }
  });
}

/**
 * Replaces an output folder as a whole: everything is written to a temporary folder first, so that a failure leaves the
 * last good output. Unchanged files are linked, which is faster, and other programs see no change of them. Of several
 * processes at once, the last wins.
 * @throws UserError when the folder holds something that was not generated.
 */
export function replaceFolder(output: string, files: Files<Text>): void {
  withUserErrors(output, () => {
    mkdirSync(dirname(output), { recursive: true });
    const work = mkdtempSync(`${workPrefix(output)}${process.pid}-`);
    const next = join(work, "next");
    const last = join(work, "last");
    try {
      for (const folder of new Set(Object.keys(files).map((path) => dirname(join(next, path)))))
        mkdirSync(folder, { recursive: true });
      for (const [path, text] of Object.entries(files)) {
        const bytes = bytesOf(text);
        if (!link(join(output, path), join(next, path), bytes)) writeFileSync(join(next, path), bytes);
      }
      swap(output, next, last);
    } catch (error) {
      // Keep a last output that could not be put back.
      if (!existsSync(last)) rmSync(work, { recursive: true, force: true });
      throw error;
    }
    rmSync(work, { recursive: true, force: true });
  });
}

/** Moves the output away and another folder to its path. */
function swap(output: string, next: string, last: string): void {
  for (;;) {
    const wasThere = moveAway(output, last);
    try {
      // From here on no other process adds files to it.
      if (wasThere) refuseForeignIn(last, output);
      if (moveTo(next, output)) return;
    } catch (error) {
      if (wasThere) moveTo(last, output);
      throw error;
    }
    // Another process has written its output meanwhile.
    rmSync(last, { recursive: true, force: true });
  }
}

/**
 * Refuses an output folder with files that were not generated, since it is replaced as a whole.
 * @throws UserError that names them.
 */
export function refuseForeign(output: string): void {
  for (;;) {
    const before = JSON.stringify(readManifest(output));
    try {
      refuseForeignIn(output, output);
      return;
    } catch (error) {
      // If the manifest has changed, another process has replaced the folder meanwhile.
      const isReplaced = error instanceof UserError && JSON.stringify(readManifest(output)) !== before;
      if (!isReplaced && !hasCode(error, "ENOENT")) throw error;
    }
  }
}

/** Refuses foreign files in a folder that is or was the output. Messages name the output. */
function refuseForeignIn(folder: string, output: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new UserError(`${shown(output)} is no folder. Name one: --output DIR.`);
  const found = filesBelow(folder);
  if (found.length === 0) return;
  const manifest = readManifest(folder);
  if (manifest === undefined)
    throw new UserError(
      `${shown(output)} has files that were not generated (it has no readable manifest.json) and would be ` +
        "replaced as a whole. Empty it yourself, or name an empty or a new folder: --output DIR.",
    );
  const foreign = found.filter((path) => path !== "manifest.json" && !(path in manifest.outputs));
  if (foreign.length > 0)
    throw new UserError(
      `${shown(output)} is replaced as a whole, but has files that were not generated. Move or delete them:\n  ${foreign.join("\n  ")}`,
    );
}

/** The paths at which an output folder differs from `files`, each with the kind of difference. */
export function staleFiles(output: string, files: Files<Text>): string[] {
  const changed = Object.entries(files).flatMap(([path, text]) => {
    try {
      const [present, made] = [readFileSync(join(output, path)), bytesOf(text)];
      const isSame = present.equals(made) || present.toString().replaceAll("\r\n", "\n") === made.toString();
      return isSame ? [] : [`${path} (differs)`];
    } catch {
      return [`${path} (missing)`];
    }
  });
  const extra = filesBelow(output)
    .filter((path) => !Object.hasOwn(files, path))
    .map((path) => `${path} (not generated)`);
  return [...changed, ...extra].sort();
}
