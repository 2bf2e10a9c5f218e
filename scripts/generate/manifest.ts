import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { companionsOf } from "../contract/beside.js";
import type { Files } from "./files.js";

/** What `generated/` was made from and what is in it, so that an unchanged input is recognised without loading it. */
export interface Manifest {
  /** SHA-256 of the contract's files, by their path relative to the root document. */
  inputs: Record<string, string>;
  /** SHA-256 over the toolchain's own code. */
  toolchain: string;
  /** Versions of the tools whose work is in the output. */
  tools: Record<string, string>;
  /** SHA-256 of the written files. */
  outputs: Record<string, string>;
}

const require = createRequire(import.meta.url);
const scripts = join(import.meta.dirname, "..");
const tools = [
  "@cfworker/json-schema",
  "@redocly/cli",
  "@redocly/openapi-core",
  "ini",
  "openapi-fetch",
  "openapi-typescript",
  "typescript",
];

// Line ends do not count: a checkout may have its own.
const hash = (text: string) => createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
const slashed = (path: string) => path.split(sep).join("/");

/** Every file below a folder, sorted, with `/`; without what macOS leaves wherever it looks. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => basename(path) !== ".DS_Store" && statSync(join(folder, path)).isFile())
    .map(slashed)
    .sort();
}

/** The folders of the code that the output depends on. */
export const toolchainFolders = ["client", "contract", "docs", "generate", "lint"];

function toolchainHash(): string {
  const paths = toolchainFolders.flatMap((folder) =>
    filesBelow(join(scripts, folder))
      .filter((path) => basename(path) !== "README.md")
      .map((path) => `${folder}/${path}`),
  );
  return hash(paths.map((path) => `${path}\n${readFileSync(join(scripts, path), "utf8")}`).join("\n"));
}

function toolVersion(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const path = join(folder, name, "package.json");
    if (existsSync(path)) return (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version;
  }
  return "missing";
}

/** The manifest of an output. */
export function createManifest(input: string, inputFiles: string[], output: Files): Manifest {
  const folder = dirname(resolve(input));
  return {
    inputs: Object.fromEntries(
      inputFiles.map((path) => [slashed(relative(folder, path)), hash(readFileSync(path, "utf8"))]),
    ),
    toolchain: toolchainHash(),
    tools: Object.fromEntries(tools.map((name) => [name, toolVersion(name)])),
    outputs: Object.fromEntries(Object.entries(output).map(([path, text]) => [path, hash(text)])),
  };
}

/** The manifest in an output folder; undefined where there is none or it is not one. */
export function readManifest(output: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(output, "manifest.json"), "utf8")) as Manifest;
    return manifest.inputs && manifest.outputs ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an output folder is what generating from `input` again would write. */
export function isUpToDate(input: string, output: string): boolean {
  const manifest = readManifest(output);
  if (manifest === undefined || manifest.toolchain !== toolchainHash()) return false;
  if (tools.some((name) => manifest.tools[name] !== toolVersion(name))) return false;
  const folder = dirname(resolve(input));
  // A new file beside the contract is in no manifest yet.
  if (companionsOf(input).some((path) => !(slashed(relative(folder, path)) in manifest.inputs))) return false;
  const matches = (root: string, hashes: Record<string, string>) =>
    Object.entries(hashes).every(([path, expected]) => {
      const file = join(root, path);
      return existsSync(file) && hash(readFileSync(file, "utf8")) === expected;
    });
  return (
    matches(folder, manifest.inputs) &&
    matches(output, manifest.outputs) &&
    filesBelow(output).length === Object.keys(manifest.outputs).length + 1
  );
}
