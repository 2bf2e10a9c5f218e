import { getLineColLocation, type Source, YamlParseError } from "@redocly/openapi-core";
import { UserError } from "../cli/errors.js";
import { shownPath } from "../cli/paths.js";
import { isEndless } from "./endless-pattern.js";
import { lossyNumbersIn } from "./lossy-number.js";
import { under } from "./pointer.js";
import { badByteFault, badByteIn } from "./utf8.js";

/** Maximum number of values in a file. Values that are repeated by an alias count each time. */
const maxValues = 1_000_000;

/** Counts the values that a value expands to. Infinite if the value contains itself. */
function countOf(value: unknown, counts: Map<object, number>): number {
  if (typeof value !== "object" || value === null) return 1;
  const counted = counts.get(value);
  if (counted !== undefined) return counted;
  counts.set(value, Infinity);
  const count = Object.values(value).reduce<number>((sum, child) => sum + countOf(child, counts), 1);
  counts.set(value, count);
  return count;
}

/** An error in a file, with its place. */
interface Fault {
  pointer: string;
  fault: string;
}

/** Finds a value whose aliases expand beyond `maxValues`. */
function aliasBomb(parsed: unknown): Fault | undefined {
  const counts = new Map<object, number>();
  if (countOf(parsed, counts) <= maxValues) return undefined;
  const [key, value] = Object.entries(Object(parsed)).find(([, each]) => countOf(each, counts) > maxValues) ?? [""];
  const fault = Number.isFinite(countOf(value, counts))
    ? `stands for more than ${maxValues.toLocaleString("en")} values through its aliases`
    : "contains itself through an alias";
  return { pointer: under("#", key), fault: `"${key}" ${fault}; use $ref instead` };
}

/** Keywords whose value is a regular expression, in JSON Schema and in `x-mock`. */
const patternKeywords = new Set(["pattern", "matches"]);

/** Collects the patterns below a value, each with the pointer of its first place. */
function patternsIn(value: unknown, pointer: string, seen: Set<unknown>, found = new Map<string, string>()) {
  if (typeof value !== "object" || value === null || seen.has(value)) return found;
  seen.add(value);
  const add = (pattern: string, at: string) => found.has(pattern) || found.set(pattern, at);
  for (const [key, child] of Object.entries(value)) {
    const at = under(pointer, key);
    if (patternKeywords.has(key) && typeof child === "string") add(child, at);
    if (key === "patternProperties") for (const name of Object.keys(Object(child))) add(name, under(at, name));
    patternsIn(child, at, seen, found);
  }
  return found;
}

/** Finds a pattern for which validators need unlimited time. */
function endlessPattern(parsed: unknown): Fault | undefined {
  const [pattern, pointer] = [...patternsIn(parsed, "#", new Set())].find(([each]) => isEndless(each)) ?? [];
  const fault = `"${pattern}" never ends on some texts; write its repetitions so that each text matches in one way only`;
  return pointer === undefined ? undefined : { pointer, fault };
}

/** Rejects a number that JavaScript would change, since the changed number would be published. */
function refuseLossyNumber(source: Source): void {
  const [found] = lossyNumbersIn(source.body);
  if (found === undefined) return;
  const { written, becomes, pointer, line, column } = found;
  const cure = "Write a number that JavaScript can represent, such as one up to 9007199254740991, or a quoted string";
  refuse(source, `The number ${written} at ${pointer} would become ${becomes}. ${cure}`, line, column);
}

/** Throws the error of a file. The library parses the place at the end of the message. */
function refuse(source: Source, fault: string, line: number, column: number): never {
  throw new YamlParseError(new Error(`${fault}, in "${source.absoluteRef}" (${line}:${column})`), source);
}

/** Rejects a file with a byte that is not UTF-8. */
export function refuseBadByte(source: Source, bytes: Buffer): void {
  const bad = badByteIn(bytes);
  if (bad) refuse(source, badByteFault(bad), bad.line, bad.column);
}

/**
 * Rejects valid YAML that would make other tools hang or produce wrong output. Without the house rules, endless
 * patterns and numbers that lose digits are reported later.
 */
export function refuseUnsafeYaml(source: Source, parsed: unknown, isHouse: boolean): void {
  // The library cannot find the places of values in such a file.
  const binary = source.body.includes("!!binary") ? source.body.match(/^.*?[:,[-]\s+(?=!!binary\s)/s) : null;
  const before = binary?.[0].split("\n");
  if (before) refuse(source, "!!binary is for bytes; write text", before.length, (before.at(-1)?.length ?? 0) + 1);
  if (isHouse) refuseLossyNumber(source);
  const found = aliasBomb(parsed) ?? (isHouse ? endlessPattern(parsed) : undefined);
  if (found === undefined) return;
  const { start } = getLineColLocation({ source, pointer: found.pointer, reportOnKey: true });
  refuse(source, found.fault, start.line, start.col);
}

/** The message for a file that cannot be read, with the line and the reason of the YAML parser. */
export const unreadableYaml = (path: string, error: Error): UserError =>
  new UserError(`${shownPath(path)} cannot be read: ${error.message.replaceAll(path, shownPath(path))}`);
