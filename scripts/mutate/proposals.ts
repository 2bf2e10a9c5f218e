import { isMap, isScalar, type Document as Yaml } from "yaml";
import type { Kind } from "./kinds.js";

/** The keys, names and indexes on the path to a value. */
export type Path = (string | number)[];

/** A small change of the value at a path. */
export interface Proposal {
  kind: Kind;
  /** Describes the change in the list of survivors. */
  what: string;
  change: (yaml: Yaml, path: Path) => void;
}

type Change = Proposal["change"];

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

function altered(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  return typeof value === "boolean" ? !value : `${String(value)}x`;
}

/** A value, with the context that its changes depend on. */
interface Subject {
  key: string;
  value: unknown;
  /** The value, if it is text. */
  text: string;
  /** All references in the file. */
  references: string[];
}

const propose = (kind: Kind, change: Change, value: unknown): Proposal[] => [{ kind, change, what: String(value) }];

const ofScalar =
  (kind: Kind) =>
  ({ value }: Subject): Proposal[] =>
    typeof value === "object" ? [] : propose(kind, set(altered(value)), value);

/** Proposes the opposite of a boolean. */
const ofBoolean =
  (kind: Kind) =>
  ({ value }: Subject): Proposal[] =>
    typeof value === "boolean" ? propose(kind, set(!value), value) : [];

function swapReference({ text, references }: Subject): Proposal[] {
  const folder = text.replace(/[^/]*$/, "");
  const near = references.filter((each) => each.startsWith(folder) && each !== text);
  const other = near[text.length % Math.max(near.length, 1)];
  return other === undefined ? [] : propose("$ref swapped", set(other), `${text} to ${other}`);
}

/** Proposals that depend only on the key. */
const byKey: Record<string, (subject: Subject) => Proposal[]> = {
  type: ({ text, value }) => (text in types ? propose("retyped", set(types[text]), value) : []),
  required: ofBoolean("required switched"),
  pattern: ({ value }) => propose("pattern lost", drop, value),
  format: ({ value }) => propose("format lost", drop, value),
  default: ofScalar("default changed"),
  const: ofScalar("const changed"),
  name: ({ value, text }) => (typeof value === "string" ? propose("name changed", set(`${text}X`), value) : []),
  in: ({ value, text }) => propose("place of a parameter changed", set(text === "query" ? "header" : "query"), value),
  operationId: ({ value, text }) => propose("operationId changed", set(`${text}X`), value),
  additionalProperties: ofBoolean("additionalProperties switched"),
  deprecated: ofBoolean("deprecated switched"),
  uniqueItems: ofBoolean("uniqueItems switched"),
  url: ({ value, text }) => propose("server changed", set(`${text}/x`), value),
  $ref: swapReference,
};

/** Proposals that depend on the parent's key; undefined if none does. */
function byParent(parent: string, { key, value, text }: Subject): Proposal[] | undefined {
  if (parent === "properties")
    return [...propose("field dropped", drop, key), ...propose("field renamed", rename(`${key}X`), key)];
  if (parent === "required" && text !== "") return propose("field made optional", drop, value);
  if (parent === "enum") return propose("enum value lost", drop, value);
  if (parent === "responses" && /^\d{3}$/.test(key)) return propose("status dropped", drop, key);
  if (parent === "paths")
    return propose("path letter changed", rename(key.replace(/[a-z](?=[a-z-]*(\/\{\w+\})?$)/, "q")), key);
  return undefined;
}

/** Proposes changes of the value at a path. */
export function proposals(path: Path, value: unknown, references: string[]): Proposal[] {
  const keys = path.map(String);
  const key = keys.at(-1) ?? "";
  const text = typeof value === "string" ? value : "";
  const subject = { key, value, text, references };
  if (path.includes("value") || (path.includes("example") && typeof value !== "object"))
    return ofScalar("example altered")(subject);
  const found = byParent(keys.at(-2) ?? "", subject);
  if (found !== undefined) return found;
  if (keys.includes("security") && Array.isArray(value)) return propose("security header removed", drop, key);
  if (limits.test(key) && typeof value === "number") return propose("limit moved", set(value + 1), value);
  if (keys.some((each) => each.startsWith("x-")) && typeof value !== "object")
    return ofScalar(text.startsWith("/") ? "extension's pointer changed" : "extension's value changed")(subject);
  const method = methods[key];
  if (typeof value === "object" && method !== undefined) return propose("method changed", rename(method), key);
  return Object.hasOwn(byKey, key) ? (byKey[key]?.(subject) ?? []) : [];
}
