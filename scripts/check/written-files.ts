import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { ownFilesBelow } from "../cli/files.js";
import type { Sources } from "../contract/sources.js";

const folders = ["openapi", "scripts", "test", ".github"];
const made = /^(openapi\/release\/|test\/(packages\/api|fixtures\/operation-index))/;
const texts = /\.(ts|mjs|cjs|js|md|ya?ml)$/;

/** A text file that is written by hand. */
export interface WrittenFile {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** The text; of a changelog what is not released, since the rest is history. */
  readonly text: string;
}

const unreleased = (text: string): string =>
  text
    .split(/^(?=## )/m)
    .filter((part, index) => index === 0 || part.startsWith("## Unreleased"))
    .join("");

/** The text files of a project that are written by hand, sorted: none that a command writes. */
export function writtenFiles(root: string, sources: Sources): WrittenFile[] {
  const below = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => ownFilesBelow(join(root, folder)).map((path) => `${folder}/${path}`));
  const top = sources.filesIn(root, ".md").map((path) => basename(path));
  return [...top, ...below.sort()]
    .filter((path) => texts.test(path) && !made.test(path) && sources.exists(join(root, path)))
    .map((path) => {
      const text = sources.text(join(root, path));
      return { path, absolute: join(root, path), text: path === "CHANGELOG.md" ? unreleased(text) : text };
    });
}
