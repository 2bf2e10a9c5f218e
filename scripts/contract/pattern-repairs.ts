import type { Repair } from "./contradictions.js";
import { isEndless } from "./endless-pattern.js";
import { isPattern } from "./is-pattern.js";
import { type Node, without } from "./node.js";

/** A pattern without what ECMA-262 allows only outside of Unicode mode: needless escapes, and `-` after a class in a class. */
const inUnicodeMode = (pattern: string): string =>
  pattern.replace(/\\([^\w^$\\.*+?()[\]{}|/-])/gu, "$1").replace(/(\\[dswDSW])-(?!\])/g, "$1\\-");

/** A pattern with the anchors of ECMA-262 instead of those of Perl, Ruby and Python. */
const withAnchors = (pattern: string): string =>
  pattern.replace(/(?<!\\)((?:\\\\)*)\\([AzZ])/g, (_, before: string, anchor: string) => {
    return before + (anchor === "A" ? "^" : "$");
  });

/** A pattern of another dialect, translated or left out. */
export function withReadable(node: Node): Repair | undefined {
  const { pattern } = node;
  if (typeof pattern !== "string" || isPattern(pattern)) return undefined;
  const what = `the pattern ${pattern} is no regular expression of ECMA-262 in Unicode mode`;
  const found = [inUnicodeMode(pattern), inUnicodeMode(withAnchors(pattern))].find(isPattern);
  return found === undefined
    ? { what, instead: "texts are not held to it", node: without(node, "pattern") }
    : { what, instead: `it is read as ${found}`, node: { ...node, pattern: found } };
}

/** A pattern that is written as a literal of JavaScript, with slashes around it and perhaps flags behind it. */
export function withoutSlashes(node: Node): Repair | undefined {
  const { pattern } = node;
  const [, inner, flags] = typeof pattern === "string" ? (/^\/(\^.*\$)\/([a-z]*)$/s.exec(pattern) ?? []) : [];
  if (inner === undefined) return undefined;
  const what = `the pattern ${pattern} has the slashes of a JavaScript literal`;
  return flags?.includes("i")
    ? { what, instead: "texts are not held to it, since JSON Schema has no flags", node: without(node, "pattern") }
    : { what, instead: "it is read without them", node: { ...node, pattern: inner } };
}

export function withoutEndless(node: Node): Repair | undefined {
  if (typeof node.pattern !== "string" || !isEndless(node.pattern)) return undefined;
  return {
    what: `the pattern ${node.pattern} never ends on some texts`,
    instead: "texts are not held to it",
    node: without(node, "pattern"),
  };
}
