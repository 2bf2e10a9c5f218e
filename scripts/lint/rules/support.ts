/** Helpers for reading an unchecked document and writing messages. Not a rule. */

import type { Node } from "../../contract/node.js";

export { isNode, type Node } from "../../contract/node.js";
export { tokensOf } from "../../contract/pointer.js";

/** A node as plain JSON: the library types it as if the document were valid. */
export const unchecked = (value: object): Node => value as Node;

export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

/** A value as a message shows it. */
export const show = (value: unknown): string => (value === undefined ? "missing" : JSON.stringify(value));

export const list = (values: Iterable<string>): string => [...values].join(", ");

/** Keys of `node` that are not among `keys`. */
export const unknownKeys = (node: Node, keys: readonly string[]): string[] =>
  Object.keys(node).filter((key) => !keys.includes(key));
