import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document as Yaml } from "yaml";
import type { Kind } from "./kinds.js";

/** One small change of a file of the contract. */
export interface Edit {
  kind: Kind;
  file: string;
  line: number;
  /** What is changed, as a list of survivors shows it. */
  what: string;
  /** The file's text with the change. */
  apply(): string;
}

type Path = (string | number)[];
type Change = (yaml: Yaml, path: Path) => void;
interface Proposal {
  kind: Kind;
  what: string;
  change: Change;
}

const limits =
  /^(minimum|maximum|exclusiveM..imum|minLength|maxLength|minItems|maxItems|requests|m(in|ax)(Height|Pixels|Bytes|DurationSeconds))$/;
const types: Record<string, string> = {
  string: "integer",
  integer: "string",
  number: "string",
  boolean: "string",
  array: "object",
  object: "array",
};
const methods: Record<string, string> = { get: "put", put: "get", post: "put", patch: "put", delete: "put" };
/** What only tells a reader something, or how sure the contract is. */
const remarks = ["x-source", "x-provenance", "externalDocs", "contact", "license"];

const drop: Change = (yaml, path) => void yaml.deleteIn(path);
const set =
  (value: unknown): Change =>
  (yaml, path) =>
    yaml.setIn(path, value);
const rename =
  (name: string): Change =>
  (yaml, path) => {
    const parent = yaml.getIn(path.slice(0, -1));
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
      : undefined;
    if (isScalar(pair?.key)) pair.key.value = name;
  };
const altered = (value: unknown): unknown =>
  typeof value === "number" ? value + 1 : typeof value === "boolean" ? !value : `${String(value)}x`;

/** The changes that make sense of the value at a path. */
function proposals(path: Path, value: unknown, references: string[]): Proposal[] {
  const key = String(path.at(-1));
  const parent = String(path.at(-2));
  const text = typeof value === "string" ? value : "";
  const inExample = path.includes("value") || (path.includes("example") && typeof value !== "object");
  const one = (kind: Kind, change: Change, what = String(value)): Proposal[] => [{ kind, change, what }];
  if (inExample) return typeof value === "object" ? [] : one("example altered", set(altered(value)));
  if (parent === "properties")
    return [...one("field dropped", drop, key), ...one("field renamed", rename(`${key}X`), key)];
  if (parent === "required" && text !== "") return one("field made optional", drop);
  if (parent === "enum") return one("enum value lost", drop);
  if (parent === "responses" && /^\d{3}$/.test(key)) return one("status dropped", drop, key);
  if (parent === "paths") {
    return one("path letter changed", rename(key.replace(/[a-z](?=[a-z-]*(\/\{\w+\})?$)/, "q")), key);
  }
  if (path.some((each) => String(each) === "security") && Array.isArray(value))
    return one("security header removed", drop, key);
  if (limits.test(key) && typeof value === "number") return one("limit moved", set(value + 1));
  if (/^x-/.test(String(path.find((each) => /^x-/.test(String(each))) ?? "")) && typeof value !== "object")
    return one(text.startsWith("/") ? "extension's pointer changed" : "extension's value changed", set(altered(value)));
  if (typeof value === "object" && key in methods) return one("method changed", rename(methods[key] ?? ""), key);
  switch (key) {
    case "type":
      return text in types ? one("retyped", set(types[text])) : [];
    case "required":
      return typeof value === "boolean" ? one("required switched", set(!value)) : [];
    case "pattern":
    case "format":
      return one(`${key} lost`, drop);
    case "default":
    case "const":
      return typeof value === "object" ? [] : one(`${key} changed`, set(altered(value)));
    case "name":
      return typeof value === "string" ? one("name changed", set(`${text}X`)) : [];
    case "in":
      return one("place of a parameter changed", set(text === "query" ? "header" : "query"));
    case "operationId":
      return one("operationId changed", set(`${text}X`));
    case "additionalProperties":
    case "deprecated":
    case "uniqueItems":
      return typeof value === "boolean" ? one(`${key} switched`, set(!value)) : [];
    case "url":
      return one("server changed", set(`${text}/x`));
    case "$ref": {
      const kind = text.replace(/[^/]*$/, "");
      const near = references.filter((each) => each.startsWith(kind) && each !== text);
      const other = near[text.length % Math.max(near.length, 1)];
      return other === undefined ? [] : one("$ref swapped", set(other), `${text} to ${other}`);
    }
  }
  return [];
}

/** Every small change that this file offers. */
export function editsOf(file: string, text: string): Edit[] {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const references: string[] = [];
  const found: { path: Path; value: unknown; offset: number }[] = [];
  visit(yaml, {
    Pair(_, { key, value }) {
      if (isScalar(key) && remarks.includes(String(key.value))) return visit.SKIP;
      if (isScalar(key) && key.value === "$ref" && isScalar(value)) references.push(String(value.value));
      return undefined;
    },
    Node(key, node, ancestors) {
      const path: Path = [];
      const chain = [...ancestors, node];
      for (const [at, each] of chain.entries()) {
        if (isPair(each) && isScalar(each.key)) path.push(String(each.key.value));
        const next = chain[at + 1];
        if (isSeq(each) && next !== undefined) path.push(each.items.indexOf(next));
      }
      const offset = isMap(node) || isSeq(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0;
      if (key !== "key" && path.length > 0)
        found.push({
          path,
          value: isScalar(node) ? node.value : isMap(node) ? {} : isSeq(node) ? [] : undefined,
          offset,
        });
    },
  });
  return found.flatMap(({ path, value, offset }) =>
    value === undefined
      ? []
      : proposals(path, value, references).map(({ kind, what, change }) => ({
          kind,
          file,
          line: lines.linePos(offset).line,
          what: `${path.join("/")}: ${what}`,
          apply: () => {
            const copy = parseDocument(text);
            change(copy, path);
            return copy.toString({ lineWidth: 0 });
          },
        })),
  );
}

/** A choice of edits that the same seed repeats: the kinds take turns, so that the rare ones are among them too. */
export function chosen(edits: Edit[], count: number, seed: number): Edit[] {
  let state = seed >>> 0;
  // mulberry32
  const random = (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) % below;
  };
  const kinds = [...new Set(edits.map(({ kind }) => kind))].sort();
  const piles = kinds.map((kind) => edits.filter((edit) => edit.kind === kind));
  const result: Edit[] = [];
  while (result.length < count && piles.some((pile) => pile.length > 0))
    for (const pile of piles)
      if (pile.length > 0 && result.length < count) result.push(...pile.splice(random(pile.length), 1));
  return result;
}
