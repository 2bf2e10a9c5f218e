import { createHash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import type { Files } from "../cli/files.js";
import { keepsResults, kept } from "../contract/kept.js";
import type { Content, Makers } from "../docs/makers.js";

/** A compressed text. */
export interface Packed {
  parts: Uint8Array[];
  /** SHA-256 of the text. */
  hash: string;
}

/** The text of a file until it is written. Those of a large document would together take hundreds of megabytes. */
export type Text = string | Packed;

/** The length from which a text is compressed, and that of its parts. */
const large = 1_500_000;
/** With it a text is compressed and decompressed faster than it is written. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 1 };

/** A text with LF line ends, since git and `--check` ignore differences between line ends. */
const withOneLineEnd = (text: string): string => (text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text);

/** Joins pieces of a text to large parts and a last one. */
function* joined(pieces: Iterable<string>): Generator<string> {
  let part = "";
  for (const piece of pieces) {
    part += piece;
    if (part.length < large) continue;
    yield part;
    part = "";
  }
  yield part;
}

function pack(content: Content): Text {
  const pieces = typeof content === "string" ? [content] : content;
  // Results that are kept hold their texts anyway.
  if (keepsResults()) return withOneLineEnd([...pieces].join(""));
  const hash = createHash("sha256");
  const parts: Uint8Array[] = [];
  for (const part of joined(pieces)) {
    const text = withOneLineEnd(part);
    if (parts.length === 0 && part.length < large) return text;
    const bytes = Buffer.from(text);
    hash.update(bytes);
    parts.push(brotliCompressSync(bytes, { params }));
  }
  return { parts, hash: hash.digest("hex") };
}

/** The files with LF line ends, those with a large text compressed. */
export const packed = (files: Files<Text>): Files<Text> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, typeof text === "string" ? pack(text) : text]));

/** Makes files one after another, and packs each before the next. */
export async function makePacked(makers: Makers): Promise<Files<Text>> {
  const made: Files<Text> = {};
  for (const [path, make] of Object.entries(makers)) made[path] = pack(await make());
  return made;
}

const keptBytes = kept<Buffer>();

/** The bytes of a text, which are hashed, compared and written. */
export const bytesOf = (text: Text): Buffer =>
  typeof text === "string"
    ? keptBytes(text, () => Buffer.from(text))
    : Buffer.concat(text.parts.map((part) => brotliDecompressSync(part)));
