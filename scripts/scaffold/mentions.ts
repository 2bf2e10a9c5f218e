import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { ownFilesBelow } from "../cli/files.js";
import { shownPath } from "../cli/paths.js";
import type { Place } from "../contract/finding.js";
import type { Sources } from "../contract/sources.js";

/** A line that names something. */
export interface Mention extends Place {
  text: string;
}

/** What of a project is written by hand: not what commands write, nor the history. */
const folders = ["openapi", "scripts", "test", ".github"];
const written = /^test\/(packages\/api|fixtures\/operation-index)/;
const texts = /\.(ts|mjs|cjs|js|md|ya?ml)$/;

/** The changelog up to the heading of the second version. */
const recent = (text: string): string =>
  text
    .split(/^(?=## )/m)
    .slice(0, 2)
    .join("");

/** A name as a whole: no part of a longer one. */
const whole = (name: string): RegExp => new RegExp(`(?<![\\w$])${name.replaceAll(".", "\\.")}(?![\\w-])`);

/**
 * Finds the lines that name one of these in the files of a project that are written by hand: operations anywhere, other
 * names in code and in YAML only, since words of prose may be the same.
 */
export function mentionsOf(root: string, operations: string[], names: string[], sources: Sources): Mention[] {
  const below = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => ownFilesBelow(join(root, folder)).map((path) => `${folder}/${path}`));
  const top = sources.filesIn(root, ".md").map((path) => basename(path));
  const files = [...top, ...below.sort()].filter((path) => texts.test(path) && !written.test(path));
  return files.flatMap((path) => {
    const absolute = join(root, path);
    if (!sources.exists(absolute)) return [];
    const text = sources.text(absolute);
    const wanted = [...operations, ...(path.endsWith(".md") ? [] : names)].map(whole);
    const lines = (path === "CHANGELOG.md" ? recent(text) : text).split("\n");
    return lines.flatMap((line, index) =>
      wanted.some((each) => each.test(line)) ? [{ file: shownPath(absolute), line: index + 1, text: line.trim() }] : [],
    );
  });
}
