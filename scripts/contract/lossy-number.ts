import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from "yaml";
import { under } from "./pointer.js";

/** A number that JavaScript cannot represent. */
export interface LossyNumber {
  written: string;
  /** The value that would be published instead. */
  becomes: string;
  /** JSON pointer in the file. */
  pointer: string;
  line: number;
  column: number;
}

/** Matches what may be a plain scalar of that kind, also within texts. */
const suspect =
  /(?<=^|[\s,:[{])[-+]?(?:\.inf|\.nan|0x[\da-f]{13,}|0o[0-7]{17,}|[\d.]{16,}|[\d.]+e[-+]?\d+)(?=$|[\s,:\]}])/gim;
/** Matches a quoted scalar that a tag makes a number. */
const tagged = /!!(?:int|float)\s+["']/;
const finite = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const radix = /^0(?:x[\da-f]+|o[0-7]+)$/i;
const notFinite = /^(?:[-+]?\.inf|\.nan)$/i;

/** The digits and the exponent of an unsigned decimal, so that `1.50` and `15e-1` are equal. */
function decimal(text: string): string {
  const [, whole = "", fraction = "", exponent = "0"] = /^(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/(?<!0)0+$/, "");
  return significant && `${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}

/** The value that JavaScript reads for a plain scalar; undefined if it equals the written number. */
function changed(written: string): string | undefined {
  if (notFinite.test(written)) return "null";
  if (radix.test(written)) {
    const value = BigInt(Number(written));
    return BigInt(written) === value ? undefined : String(value);
  }
  if (!finite.test(written)) return undefined;
  const value = Number(written);
  if (!Number.isFinite(value)) return "a text";
  const size = Math.abs(value);
  // The last digits of a fraction are not checked, since no double represents them exactly.
  if (size !== 0 && size <= Number.MAX_SAFE_INTEGER) return undefined;
  return decimal(written.replace(/^[-+]/, "")) === decimal(String(size)) ? undefined : String(value);
}

/** Whether YAML reads a numeric scalar as a number. */
const isUntyped = ({ tag, type }: Scalar): boolean =>
  tag === undefined ? type === "PLAIN" : tag === "tag:yaml.org,2002:int" || tag === "tag:yaml.org,2002:float";

/** The scalars below a node, including keys, each with its path of tokens. Aliases are not followed. */
function* scalarsIn(node: unknown, ...tokens: (string | number)[]): Generator<[Scalar, (string | number)[]]> {
  if (isScalar(node)) yield [node, tokens];
  else if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* scalarsIn(item, ...tokens, index);
  else if (isMap(node))
    for (const { key, value } of node.items) {
      const token = isScalar(key) ? (key.source ?? "") : "";
      yield* scalarsIn(key, ...tokens, token);
      yield* scalarsIn(value, ...tokens, token);
    }
}

/** The text; if it is JSON, without its strings, which contain no numbers. */
function withoutStrings(text: string): string {
  try {
    JSON.parse(text);
    return text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  } catch {
    return text;
  }
}

/** Whether a text may have such a number. */
const isSuspect = (text: string): boolean =>
  tagged.test(text) || [...text.matchAll(suspect)].some(([written]) => changed(written) !== undefined);

/** The numbers of a YAML or JSON text that JavaScript would change. */
export function lossyNumbersIn(text: string): LossyNumber[] {
  // Parsing a second time takes seconds for a large text.
  if (!isSuspect(text) || !isSuspect(withoutStrings(text))) return [];
  const lineCounter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter, logLevel: "silent", uniqueKeys: false });
  return [...scalarsIn(contents)].flatMap(([scalar, tokens]) => {
    const { source = "", range } = scalar;
    const becomes = isUntyped(scalar) ? changed(source) : undefined;
    if (becomes === undefined) return [];
    const { line, col: column } = lineCounter.linePos(range?.[0] ?? 0);
    return [{ written: source, becomes, pointer: under("#", ...tokens), line, column }];
  });
}
