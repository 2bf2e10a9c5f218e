import { isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { under } from "./pointer.js";

/** The JSON pointer of the last key that begins in each line of a YAML file; lines count from 1. */
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

/** A line of a YAML file with the JSON pointer of the key that it belongs to. */
export interface PointedLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly pointer: string;
}

/** The lines of a YAML file that a test accepts, comments included. */
export function linesWhere(text: string, accepts: (line: string) => boolean): PointedLine[] {
  const all = text.split("\n").map((line, index) => ({ line: index + 1, text: line }));
  const found = all.filter((each) => accepts(each.text));
  if (found.length === 0) return [];
  const pointers = pointersByLine(text);
  return found.map((each) => {
    return { ...each, pointer: pointers.slice(0, each.line + 1).findLast((pointer) => pointer !== undefined) ?? "#" };
  });
}
