import { readFileSync } from "node:fs";
import { join } from "node:path";
import { below, type Files } from "../cli/files.js";
import type { ArazzoWorkflow } from "../contract/arazzo.js";
import type { Deviation } from "../contract/deviation.js";
import { memoized } from "../contract/memoized.js";
import type { Manifest, Part } from "./manifest.js";
import { packed, type Text } from "./packed.js";
import { hash, toolchain } from "./toolchain.js";

/** The files of a part by their paths in the part's folder, and the differences between them and the contract. */
export interface Made {
  files: Files<Text>;
  deviations?: readonly Deviation[];
}

/** Makes a part, whose files are in `folder`, from a value that can be written as JSON. */
export type MakePart = (name: string, folder: string, from: unknown, make: () => Promise<Made>) => Promise<Made>;

/** Workflows without the path of their file, which depends on the working directory. */
export const withoutPaths = (workflows: readonly ArazzoWorkflow[]) =>
  workflows.map(({ file: _, ...workflow }) => workflow);

/** The hash of a document. Several parts are made from the same document. */
export const digest = memoized((value: object): string => hash(JSON.stringify(value)));

/** Makes each part. */
export const makeEach: MakePart = (_name, _folder, _from, make) => make();

/** The files of a part of an output; undefined if one of them is not as it was written. */
function filesOf(output: string, folder: string, { files }: Part, { outputs }: Manifest): Files<Text> | undefined {
  const found: Files<Text> = {};
  for (const path of files)
    try {
      const bytes = readFileSync(join(output, path));
      if (hash(bytes) !== outputs[path]) return undefined;
      Object.assign(found, packed({ [path.slice(folder.length + 1)]: bytes.toString() }));
    } catch {
      return undefined;
    }
  return found;
}

/**
 * Makes the parts of an output whose inputs are not those of the last output, and takes the others from there. `parts` are
 * all of them, for the manifest.
 */
export function changedParts(output: string, last: Manifest | undefined) {
  const parts: Record<string, Part> = {};
  const { hash: code, tools } = toolchain();
  const make: MakePart = async (name, folder, from, makeAnew) => {
    const key = hash(JSON.stringify([code, tools, from]));
    const before = last?.parts?.[name];
    const isSame = last !== undefined && before?.from === key;
    const kept = isSame ? filesOf(output, folder, before, last) : undefined;
    const made = kept === undefined ? await makeAnew() : { files: kept, deviations: before?.deviations ?? [] };
    const { files, deviations = [] } = made;
    const paths = Object.keys(below(folder, files));
    parts[name] = { from: key, files: paths, ...(deviations.length > 0 && { deviations }) };
    return made;
  };
  return { make, parts };
}
