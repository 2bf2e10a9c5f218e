import { ValidationError } from "./errors.js";
import type { ItemState, StateStore } from "./journey-each.js";
import { builtin } from "./platform.js";
import { isObject } from "./values.js";

/** The part of Node that is used here. */
interface FileSystem {
  readFile(path: string, encoding: "utf8"): Promise<string>;
  appendFile(path: string, text: string): Promise<void>;
}

/** A line of the file; undefined for one that a process could not finish before it was killed. */
function parsedLine(line: string): [string, ItemState] | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    // The cast: what is kept there was written here.
    return isObject(entry) ? [String(entry.key), entry.state as ItemState] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps the state of many journeys in a file: a line of JSON for each step, added at its end, so that a killed process
 * loses nothing that was kept. It holds inputs and results. In Node.js, Bun and Deno.
 *
 * @param path the file; where there is none, it is made
 * @throws ValidationError where there is no file system.
 */
export function stateFile(path: string): StateStore {
  const files = builtin<FileSystem>("node:fs/promises");
  if (files === undefined) throw new ValidationError("stateFile needs a file system. Give each a state of your own.");
  return {
    async load() {
      const text = await files.readFile(path, "utf8").catch((error: { code?: string }) => {
        if (error.code === "ENOENT") return "";
        throw error;
      });
      // What follows must not be added to half a line.
      if (text !== "" && !text.endsWith("\n")) await files.appendFile(path, "\n");
      return new Map(
        text
          .split("\n")
          .map(parsedLine)
          .filter((entry) => entry !== undefined),
      );
    },
    save: (key, state) => files.appendFile(path, `${JSON.stringify({ key, state })}\n`),
  };
}
