import { writtenFiles } from "../check/written-files.js";
import { shownPath } from "../cli/paths.js";
import type { Place } from "../contract/finding.js";
import type { Sources } from "../contract/sources.js";

/** A line that names something. */
export interface Mention extends Place {
  text: string;
}

/** A name as a whole: no part of a longer one. */
const whole = (name: string): RegExp => new RegExp(`(?<![\\w$])${name.replaceAll(".", "\\.")}(?![\\w-])`);

/** A component in code: as a text, or imported as a type. */
const inCode = (name: string): RegExp => new RegExp(`["'\`]${name}["'\`]|^import .*\\b${name}\\b`);

function patternsFor(path: string, operation: string, components: string[]): RegExp[] {
  if (path.endsWith(".md")) return [whole(operation)];
  return [whole(operation), ...components.map(/\.ya?ml$/.test(path) ? whole : inCode)];
}

/**
 * Finds the lines that name an operation in the files of a project that are written by hand, and those that name one of
 * its components in YAML and code. In prose, words may be the same.
 */
export function mentionsOf(root: string, operation: string, components: string[], sources: Sources): Mention[] {
  return writtenFiles(root, sources).flatMap(({ path, absolute, text }) => {
    const wanted = patternsFor(path, operation, components);
    return text
      .split("\n")
      .flatMap((line, index) =>
        wanted.some((each) => each.test(line))
          ? [{ file: shownPath(absolute), line: index + 1, text: line.trim() }]
          : [],
      );
  });
}
