import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { hasCode } from "./errors.js";

/** Texts of files by their path in a folder, with `/`. */
export type Files<Text = string> = Record<string, Text>;

/** The same files below `folder`. */
export const below = <Text>(folder: string, files: Files<Text>): Files<Text> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

/** A path with `/` on every system. */
export const slashed = (path: string): string => path.split(sep).join("/");

/** Every file below a folder, sorted, with `/`, without `.DS_Store`. None if the folder does not exist or is being removed. */
export function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && entry.name !== ".DS_Store")
      .map(({ parentPath, name }) => slashed(relative(folder, join(parentPath, name))))
      .sort();
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  }
}

/** Every file in a folder and its subfolders except `node_modules`, with `/`, in no particular order. */
export function ownFilesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    if (entry.name === "node_modules") return [];
    return ownFilesBelow(join(folder, entry.name)).map((path) => `${entry.name}/${path}`);
  });
}
