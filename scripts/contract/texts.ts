import type { Document } from "./document.js";
import { dataKeywords, namedMaps } from "./keywords.js";
import { isNode } from "./node.js";
import { under } from "./pointer.js";

/** Keys whose text is written for a reader, in OpenAPI and in the extensions of openapi/README.md. */
const prose = new Set(["title", "summary", "description", "x-displayName", "note", "meaning", "remedy"]);

/** Whether a key's value is data, which has no text for a reader. Named examples are objects with their own texts. */
const isData = (key: string, value: unknown): boolean =>
  key === "value" || (dataKeywords.includes(key) && !(key === "examples" && isNode(value)));

/** A value at any depth in a document, except in data. */
interface Entry {
  value: unknown;
  /** JSON pointer of the value. */
  pointer: string;
  /** The keyword with this value; undefined for the document and for a name that an author chose. */
  keyword: string | undefined;
  /** Whether its keys are names that an author chose. */
  isMap: boolean;
}

/** A value and all values in it except data, in document order. */
export function* entriesIn(value: unknown, pointer = "#", keyword?: string): Generator<Entry> {
  const isMap = keyword !== undefined && namedMaps.has(keyword);
  yield { value, pointer, keyword, isMap };
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!isMap && isData(key, inner)) continue;
    yield* entriesIn(inner, under(pointer, key), isMap ? undefined : key);
  }
}

/** All texts in a document that are written for a reader, by JSON pointer, in document order. */
export function textsOf(document: Document): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { value, pointer, keyword = "" } of entriesIn(document))
    if (typeof value === "string" && prose.has(keyword)) texts.set(pointer, value);
  return texts;
}
