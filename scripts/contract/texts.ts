import type { Document } from "./document.js";
import { dataKeywords, mapKeywords } from "./keywords.js";
import { isNode } from "./node.js";
import { under } from "./pointer.js";

/** Keys whose text is written for a reader: in OpenAPI, then in the extensions of openapi/README.md. */
const prose = new Set(["title", "summary", "description", "x-displayName", "note", "meaning", "remedy"]);

/** Keys whose value is data, which has no text for a reader. Named examples are objects with texts of their own. */
const isData = (key: string, value: unknown): boolean =>
  key === "value" || (dataKeywords.includes(key) && !(key === "examples" && isNode(value)));

/** Keys whose value maps names that an author chose: of OpenAPI, then of schemas. */
const maps = new Set([
  ..."schemas responses parameters headers examples requestBodies securitySchemes callbacks links pathItems".split(" "),
  ...mapKeywords,
]);

/** Every text of a document that is written for a reader, by its JSON pointer, in document order. */
export function textsOf(document: Document): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (node: unknown, pointer: string, named: boolean): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (!named && isData(key, value)) continue;
      const at = under(pointer, key);
      if (typeof value !== "string") walk(value, at, !named && maps.has(key));
      else if (!named && prose.has(key)) texts.set(at, value);
    }
  };
  walk(document, "#", false);
  return texts;
}
