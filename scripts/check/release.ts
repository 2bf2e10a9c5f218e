import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../cli/errors.js";
import { shownPath } from "../cli/paths.js";
import type { Document } from "../contract/document.js";
import type { Finding } from "../contract/finding.js";
import { isNode } from "../contract/node.js";
import { tokensOf, under } from "../contract/pointer.js";
import { textsOf } from "../contract/texts.js";
import { readText } from "../contract/utf8.js";
import { hashOf, readLock, writeLock } from "./lock.js";

/** The contract of the last release: its version, and a hash of each part by its pointer. */
interface Release {
  version: string;
  parts: Record<string, string>;
}

const lockOf = (input: string): string => join(dirname(resolve(input)), "release.lock.json");
const changelogOf = (input: string): string => join(dirname(resolve(input)), "../CHANGELOG.md");

/** Keys that do not concern a caller. */
const remarks = ["x-provenance", "x-source", "x-experiment"];

/** A part with its keys sorted, without texts and remarks. */
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

/** The hashes of a contract's parts: of its operations, its components, and the other keys of its root. */
function partsOf(document: Document): Record<string, string> {
  const texts = textsOf(document);
  const { paths = {}, components = {}, info, ...root } = document;
  // A changed version is an announcement, not a change.
  const { version: _, ...about } = info;
  const parts: Record<string, string> = {};
  const add = (pointer: string, value: unknown) => {
    parts[pointer] = hashOf(JSON.stringify(visible(value, pointer, texts)));
  };
  for (const [key, value] of Object.entries({ ...root, info: about })) add(under("#", key), value);
  for (const [kind, named] of Object.entries({ paths, components }))
    for (const [name, inner] of Object.entries(named))
      for (const [key, value] of Object.entries(Object(inner))) add(under("#", kind, name, key), value);
  return parts;
}

const isRelease = (value: unknown): value is Release =>
  isNode(value) && typeof value.version === "string" && isNode(value.parts);

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
  "If this is intended, raise info.version, and describe in CHANGELOG.md under a heading of that version what changed for callers.";

/** Finds the parts that differ from the last release, unless the version and the CHANGELOG announce a change. */
export function checkRelease(document: Document, input: string): Finding[] {
  const fault = "cannot be read. Create it again: npm run check -- --accept-release.";
  const release = readLock(lockOf(input), isRelease, fault);
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
      `${shownPath(changelogOf(input))} has no heading "## ${version}". Describe there what changed for callers.`,
    );
  writeLock(lockOf(input), { version, parts: partsOf(document) } satisfies Release);
}
