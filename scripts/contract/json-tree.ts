import type { Source } from "@redocly/openapi-core";

/** A node of a syntax tree, as far as the library reads it to find a place. */
interface TreeNode {
  kind: number;
  startPosition: number;
  endPosition: number;
  parent: TreeNode | undefined;
  key?: { value: string; startPosition: number; endPosition: number };
  value?: TreeNode;
  readonly mappings?: TreeNode[];
  readonly items?: TreeNode[];
}

/** The library's kinds of nodes. */
const kinds = { scalar: 0, mapping: 1, map: 2, list: 3 };

function afterSpace(text: string, from: number): number {
  let at = from;
  while (" \t\r\n".includes(text.charAt(at)) && at < text.length) at++;
  return at;
}

/** The offset after a string. */
function afterString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); ; end = text.indexOf('"', end + 1)) {
    let first = end;
    while (text[first - 1] === "\\") first--;
    if ((end - first) % 2 === 0) return end + 1;
  }
}

/** The offset of the next match of a regular expression with the flag `g`. */
function offsetOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** The offset after a value. */
function afterValue(text: string, from: number): number {
  if (text[from] === '"') return afterString(text, from);
  // A number or a literal.
  if (text[from] !== "{" && text[from] !== "[") return offsetOf(/[ \t\r\n,\]}]/g, text, from);
  // Most characters are inside texts or are spaces.
  const structural = /["[\]{}]/g;
  let depth = 0;
  let at = from;
  do {
    at = offsetOf(structural, text, at);
    const char = text[at];
    if (char === '"') at = afterString(text, at);
    else {
      depth += char === "{" || char === "[" ? 1 : -1;
      at += 1;
    }
  } while (depth > 0);
  return at;
}

/** The offsets of the entries of an object or a list. */
function* entriesIn(text: string, from: number, isMap: boolean): Generator<number> {
  for (let at = afterSpace(text, from + 1); !"}]".includes(text.charAt(at)); ) {
    yield at;
    const value = isMap ? afterSpace(text, afterSpace(text, afterString(text, at)) + 1) : at;
    const end = afterSpace(text, afterValue(text, value));
    at = text[end] === "," ? afterSpace(text, end + 1) : end;
  }
}

function mappingAt(text: string, from: number, parent: TreeNode): TreeNode {
  const end = afterString(text, from);
  const key = { value: String(JSON.parse(text.slice(from, end))), startPosition: from, endPosition: end };
  const mapping: TreeNode = { kind: kinds.mapping, startPosition: from, endPosition: end, parent, key };
  mapping.value = nodeAt(text, afterSpace(text, afterSpace(text, end) + 1), mapping);
  return mapping;
}

function nodeAt(text: string, from: number, parent: TreeNode | undefined): TreeNode {
  // Only the start of a node is used, but the library takes a node without an extent for none.
  const ends = { startPosition: from, endPosition: from + 1, parent };
  let children: TreeNode[] | undefined;
  if (text[from] === "{")
    return {
      ...ends,
      kind: kinds.map,
      get mappings() {
        children ??= [...entriesIn(text, from, true)].map((at) => mappingAt(text, at, this));
        return children;
      },
    };
  if (text[from] === "[")
    return {
      ...ends,
      kind: kinds.list,
      get items() {
        children ??= [...entriesIn(text, from, false)].map((at) => nodeAt(text, at, this));
        return children;
      },
    };
  return { ...ends, kind: kinds.scalar };
}

/** The number of properties of a value and of all values in it. */
function propertiesIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const children: unknown[] = Object.values(value);
  return children.reduce<number>((sum, child) => sum + propertiesIn(child), Array.isArray(value) ? 0 : children.length);
}

/** Whether an object in a JSON text has a property twice, of which `JSON.parse` drops the first. */
function hasRepeatedProperty(text: string, value: unknown): boolean {
  let names = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:)?/g)) if (colon !== undefined) names += 1;
  return names > propertiesIn(value);
}

/**
 * Gives a file in JSON a syntax tree whose nodes are read when the library looks at them. Its own tree takes seconds for a large
 * file, and ten times the memory. Returns the value of the file; undefined if it is not JSON, or has a property twice.
 */
export function readAsJson(source: Source): unknown {
  const start = afterSpace(source.body, 0);
  if (source.body[start] !== "{") return undefined;
  try {
    const value: unknown = JSON.parse(source.body);
    if (hasRepeatedProperty(source.body, value)) return undefined;
    // By the library's type, the root has a parent and a list of errors; its code needs neither.
    source.getAst(() => nodeAt(source.body, start, undefined) as ReturnType<Source["getAst"]>);
    return value;
  } catch {
    return undefined;
  }
}
