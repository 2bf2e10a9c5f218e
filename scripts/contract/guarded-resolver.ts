import { statSync } from "node:fs";
import {
  BaseResolver,
  getLineColLocation,
  type Document as Read,
  type Source,
  YamlParseError,
} from "@redocly/openapi-core";
import { escapePointer } from "./document.js";

/** The largest contracts that are published have 12 MB. */
const maxBytes = 20_000_000;
/** Values in a file, with what aliases repeat counted each time. */
const maxValues = 1_000_000;

/** How many values a value stands for; infinite where it contains itself. */
function countOf(value: unknown, known: Map<object, number>): number {
  if (typeof value !== "object" || value === null) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, Number.POSITIVE_INFINITY);
  const count = Object.values(value).reduce<number>((sum, child) => sum + countOf(child, known), 1);
  known.set(value, count);
  return count;
}

/** Reads the files of a contract and refuses those that no tool behind it would survive. */
export class GuardedResolver extends BaseResolver {
  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    const size = statSync(absoluteRef, { throwIfNoEntry: false })?.size ?? 0;
    if (size > maxBytes)
      throw new Error(`${Math.round(size / 1e6)} MB are too much; at most ${maxBytes / 1e6} MB are read.`);
    return super.loadExternalRef(absoluteRef);
  }

  override parseDocument(source: Source, isRoot?: boolean): Read {
    const document = super.parseDocument(source, isRoot);
    const known = new Map<object, number>();
    if (countOf(document.parsed, known) <= maxValues) return document;
    const [key, value] = Object.entries(Object(document.parsed)).find(
      ([, each]) => countOf(each, known) > maxValues,
    ) ?? [""];
    const fault = Number.isFinite(countOf(value, known))
      ? `stands for more than ${maxValues.toLocaleString("en")} values through its aliases`
      : "contains itself through an alias";
    const { start } = getLineColLocation({ source, pointer: `#/${escapePointer(key)}`, reportOnKey: true });
    const message = `"${key}" ${fault}; use $ref instead, in "${source.absoluteRef}" (${start.line}:${start.col})`;
    throw new YamlParseError(new Error(message), source);
  }
}
