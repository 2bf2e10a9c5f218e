import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../cli/errors.js";
import { type Document, isNode, type Node } from "../contract/document.js";
import type { Finding } from "../contract/finding.js";
import { tokensOf, under } from "../contract/pointer.js";
import { shownPath } from "../contract/problem.js";
import { textsOf } from "../contract/texts.js";
import { readText } from "../contract/utf8.js";

/** What the last release's contract was: its version, and a hash of each of its parts by their pointers. */
interface Release {
  version: string;
  parts: Record<string, string>;
}

const lockOf = (input: string): string => join(dirname(resolve(input)), "release.lock.json");
const changelogOf = (input: string): string => join(dirname(resolve(input)), "../CHANGELOG.md");

/** Says how sure the contract is and where it was read: nothing that a caller meets. */
const remarks = ["x-provenance", "x-source", "x-experiment"];

/** A part without what is only said to a reader, with its keys in order. */
function visible(value: unknown, pointer: string, texts: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each, index) => visible(each, under(pointer, index), texts));
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .filter((key) => !remarks.includes(key) && !texts.has(under(pointer, key)))
      .sort()
      .map((key) => [key, visible(value[key], under(pointer, key), texts)]),
  );
}

/** The parts of a contract: its operations, its components, and each other key of its root. */
function partsOf(document: Document): Record<string, string> {
  const texts = textsOf(document);
  const { paths = {}, components = {}, info, ...root } = document;
  // The version is what declares a change.
  const { version: _, ...about } = info;
  const two = (from: Record<string, unknown>, pointer: string): [string, unknown][] =>
    Object.entries(from).flatMap(([name, inner]) =>
      Object.entries(Object(inner) as Node).map(([key, each]): [string, unknown] => [under(pointer, name, key), each]),
    );
  const all: [string, unknown][] = [
    ...Object.entries({ ...root, info: about }).map(([key, value]): [string, unknown] => [under("#", key), value]),
    ...two(paths, "#/paths"),
    ...two(components, "#/components"),
  ];
  return Object.fromEntries(
    all.map(([pointer, value]) => [
      pointer,
      createHash("sha256")
        .update(JSON.stringify(visible(value, pointer, texts)))
        .digest("hex")
        .slice(0, 10),
    ]),
  );
}

function lastRelease(input: string): Release | undefined {
  const path = lockOf(input);
  if (!existsSync(path)) return undefined;
  try {
    const release = JSON.parse(readText(path)) as Release;
    if (typeof release.version === "string" && isNode(release.parts)) return release;
  } catch {}
  throw new UserError(`${shownPath(path)} cannot be read. Write it anew: npm run check -- --accept-release.`);
}

const isAnnounced = (input: string, version: string): boolean =>
  existsSync(changelogOf(input)) &&
  readText(changelogOf(input))
    .split(/\r?\n/)
    .some((line) => line.split(" ").slice(0, 2).join(" ") === `## ${version}`);

function differenceOf(before: string | undefined, now: string | undefined): string {
  if (now === undefined) return "is gone";
  return before === undefined ? "is new" : "changed";
}

const cure =
  "If that is meant, raise info.version and say in CHANGELOG.md under a heading of that version what changed for a caller.";

/** What a caller meets that differs from the last release, while neither version nor CHANGELOG say so. */
export function checkRelease(document: Document, input: string): Finding[] {
  const release = lastRelease(input);
  const { version } = document.info;
  if (release === undefined || (release.version !== version && isAnnounced(input, version))) return [];
  const parts = partsOf(document);
  const pointers = new Set([...Object.keys(release.parts), ...Object.keys(parts)]);
  return [...pointers]
    .filter((pointer) => parts[pointer] !== release.parts[pointer])
    .map((pointer) => {
      const [kind, name = "", method] = tokensOf(pointer);
      const part = kind === "paths" && method !== undefined ? document.paths?.[name]?.[method] : undefined;
      const called = isNode(part) && typeof part.operationId === "string" ? part.operationId : pointer;
      return {
        check: "release",
        message: `${called} ${differenceOf(release.parts[pointer], parts[pointer])} since ${release.version}. ${cure}`,
        pointer,
      };
    });
}

/**
 * Makes this contract the last release.
 * @throws UserError while the CHANGELOG has no entry for its version.
 */
export function acceptRelease(document: Document, input: string): void {
  const { version } = document.info;
  if (!isAnnounced(input, version))
    throw new UserError(
      `${shownPath(changelogOf(input))} has no heading "## ${version}". Say there what changed for a caller.`,
    );
  writeFileSync(
    lockOf(input),
    `${JSON.stringify({ version, parts: partsOf(document) } satisfies Release, undefined, 2)}\n`,
  );
}
