import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../cli/errors.js";
import { type Files, filesBelow } from "../cli/files.js";
import { shownPath } from "../cli/paths.js";
import type { Document } from "../contract/document.js";
import { isNode } from "../contract/node.js";
import { readText } from "../contract/utf8.js";
import type { MockRules } from "./mock-rules.js";
import type { Declarations } from "./typescript/declarations.js";

/** The last release: its contract, declarations and programs. */
export interface ReleaseRecord {
  /** Its bundled contract, whose `info.version` is its version. */
  document: Document;
  /** The rules of its mock; undefined if they were not recorded. */
  mock: MockRules | undefined;
  /** The public declarations of its package, by entry. */
  declarations: Declarations;
  /** Programs that compiled with it, by file name. */
  programs: Files;
}

/** The folder of the record that belongs to a contract. */
export const recordFolder = (input: string): string => join(dirname(resolve(input)), "release");

const fileOf = (entry: string): string => `${entry === "." ? "index" : basename(entry)}.d.ts`;
const entryOf = (file: string): string => (file === "index.d.ts" ? "." : `./${file.replace(/\.d\.ts$/, "")}`);

const textsIn = (folder: string): Files =>
  Object.fromEntries(filesBelow(folder).map((path) => [path, readText(join(folder, path))]));

/** An object as JSON with a line for each value at a depth, so that a diff of it can be read. */
function linesOf(value: unknown, most: number): string {
  const object = (value: unknown, depth: number, indent: string): string => {
    if (depth === 0 || !isNode(value) || Object.keys(value).length === 0) return JSON.stringify(value);
    const lines = Object.entries(value).map(
      ([key, inner]) => `${indent} ${JSON.stringify(key)}: ${object(inner, depth - 1, `${indent} `)}`,
    );
    return `{\n${lines.join(",\n")}\n${indent}}`;
  };
  return `${object(value, most, "")}\n`;
}

/**
 * Reads the record of the last release; undefined if there is none.
 * @throws UserError if its contract cannot be read.
 */
export function readRecord(input: string): ReleaseRecord | undefined {
  const folder = recordFolder(input);
  const path = join(folder, "contract.json");
  if (!existsSync(path)) return undefined;
  try {
    const document: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isNode(document) || !isNode(document.info) || typeof document.info.version !== "string") throw new Error();
    const declarations = Object.entries(textsIn(join(folder, "declarations"))).map(([file, text]) => [
      entryOf(file),
      text,
    ]);
    const mock = join(folder, "mock.json");
    return {
      // The casts: the record is written from a contract that was loaded, and from the rules of its mock.
      document: document as unknown as Document,
      mock: existsSync(mock) ? (JSON.parse(readFileSync(mock, "utf8")) as MockRules) : undefined,
      declarations: Object.fromEntries(declarations),
      programs: textsIn(join(folder, "programs")),
    };
  } catch {
    throw new UserError(
      `${shownPath(path)} or a file next to it cannot be read. Restore it: git checkout -- ${shownPath(folder)}.`,
    );
  }
}

/** Replaces the record. The README of its folder stays. */
export function writeRecord(input: string, { document, mock, declarations, programs }: ReleaseRecord): void {
  const folder = recordFolder(input);
  const files: Files = {
    "contract.json": linesOf(document, 3),
    ...(mock && { "mock.json": linesOf(mock, 2) }),
    ...Object.fromEntries(Object.entries(declarations).map(([entry, text]) => [`declarations/${fileOf(entry)}`, text])),
    ...Object.fromEntries(Object.entries(programs).map(([name, text]) => [`programs/${name}`, text])),
  };
  for (const part of ["contract.json", "mock.json", "declarations", "programs"])
    rmSync(join(folder, part), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
