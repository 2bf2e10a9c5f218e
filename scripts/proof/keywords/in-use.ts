import { atPointer, type Document, type Node, under } from "../../contract/document.js";
import { parameterPointers, schemasOf } from "../../contract/schemas.js";

/** A keyword of schemas or of parameters that a contract uses. */
export interface UsedKeyword {
  of: "schema" | "parameter";
  key: string;
  /** The key, with its value where that says what it asks for: `format: uri`, `explode: false`. */
  keyword: string;
  uses: number;
  /** Where it is used first. */
  pointer: string;
}

/** Keywords whose value decides what they ask for. */
const told = ["format", "in", "style", "explode", "allowReserved", "allowEmptyValue"];

/** What a parameter is made of, and asks nothing. */
const parts = ["name", "schema", "content", "description", "example", "examples"];

function nameOf(keyword: string, value: unknown): string {
  // It closes an object or says what else may be there: two rules.
  if (keyword === "additionalProperties" || keyword === "unevaluatedProperties")
    return typeof value === "boolean" ? `${keyword}: ${value}` : keyword;
  return told.includes(keyword) ? `${keyword}: ${value}` : keyword;
}

/** The keywords that a contract uses, read from it: of schemas and of parameters, by their names. */
export function keywordsIn(document: Document): UsedKeyword[] {
  const found = new Map<string, UsedKeyword>();
  const add = (of: UsedKeyword["of"], node: object, pointer: string) => {
    for (const [key, value] of Object.entries(node)) {
      if (key.startsWith("x-") || (of === "parameter" && parts.includes(key))) continue;
      const keyword = nameOf(key, value);
      const known = found.get(`${of} ${keyword}`);
      if (known === undefined)
        found.set(`${of} ${keyword}`, { of, key, keyword, uses: 1, pointer: under(pointer, key) });
      else known.uses += 1;
    }
  };
  for (const { schema, pointer } of schemasOf(document)) add("schema", schema, pointer);
  for (const pointer of parameterPointers(document)) add("parameter", atPointer(document, pointer) as Node, pointer);
  return [...found.values()].sort(
    (a, b) => (a.of < b.of ? 1 : a.of > b.of ? -1 : 0) || (a.keyword < b.keyword ? -1 : 1),
  );
}
