import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { UserError } from "../cli/errors.js";
import { readText } from "../contract/utf8.js";

/**
 * Reads a data file; undefined if the file does not exist.
 * @throws UserError if the file cannot be read or is not JSON. The file is left unchanged.
 */
export function readData(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof UserError) throw error;
    const why = error instanceof SyntaxError ? "is not JSON" : "cannot be read";
    throw new UserError(`${path} ${why}. It was not changed. Repair it, delete it, or name another file with --data.`);
  }
}

/** Writes data atomically, so that a reader never sees an incomplete file. */
function writeData(path: string, text: string): void {
  const work = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(work, text);
    renameSync(work, path);
  } catch (error) {
    if (existsSync(work)) rmSync(work);
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`${path} cannot be written: ${why}. Make its folder, or name another file with --data.`);
  }
}

/** Creates a data file. After a call of `touch`, `snapshot` is saved within `delay` milliseconds. */
export function createDataFile(path: string, snapshot: () => unknown, delay = 1000) {
  let written: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const text = `${JSON.stringify(snapshot(), undefined, 2)}\n`;
    if (text === written) return;
    writeData(path, text);
    written = text;
  };
  const touch = () => {
    timer ??= setTimeout(() => {
      try {
        save();
      } catch (error) {
        console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
      }
    }, delay).unref();
  };
  return { touch, save };
}
