import { schemaPlaces } from "../../api/all-schemas.js";
import type { Api } from "../../api/api.js";
import { isNode } from "../../contract/node.js";
import { atPointer, under } from "../../contract/pointer.js";

/** A keyword of schemas or of parameters that a contract uses. */
export interface UsedKeyword {
  of: "schema" | "parameter";
  key: string;
  /** The key, with its value if the value decides what the key means: `format: uri`, `explode: false`. */
  keyword: string;
  uses: number;
  /** JSON pointer of its first use. */
  pointer: string;
}

/** Keywords whose value decides what they mean. */
const decidedByValue = ["format", "in", "style", "explode", "allowReserved", "allowEmptyValue"];

/** The keys of a parameter that constrain nothing. */
const parts = ["name", "schema", "content", "description", "example", "examples"];

function nameOf(keyword: string, value: unknown): string {
  // `false` closes an object, but a schema describes other fields: these are two constraints.
  if (keyword === "additionalProperties" || keyword === "unevaluatedProperties")
    return typeof value === "boolean" ? `${keyword}: ${value}` : keyword;
  return decidedByValue.includes(keyword) ? `${keyword}: ${value}` : keyword;
}

/** Sorts schemas before parameters, each by keyword. */
function compare(one: UsedKeyword, other: UsedKeyword): number {
  if (one.of !== other.of) return one.of === "schema" ? -1 : 1;
  return one.keyword < other.keyword ? -1 : 1;
}

/** The keywords of schemas and parameters that a contract uses, sorted. */
export function keywordsIn(api: Api): UsedKeyword[] {
  const found = new Map<string, UsedKeyword>();
  const add = (of: UsedKeyword["of"], place: string) => {
    const node = atPointer(api.document, place);
    for (const [key, value] of Object.entries(isNode(node) ? node : {})) {
      if (key.startsWith("x-") || (of === "parameter" && parts.includes(key))) continue;
      const keyword = nameOf(key, value);
      const before = found.get(`${of} ${keyword}`);
      if (before === undefined)
        found.set(`${of} ${keyword}`, { of, key, keyword, uses: 1, pointer: under(place, key) });
      else before.uses += 1;
    }
  };
  const parameters = api.operations.flatMap((operation) => operation.parameters.map(({ pointer }) => pointer));
  for (const { place } of schemaPlaces(api)) add("schema", place);
  for (const pointer of new Set(parameters)) add("parameter", pointer);
  return [...found.values()].sort(compare);
}
