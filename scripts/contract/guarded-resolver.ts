import {
  getLineColLocation,
  isAbsoluteUrl,
  type Document as Read,
  type ResolveConfig,
  type Source,
  YamlParseError,
} from "@redocly/openapi-core";
import { isEndless } from "./endless-pattern.js";
import { type LossyNumber, lossyNumberIn } from "./lossy-number.js";
import { under } from "./pointer.js";
import { SourceResolver } from "./source-resolver.js";
import type { Sources } from "./sources.js";
import { badByteFault, badByteIn } from "./utf8.js";

/** The most values that a file may have. What an alias repeats counts each time. */
const maxValues = 1_000_000;

/** How many values a value expands to; infinite where it contains itself. */
function countOf(value: unknown, counts: Map<object, number>): number {
  if (typeof value !== "object" || value === null) return 1;
  const counted = counts.get(value);
  if (counted !== undefined) return counted;
  counts.set(value, Infinity);
  const count = Object.values(value).reduce<number>((sum, child) => sum + countOf(child, counts), 1);
  counts.set(value, count);
  return count;
}

/** A place in a file, and what is wrong with it. */
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

/** The patterns below a value, each with the pointer of its first place. */
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

/** Finds a pattern on which validators never end. */
function endlessPattern(parsed: unknown): Fault | undefined {
  const [pattern, pointer] = [...patternsIn(parsed, "#", new Set())].find(([each]) => isEndless(each)) ?? [];
  const fault = `"${pattern}" never ends on some texts; write its repetitions so that each text fits them in one way only`;
  return pointer === undefined ? undefined : { pointer, fault };
}

/** Refuses a number that JavaScript cannot hold, so that another one would be published. */
function refuseLossyNumber(source: Source, { written, becomes, pointer, line, column }: LossyNumber): never {
  const cure = "Write one that JavaScript holds, such as 9007199254740991 at most, or a text in quotes";
  return refuse(source, `The number ${written} at ${pointer} would become ${becomes}. ${cure}`, line, column);
}

/** Refuses a file. The library reads the place from the end of the message. */
function refuse(source: Source, fault: string, line: number, column: number): never {
  throw new YamlParseError(new Error(`${fault}, in "${source.absoluteRef}" (${line}:${column})`), source);
}

/** Reads the files of a contract and refuses those that would hang or mislead the tools that read them next. */
export class GuardedResolver extends SourceResolver {
  readonly #isHouse: boolean;
  /** The first number of each file that JavaScript changes, where it is not refused, by the file. */
  readonly lossyNumbers = new Map<string, LossyNumber>();

  /** @param isHouse false where patterns that never end are taken out later, and numbers may lose digits. */
  constructor(sources: Sources, config?: ResolveConfig, isHouse = true) {
    super(sources, config);
    this.#isHouse = isHouse;
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    const source = await super.loadExternalRef(absoluteRef);
    const bad = isAbsoluteUrl(absoluteRef) ? undefined : badByteIn(this.sources.bytes(absoluteRef));
    if (bad) refuse(source, badByteFault(bad), bad.line, bad.column);
    return source;
  }

  override parseDocument(source: Source, isRoot?: boolean): Read {
    const document = super.parseDocument(source, isRoot);
    // A text that is referred to, neither YAML nor JSON.
    if (typeof document.parsed === "string") return document;
    // The library cannot find the places of values in such a file.
    const before = source.body.match(/^.*?[:,[-]\s+(?=!!binary\s)/s)?.[0].split("\n");
    if (before)
      refuse(source, "!!binary stands for bytes; write text", before.length, (before.at(-1)?.length ?? 0) + 1);
    const lossy = lossyNumberIn(source.body);
    if (lossy !== undefined && this.#isHouse) refuseLossyNumber(source, lossy);
    if (lossy !== undefined) this.lossyNumbers.set(source.absoluteRef, lossy);
    const found = aliasBomb(document.parsed) ?? (this.#isHouse ? endlessPattern(document.parsed) : undefined);
    if (found === undefined) return document;
    const { start } = getLineColLocation({ source, pointer: found.pointer, reportOnKey: true });
    return refuse(source, found.fault, start.line, start.col);
  }
}
