import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type Files, filesBelow, slashed } from "../cli/files.js";
import { companionPaths } from "../contract/companion-paths.js";
import type { Deviation, LocatedDeviation } from "../contract/deviation.js";
import { kept } from "../contract/kept.js";
import { Sources } from "../contract/sources.js";
import { bytesOf, type Text } from "./packed.js";
import { hash, toolchain, toolchainVersion } from "./toolchain.js";

/** A part of an output that does not depend on all of the contract. */
export interface Part {
  /** SHA-256 of what the part is made from. */
  from: string;
  /** The paths of its files. */
  files: string[];
  /** The differences between its files and the contract; absent if there are none. */
  deviations?: readonly Deviation[];
}

/** The hashes of the inputs and files of an output. Unchanged inputs are recognised without reading the contract. */
export interface Manifest {
  /** SHA-256 of each input, by its path relative to the root document; `unknown` for an input that is no file. */
  inputs: Record<string, string>;
  /** SHA-256 of the toolchain's code and of the files that it copies. */
  toolchain: string;
  /** Versions of the tools that made the output. */
  tools: Record<string, string>;
  /** SHA-256 of the written files. */
  outputs: Record<string, string>;
  /** The parts of the output that are made anew only if their own inputs change; absent in manifests of earlier versions. */
  parts?: Record<string, Part>;
  /** The differences between the files and the contract; absent if there are none. */
  deviations?: LocatedDeviation[];
}

const keptHash = kept<string>();

const hashOf = (text: Text): string =>
  typeof text === "string" ? keptHash(text, () => hash(bytesOf(text))) : text.hash;

/** The manifest of an output that was made from a snapshot. */
export function createManifest(
  input: string,
  sources: Sources,
  output: Files<Text>,
  parts: Record<string, Part>,
  deviations: LocatedDeviation[] = [],
): Manifest {
  const folder = dirname(resolve(input));
  const read = sources.paths.map((path) => [slashed(relative(folder, path)), hash(sources.text(path))] as const);
  const unseen = sources.unseen.map((name) => [name, "unknown"] as const);
  return {
    inputs: Object.fromEntries([...read, ...unseen].sort(([one], [other]) => (one < other ? -1 : 1))),
    toolchain: toolchain().hash,
    tools: toolchain().tools,
    outputs: Object.fromEntries(Object.entries(output).map(([path, text]) => [path, hashOf(text)])),
    parts: Object.fromEntries(Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1))),
    ...(deviations.length > 0 && { deviations }),
  };
}

/** The manifest in an output folder; undefined if there is none or it is no manifest. */
export function readManifest(output: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(output, "manifest.json"), "utf8")) as Manifest;
    return manifest.inputs && manifest.outputs ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a folder has the files of a manifest and no others. Another process may be replacing it. */
function holds(output: string, { outputs }: Manifest): boolean {
  try {
    return (
      Object.entries(outputs).every(([path, expected]) => hash(readFileSync(join(output, path))) === expected) &&
      filesBelow(output).length === Object.keys(outputs).length + 1
    );
  } catch {
    return false;
  }
}

/** Whether generating from `input` again would write the same output. The inputs are read into `sources`. */
export function isUpToDate(input: string, output: string, sources = new Sources()): boolean {
  const manifest = readManifest(output);
  const { hash: code, tools } = toolchainVersion();
  if (manifest === undefined || manifest.toolchain !== code) return false;
  if (Object.entries(tools).some(([name, version]) => manifest.tools[name] !== version)) return false;
  const folder = dirname(resolve(input));
  // A new companion of the contract is in no manifest yet.
  if (companionPaths(input, sources).some((path) => !(slashed(relative(folder, path)) in manifest.inputs)))
    return false;
  const isSame = (path: string, expected: string): boolean => {
    try {
      return hash(sources.text(path)) === expected;
    } catch {
      return false;
    }
  };
  return (
    Object.entries(manifest.inputs).every(([path, expected]) => isSame(resolve(folder, path), expected)) &&
    holds(output, manifest)
  );
}
