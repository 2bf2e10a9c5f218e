import { resolve } from "node:path";
import type { Deviation } from "./deviation.js";
import type { Document } from "./document.js";
import { dataKeywords } from "./keywords.js";
import type { LossyNumber } from "./lossy-number.js";
import { isNode } from "./node.js";
import { Places } from "./places.js";
import { tokensOf, under } from "./pointer.js";
import type { Sources } from "./sources.js";

/** The decimals of numbers that JavaScript cannot represent, by their pointers in the bundled document. */
export type ExactNumbers = ReadonlyMap<string, string>;

/** A number as JSON writes it; undefined if JSON has no such number. */
function decimalsOf(written: string): string | undefined {
  if (/^0[xo]/i.test(written)) return String(BigInt(written));
  const decimals = written.replace(/^\+/, "");
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(decimals) ? decimals : undefined;
}

/** The pointers of all numbers that may have been changed. */
function* largeNumbers(value: unknown, pointer = "#"): Generator<string> {
  if (typeof value === "number" && !(value !== 0 && Math.abs(value) <= Number.MAX_SAFE_INTEGER)) yield pointer;
  if (Array.isArray(value))
    for (const [index, each] of value.entries()) yield* largeNumbers(each, under(pointer, index));
  else if (isNode(value))
    for (const [key, each] of Object.entries(value)) yield* largeNumbers(each, under(pointer, key));
}

/** Finds the numbers of a bundled document that JavaScript changed, from those of its files. */
export function exactNumbers(
  document: Document,
  input: string,
  lossyNumbers: ReadonlyMap<string, readonly LossyNumber[]>,
  sources: Sources,
): ExactNumbers {
  const written = new Map(
    [...lossyNumbers].flatMap(([file, numbers]) =>
      numbers.map((each): [string, string] => [resolve(file) + each.pointer, each.written]),
    ),
  );
  if (written.size === 0) return new Map();
  const places = new Places(document, input, sources);
  return new Map(
    [...largeNumbers(document)].flatMap((pointer): [string, string][] => {
      const spot = places.spotOf(pointer);
      const decimals = decimalsOf((spot && written.get(spot.file + under("#", ...spot.tokens))) ?? "");
      return decimals === undefined ? [] : [[pointer, decimals]];
    }),
  );
}

const isData = (pointer: string): boolean =>
  tokensOf(pointer).some((token) => dataKeywords.includes(token) || token === "value");

/** The deviations of everything but the bundled document. Each number is reported once for data and once for limits. */
export function exactNumberDeviations(exact: ExactNumbers): Deviation[] {
  const uses = new Map<string, { pointer: string; written: string; others: number }>();
  for (const [pointer, written] of exact) {
    const key = `${isData(pointer)} ${written}`;
    const use = uses.get(key);
    uses.set(key, use === undefined ? { pointer, written, others: 0 } : { ...use, others: use.others + 1 });
  }
  return [...uses.values()].map(({ pointer, written, others }) => {
    const becomes = isData(pointer)
      ? `is sent, shown and compared as ${JSON.stringify(Number(written))}`
      : `is checked and shown as ${JSON.stringify(Number(written))}`;
    const more = others === 0 ? "" : ` (here and in ${others} more)`;
    return {
      operation: undefined,
      pointer,
      what: `JavaScript cannot represent the number ${written}${more}`,
      instead: `the bundled document keeps it, and it ${becomes}`,
    };
  });
}

/** Private-use characters around a number, so that it can be told from other texts of a file. */
const markedNumber = /["']?\uE000([^\uE001]*)\uE001["']?/g;

/** A copy of a document in which each exact number is a marked text. */
function withMarks(value: unknown, exact: ExactNumbers, pointer = "#"): unknown {
  const decimals = exact.get(pointer);
  if (typeof value === "number" && value === Number(decimals)) return `\uE000${decimals}\uE001`;
  if (Array.isArray(value)) return value.map((each, index) => withMarks(each, exact, under(pointer, index)));
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withMarks(each, exact, under(pointer, key))]),
  );
}

/** Writes a document as text with its exact numbers. */
export const withExactNumbers = (
  document: Document,
  exact: ExactNumbers,
  write: (document: unknown) => string,
): string => (exact.size === 0 ? write(document) : write(withMarks(document, exact)).replace(markedNumber, "$1"));
