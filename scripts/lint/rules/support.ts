/** Helpers that read an unchecked document and write messages. Not a rule. */

import type { Location, UserContext } from "@redocly/openapi-core";
import { isNode, type Node } from "../../contract/node.js";

export { isNode, type Node } from "../../contract/node.js";
export { tokensOf } from "../../contract/pointer.js";

/** A node as plain JSON: the library types it as if the document were valid. */
export const unchecked = (value: object): Node => value as Node;

export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

export const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0;

/** A value as messages show it. */
export const show = (value: unknown): string => (value === undefined ? "missing" : JSON.stringify(value));

export const list = (values: Iterable<string>): string => [...values].join(", ");

/** Reports a message at a place. */
export type Say = (message: string, at: Location) => void;

export type Report = UserContext["report"];

/** Reports messages that end with the reason for a rule. */
export const saying = (report: Report, why = ""): Say => {
  return (message, location) => report({ message: `${message} ${why}`.trimEnd(), location });
};

/** The location of a key's value, or of the map if the key is missing. */
export const placeOf = (node: Node, key: string, at: Location): Location => (key in node ? at.child(key) : at.key());

/** Whether a value is a map; reports any other value. */
export function checkMap(value: unknown, name: string, shape: string, at: Location, say: Say): value is Node {
  if (isNode(value)) return true;
  say(`${name} is ${show(value)}. Write ${shape}.`, at);
  return false;
}

/** Reports the keys of a map that nothing reads. */
export function checkKeys(node: Node, name: string, keys: readonly string[], at: Location, say: Say): void {
  for (const key of Object.keys(node).filter((each) => !keys.includes(each)))
    say(`${name} has no "${key}". Write one of ${list(keys)}: nothing else is read.`, at.child(key).key());
}

/** A field of a map: its test, and the value to write. */
export interface Field {
  isValid: (value: unknown) => boolean;
  write: string;
}

/** A field with an enumeration of values. */
export const oneOf = (values: string[]): Field => ({
  isValid: (value) => values.includes(String(value)),
  write: `one of ${list(values)}`,
});

/** Reports the fields of a map that are missing or invalid. */
export function checkFields(node: Node, name: string, fields: Record<string, Field>, at: Location, say: Say): void {
  for (const [key, { isValid, write }] of Object.entries(fields))
    if (!isValid(node[key])) say(`${name}.${key} is ${show(node[key])}. Write ${write}.`, placeOf(node, key, at));
}
