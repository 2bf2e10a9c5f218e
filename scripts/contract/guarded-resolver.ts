import { getLineColLocation, type Document as Read, type Source, YamlParseError } from "@redocly/openapi-core";
import { under } from "./document.js";
import { endlessAmong } from "./endless-pattern.js";
import { SourceResolver } from "./source-resolver.js";

/** Values in a file, with what aliases repeat counted each time. */
const maxValues = 1_000_000;

/** How many values a value stands for; infinite where it contains itself. */
function countOf(value: unknown, known: Map<object, number>): number {
  if (typeof value !== "object" || value === null) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, Infinity);
  const count = Object.values(value).reduce<number>((sum, child) => sum + countOf(child, known), 1);
  known.set(value, count);
  return count;
}

/** A place in a file, and what is wrong with it. */
interface Fault {
  pointer: string;
  fault: string;
}

/** What stands for too much. */
function swollen(parsed: unknown): Fault | undefined {
  const known = new Map<object, number>();
  if (countOf(parsed, known) <= maxValues) return undefined;
  const [key, value] = Object.entries(Object(parsed)).find(([, each]) => countOf(each, known) > maxValues) ?? [""];
  const fault = Number.isFinite(countOf(value, known))
    ? `stands for more than ${maxValues.toLocaleString("en")} values through its aliases`
    : "contains itself through an alias";
  return { pointer: under("#", key), fault: `"${key}" ${fault}; use $ref instead` };
}

/** The patterns below a value, each with the first place where it stands. */
function patternsIn(value: unknown, pointer: string, seen: Set<unknown>, found = new Map<string, string>()) {
  if (typeof value !== "object" || value === null || seen.has(value)) return found;
  seen.add(value);
  for (const [key, child] of Object.entries(value)) {
    const at = under(pointer, key);
    if (key !== "pattern" || typeof child !== "string") patternsIn(child, at, seen, found);
    else if (!found.has(child)) found.set(child, at);
  }
  return found;
}

/** A pattern on which validators never end. */
function endless(parsed: unknown): Fault | undefined {
  const patterns = patternsIn(parsed, "#", new Set());
  const pattern = endlessAmong([...patterns.keys()]);
  const fault = `"${pattern}" never ends on some texts; let no repetition in it contain another one`;
  return pattern === undefined ? undefined : { pointer: patterns.get(pattern) ?? "#", fault };
}

/** Reads the files of a contract and refuses those that no tool behind it would survive. */
export class GuardedResolver extends SourceResolver {
  override parseDocument(source: Source, isRoot?: boolean): Read {
    const document = super.parseDocument(source, isRoot);
    const refuse = (fault: string, line: number, column: number) => {
      throw new YamlParseError(new Error(`${fault}, in "${source.absoluteRef}" (${line}:${column})`), source);
    };
    // What finds the places of values cannot read it.
    const before = source.body.match(/^.*?[:,[-]\s+(?=!!binary\s)/s)?.[0].split("\n");
    if (before) refuse("!!binary stands for bytes; write text", before.length, (before.at(-1)?.length ?? 0) + 1);
    const found = swollen(document.parsed) ?? endless(document.parsed);
    if (found === undefined) return document;
    const { start } = getLineColLocation({ source, pointer: found.pointer, reportOnKey: true });
    refuse(found.fault, start.line, start.col);
    return document;
  }
}
