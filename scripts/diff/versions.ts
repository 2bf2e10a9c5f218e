import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { shownPath } from "../cli/paths.js";
import { overlaysOf, workflowsOf } from "../contract/companion-paths.js";
import { isNode } from "../contract/node.js";
import { atPointer } from "../contract/pointer.js";
import { Sources } from "../contract/sources.js";
import { readText } from "../contract/utf8.js";
import { YamlSource } from "../contract/yaml-source.js";

/** A place where the version is written. */
export interface VersionPlace {
  /** Path relative to the working folder. */
  file: string;
  line: number;
  version: string;
  path: string;
}

/** The version in the `info` of a contract, an Overlay or a workflow. */
function yamlPlace(path: string, sources: Sources): VersionPlace[] {
  const source = new YamlSource(path, sources);
  const version = atPointer(source.value, "#/info/version");
  if (typeof version !== "string") return [];
  return [{ file: shownPath(path), line: source.placeOf("#/info/version").line, version, path }];
}

/** The versions of the package in a JSON file: its own, and in a lock file that of the root package too. */
function jsonPlaces(path: string): VersionPlace[] {
  if (!existsSync(path)) return [];
  const text = readText(path);
  const value: unknown = JSON.parse(text);
  const found = ["#/version", "#/packages//version"].map((pointer) => atPointer(value, pointer));
  const lines = text.split("\n").flatMap((line, index) => (/^ {2,6}"version": /.test(line) ? [index + 1] : []));
  return found.flatMap((version, index) =>
    typeof version === "string" ? [{ file: shownPath(path), line: lines[index] ?? 1, version, path }] : [],
  );
}

/** Every place where the version of a contract and its package is written, the contract's own first. */
export function versionPlaces(input: string, sources = new Sources()): VersionPlace[] {
  const root = join(dirname(resolve(input)), "..");
  const manifest = join(root, "package.json");
  const isOwn = existsSync(manifest) && isNode(JSON.parse(readText(manifest)));
  return [
    ...yamlPlace(resolve(input), sources),
    ...(isOwn ? [manifest, join(root, "package-lock.json")].flatMap(jsonPlaces) : []),
    ...[...Object.values(overlaysOf(input, sources)), ...workflowsOf(input, sources)].flatMap((path) =>
      yamlPlace(path, sources),
    ),
  ];
}

/** Writes a version in every place; returns the paths of the files. */
export function setVersion(input: string, version: string): string[] {
  const places = versionPlaces(input);
  for (const { path, line, version: before } of places) {
    const lines = readText(path).split("\n");
    lines[line - 1] = (lines[line - 1] ?? "").replace(before, version);
    writeFileSync(path, lines.join("\n"));
  }
  return [...new Set(places.map(({ path }) => path))];
}
