import { dirname, resolve, sep } from "node:path";
import { shownPath } from "../cli/paths.js";
import type { Finding } from "../contract/finding.js";
import { hasPlaceholder } from "../contract/placeholder.js";
import type { Sources } from "../contract/sources.js";
import { linesWhere } from "../contract/yaml-lines.js";

/** Finds the lines in a contract's files that still have a placeholder. */
export function checkPlaceholders(input: string, sources: Sources): Finding[] {
  const folder = dirname(resolve(input)) + sep;
  const files = sources.paths.filter((path) => path.startsWith(folder) && path.endsWith(".yaml")).sort();
  return files.flatMap((path) =>
    linesWhere(sources.text(path), hasPlaceholder).map(({ line, text, pointer }): Finding => {
      const message = `"${text.trim()}" is still to be written.`;
      return { check: "contract", message, pointer, file: shownPath(path), line };
    }),
  );
}
