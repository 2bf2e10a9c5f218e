import type { Document } from "./document.js";
import { dataKeywords, namedMaps } from "./keywords.js";
import { isNode } from "./node.js";
import { under } from "./pointer.js";

/** Keys whose text is written for a reader: in OpenAPI, then in the extensions of openapi/README.md. */
const prose = new Set(["title", "summary", "description", "x-displayName", "note", "meaning", "remedy"]);

/** Keys whose value is data, which has no text for a reader. Named examples are objects with texts of their own. */
const isData = (key: string, value: unknown): boolean =>
  key === "value" || (dataKeywords.includes(key) && !(key === "examples" && isNode(value)));

/** A value in a document, at any depth but in data. */
interface Entry {
  value: unknown;
  /** JSON pointer of the value. */
  pointer: string;
  /** The keyword that holds it; undefined for the document and under a name that an author chose. */
  keyword: string | undefined;
  /** Whether its keys are names that an author chose. */
  isMap: boolean;
}

/** A value and all in it but data, in document order. */
export function* entriesIn(value: unknown, pointer = "#", keyword?: string): Generator<Entry> {
  const isMap = keyword !== undefined && namedMaps.has(keyword);
  yield { value, pointer, keyword, isMap };
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!isMap && isData(key, inner)) continue;
    yield* entriesIn(inner, under(pointer, key), isMap ? undefined : key);
  }
}

/** Every text of a document that is written for a reader, by its JSON pointer, in document order. */
export function textsOf(document: Document): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { value, pointer, keyword = "" } of entriesIn(document))
    if (typeof value === "string" && prose.has(keyword)) texts.set(pointer, value);
  return texts;
}
