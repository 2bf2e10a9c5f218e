import type { Operation } from "../api/operation.js";
import { writtenFiles } from "../check/written-files.js";
import { shownPath } from "../cli/paths.js";
import { nameCalls, stemOf } from "../client/call-names.js";
import { camelCase } from "../client/naming.js";
import type { Place } from "../contract/finding.js";
import type { Sources } from "../contract/sources.js";

/** A line that names something. */
export interface Mention extends Place {
  text: string;
}

/** Matches a whole name, not a part of a longer one. */
const whole = (name: string): RegExp => new RegExp(`(?<![\\w$])${name.replaceAll(".", "\\.")}(?![\\w-])`);

/** A component in YAML: as a value, in a reference or in a target. Its name may be a word of a text. */
const inYaml = (name: string): RegExp => new RegExp(`([/.]|: ["'\`]?)${name}(?=$|["'\`,}\\].])`);

/** A type, constant or component in code: as a text, or imported, perhaps on a line of its own. */
const inCode = (name: string): RegExp => new RegExp(`["'\`]${name}["'\`]|^import .*\\b${name}\\b|^  (type )?${name},$`);

/** The names that an operation has in texts and code: its id, its calls with a waiter or an upload, its types. */
function namesOf(operation: Operation) {
  const name = nameCalls([operation]).names.get(operation) ?? { resource: "", verb: "" };
  const methods = [operation.wait?.method, operation.upload?.method].filter((each) => each !== undefined);
  const stem = stemOf(name);
  return {
    calls: [operation.id, ...methods.map((method) => `${name.resource}.${method}`)],
    code: [camelCase(stem), `${stem}Input`],
  };
}

/**
 * Finds the lines that name an operation in the files of a project that are written by hand, and those that name one of
 * its components in YAML and code. In prose, words may be the same.
 */
export function mentionsOf(root: string, operation: Operation, components: string[], sources: Sources): Mention[] {
  const { calls, code } = namesOf(operation);
  const prose = calls.map(whole);
  const yaml = [...prose, ...components.map(inYaml)];
  const typescript = [...prose, ...[...components, ...code].map(inCode)];
  const patternsFor = (path: string): RegExp[] => {
    if (path.endsWith(".md")) return prose;
    return /\.ya?ml$/.test(path) ? yaml : typescript;
  };
  return writtenFiles(root, sources).flatMap(({ path, absolute, text }) => {
    const wanted = patternsFor(path);
    return text
      .split("\n")
      .flatMap((line, index) =>
        wanted.some((each) => each.test(line))
          ? [{ file: shownPath(absolute), line: index + 1, text: line.trim() }]
          : [],
      );
  });
}
