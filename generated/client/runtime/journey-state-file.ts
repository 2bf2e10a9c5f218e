import { ValidationError } from "./errors.js";
import type { ItemState, StateStore } from "./journey-each.js";
import { builtin } from "./platform.js";
import { isObject } from "./values.js";

/** The functions of Node's `fs` that are used here. */
interface FileSystem {
  readFile(path: string, encoding: "utf8"): Promise<string>;
  appendFile(path: string, text: string): Promise<void>;
}

/** Parses a line of the file. Undefined for an incomplete line of a process that was killed while it wrote. */
function parsedLine(line: string): [string, ItemState] | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    // The cast is safe, since only `save` below writes the file.
    return isObject(entry) ? [String(entry.key), entry.state as ItemState] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stores the state of many journeys in a file. It appends a line of JSON for each step, so that a killed process loses
 * no saved state. The file holds inputs and results. Available in Node.js, Bun and Deno.
 *
 * @param path path of the file, which is created if it does not exist
 * @throws ValidationError if the platform has no file system.
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
      // The next entry must not be appended to an incomplete line.
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
