import { dirname, resolve, sep } from "node:path";
import { isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { shownPath } from "../cli/paths.js";
import type { Finding } from "../contract/finding.js";
import { hasPlaceholder } from "../contract/placeholder.js";
import { under } from "../contract/pointer.js";
import type { Sources } from "../contract/sources.js";

/** The JSON pointer of the last key or entry that begins in each line; undefined where none does. */
function pointersByLine(text: string): (string | undefined)[] {
  const lines = new LineCounter();
  const pointers: (string | undefined)[] = [];
  visit(parseDocument(text, { lineCounter: lines }), {
    Pair(_, pair, ancestors) {
      if (!isScalar(pair.key)) return;
      const chain = [...ancestors, pair];
      const tokens = chain.flatMap((each, at): (string | number)[] => {
        if (isPair(each) && isScalar(each.key)) return [String(each.key.value)];
        return isSeq<unknown>(each) ? [each.items.indexOf(chain[at + 1])] : [];
      });
      pointers[lines.linePos(pair.key.range?.[0] ?? 0).line] = under("#", ...tokens);
    },
  });
  return pointers;
}

/** Finds each line of a contract's files that is still to be written. */
export function checkPlaceholders(input: string, sources: Sources): Finding[] {
  const folder = dirname(resolve(input)) + sep;
  const files = sources.paths.filter((path) => path.startsWith(folder) && path.endsWith(".yaml")).sort();
  return files.flatMap((path) => {
    const text = sources.text(path);
    if (!hasPlaceholder(text)) return [];
    const pointers = pointersByLine(text);
    return text.split("\n").flatMap((line, index): Finding[] => {
      if (!hasPlaceholder(line)) return [];
      const pointer = pointers.slice(0, index + 2).findLast((each) => each !== undefined) ?? "#";
      const message = `"${line.trim()}" is still to be written.`;
      return [{ check: "contract", message, pointer, file: shownPath(path), line: index + 1 }];
    });
  });
}
