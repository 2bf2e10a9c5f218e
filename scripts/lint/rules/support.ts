/** What the rules need to read an unchecked document and to write a message. Not a rule. */

import type { Node } from "../../contract/document.js";

export { isNode, type Node, tokensOf } from "../../contract/document.js";

/** What a rule is given under the types of a document that is sound, which it need not be. */
export const unchecked = (value: object): Node => value as Node;

export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

/** A value as it reads in a message. */
export const show = (value: unknown): string => (value === undefined ? "missing" : JSON.stringify(value));

export const list = (values: Iterable<string>): string => [...values].join(", ");

/** Keys of `node` that are not among `known`. */
export const strangers = (node: Node, known: readonly string[]): string[] =>
  Object.keys(node).filter((key) => !known.includes(key));
