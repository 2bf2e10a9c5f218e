import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
} from "yaml";

/** An edit of a map in a YAML file. */
export interface Edit {
  /** Path of keys to the map. */
  readonly path: readonly string[];
  readonly key: string;
  /** The new value. If it is undefined, the key is removed. */
  readonly value?: unknown;
  /** The key whose text is copied under the new key, with the entries of `value` instead of its own. */
  readonly copyOf?: string;
  /** The key after which a new key is inserted. @default the last key */
  readonly after?: string;
}

const style = { lineWidth: 0, aliasDuplicateObjects: false } as const;

/** The end of a node, without the comments after it. */
function endOf(node: unknown): number {
  if (isPair(node)) return endOf(node.value ?? node.key);
  const last = isCollection(node) && node.flow !== true ? node.items.at(-1) : undefined;
  if (last !== undefined) return endOf(last);
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

/** The end of the line that contains a position. At the start of a line, the position itself. */
function lineEnd(text: string, at: number): number {
  if (text[at - 1] === "\n") return at;
  const next = text.indexOf("\n", at);
  return next === -1 ? text.length : next + 1;
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);
const startOf = ({ key }: Pair): number => (isNode(key) ? (key.range?.[0] ?? 0) : 0);

const flow = (value: unknown): string => stringify(value, { ...style, collectionStyle: "flow" }).trimEnd();

/** A map or list as indented block text. Lists of scalars are written in one line, as in the rest of the contract. */
export function blockText(value: object, indent = 0): string {
  const document = parseDocument(stringify(value, style));
  const walk = (node: unknown): void => {
    if (isSeq(node) && node.items.every(isScalar)) node.flow = true;
    if (isMap(node)) for (const pair of node.items) walk(pair.value);
    else if (isSeq(node)) node.items.forEach(walk);
  };
  walk(document.contents);
  const lines = document
    .toString({ ...style, flowCollectionPadding: false })
    .trimEnd()
    .split("\n");
  return lines.map((line) => `${line === "" ? "" : " ".repeat(indent)}${line}\n`).join("");
}

/** The column of a position in its line. */
const columnOf = (text: string, at: number): number => at - (text.lastIndexOf("\n", at - 1) + 1);

function mapAt(text: string, path: readonly string[]): YAMLMap<unknown, unknown> {
  const found = parseDocument(text).getIn(path, true) as unknown;
  if (!isMap(found)) throw new Error(`There is no map at ${path.join("/")}.`);
  return found;
}

/** The lines of a pair in a block map, from its indentation to the end of its value. */
function linesOf(text: string, pair: Pair): { from: number; to: number } {
  const from = text.lastIndexOf("\n", startOf(pair) - 1) + 1;
  return { from, to: lineEnd(text, endOf(pair)) };
}

/** The text of a file after an edit. Everything else is unchanged, including comments and layout. */
export function edited(text: string, { path, key, value, copyOf, after }: Edit): string {
  const map = mapAt(text, path);
  const pair = map.items.find((each) => keyOf(each) === key);
  const first = map.items[0];
  if (map.flow === true || first === undefined) {
    // Rewritten completely, since a flow map has no comments or layout to keep.
    const { [key]: _, ...others } = map.toJSON() as Record<string, unknown>;
    const [from = 0, to = 0] = map.range ?? [];
    return text.slice(0, from) + flow(value === undefined ? others : { ...others, [key]: value }) + text.slice(to);
  }
  const indent = columnOf(text, startOf(first));
  const source = copyOf === undefined ? undefined : map.items.find((each) => keyOf(each) === copyOf);
  if (source !== undefined) {
    const { from, to } = linesOf(text, source);
    const copied = text
      .slice(from, to)
      .replace(/^\s*("[^"]*"|[^:\s]+):/, `${" ".repeat(indent)}${/^\d/.test(key) ? `"${key}"` : key}:`);
    const end = lineEnd(text, endOf(map));
    const start = text.slice(0, end) + copied + text.slice(end);
    return Object.entries(Object(value)).reduce(
      (all, [name, each]) => edited(all, { path: [...path, key], key: name, value: each }),
      start,
    );
  }
  if (pair !== undefined) {
    const { from, to } = linesOf(text, pair);
    return text.slice(0, from) + (value === undefined ? "" : blockText({ [key]: value }, indent)) + text.slice(to);
  }
  if (value === undefined) return text;
  const end = lineEnd(text, endOf(map.items.find((each) => keyOf(each) === after) ?? map));
  const before = text[end - 1] === "\n" ? "" : "\n";
  return text.slice(0, end) + before + blockText({ [key]: value }, indent) + text.slice(end);
}

/** The text of a file with an entry added to the block list at a path, after the entry `after` or at the end. */
export function withEntry(text: string, path: readonly string[], entry: unknown, after?: number): string {
  const list = parseDocument(text).getIn(path, true) as unknown;
  if (!isSeq(list)) throw new Error(`There is no list at ${path.join("/")}.`);
  const end = lineEnd(text, endOf(list.items[after ?? list.items.length - 1] ?? list));
  const [first] = list.items;
  // The first entry's content is preceded by the bullet and a space.
  const indent = isNode(first) ? columnOf(text, first.range?.[0] ?? 0) - 2 : 0;
  return text.slice(0, end) + blockText([entry], indent) + text.slice(end);
}

/** The text of a file without the value at a path, and without the maps and lists that would be empty then. */
export function without(text: string, path: readonly (string | number)[]): string {
  const above = path.slice(0, -1);
  const holder = parseDocument(text).getIn(above, true) as unknown;
  const key = String(path.at(-1));
  if (!isCollection(holder)) return text;
  if (holder.items.length === 1) return above.length === 0 ? "" : without(text, above);
  if (isMap(holder)) return edited(text, { path: above.map(String), key });
  const entry = holder.items[Number(key)];
  if (!isNode(entry)) return text;
  const [from, to] = [text.lastIndexOf("\n", (entry.range?.[0] ?? 0) - 1) + 1, lineEnd(text, endOf(entry))];
  // Removing a group of entries must not leave two empty lines.
  return text.slice(0, from).replace(/\n\n$/, text[to] === "\n" ? "\n" : "\n\n") + text.slice(to);
}
