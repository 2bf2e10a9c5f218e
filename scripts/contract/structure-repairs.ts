import type { NormalizedProblem } from "@redocly/openapi-core";
import { valueAt } from "./lint-problems.js";
import { isNode } from "./node.js";
import { atTokens, tokensOf } from "./pointer.js";
import type { Files } from "./references.js";

/** A correction of an error that lint finds. */
interface StructureRepair {
  readonly message: RegExp;
  readonly applies: (value: unknown, pointer: string) => boolean;
  /** The value instead; undefined if there is to be none. */
  readonly becomes: object | undefined;
  readonly effect: string;
}

const repairs: readonly StructureRepair[] = [
  {
    // PHP writes an empty object as an empty list.
    message: /^Expected type `[^`]*` \(object\) but got `array`/,
    applies: (value) => Array.isArray(value) && value.length === 0,
    becomes: {},
    effect: "The empty list is read as an empty object.",
  },
  {
    message: /^Expected type `array` but got `boolean`/,
    applies: (_, pointer) => pointer.endsWith("/required"),
    becomes: undefined,
    effect: "It has no effect: the list `required` of the object names the properties that it requires.",
  },
  {
    message: /^Expected type `string` but got `(integer|number)`/,
    applies: (_, pointer) => pointer.endsWith("/pattern"),
    becomes: undefined,
    effect: "It has no effect.",
  },
];

const repairOf = (files: Files, found: NormalizedProblem): StructureRepair | undefined => {
  if (found.ruleId !== "struct") return undefined;
  const { pointer = "" } = found.location[0] ?? {};
  return repairs.find(({ message, applies }) => message.test(found.message) && applies(valueAt(files, found), pointer));
};

function replaceIn(files: Files, { location: [place] }: NormalizedProblem, becomes: object | undefined): void {
  const { pointer = "", source } = place ?? {};
  const tokens = tokensOf(pointer);
  const parent = atTokens(files.get(source?.absoluteRef ?? "")?.parsed, tokens.slice(0, -1));
  const key = tokens.at(-1) ?? "";
  const value = becomes && { ...becomes };
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else if (isNode(parent) && value !== undefined) parent[key] = value;
  else if (isNode(parent)) delete parent[key];
}

/**
 * Corrects errors in the structure of another vendor's document whose meaning is clear, in its parsed files.
 * @returns the findings; those of corrected errors are warnings that say what they became.
 */
export function repairFiles(files: Files, linted: NormalizedProblem[]): NormalizedProblem[] {
  const all = linted.map((found) => ({ found, repair: repairOf(files, found) }));
  return all.map(({ found, repair }) => {
    if (repair === undefined) return found;
    replaceIn(files, found, repair.becomes);
    return { ...found, severity: "warn", message: `${found.message.replace(/\.?$/, ".")} ${repair.effect}` };
  });
}
