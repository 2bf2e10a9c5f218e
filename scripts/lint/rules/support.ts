/** What the rules need to read an unchecked document and to write a message. Not a rule. */

import type { Node } from "../../contract/document.js";

export { isNode, type Node } from "../../contract/document.js";

export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** A value as it reads in a message. */
export const show = (value: unknown): string => (value === undefined ? "missing" : JSON.stringify(value));

export const list = (values: Iterable<string>): string => [...values].join(", ");

/** Keys of `node` that are not among `known`. */
export const strangers = (node: Node, known: readonly string[]): string[] =>
  Object.keys(node).filter((key) => !known.includes(key));

/** The tokens of a JSON pointer (RFC 6901), unescaped. */
export const tokensOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
