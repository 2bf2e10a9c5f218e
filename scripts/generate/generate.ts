import { configOf } from "../contract/companion-paths.js";
import type { Deviation, LocatedDeviation } from "../contract/deviation.js";
import { beginGeneration } from "../contract/kept.js";
import type { Contract } from "../contract/load.js";
import type { Problem } from "../contract/problem.js";
import { Sources } from "../contract/sources.js";
import { createManifest, isUpToDate, readManifest } from "./manifest.js";
import { changedParts } from "./parts.js";
import type { Progress } from "./pipeline.js";
import type { Threads } from "./threads.js";
import { refuseChangedToolchain } from "./toolchain.js";
import { whileLinting } from "./while-linting.js";
import { recoverFolder, refuseForeign, replaceFolder, staleFiles } from "./write.js";

/** Options of generating. */
export interface GenerateOptions {
  /** Root document of the contract. */
  input: string;
  /** Output folder, which is replaced. */
  output: string;
  /** Compares instead of writing. */
  check?: boolean;
  /** The snapshot that all input files are read into. */
  sources?: Sources;
  progress?: Progress;
  /** The threads that do parts of the work. Default: this thread does all of it. */
  threads?: Threads;
}

/** The result of generating. */
export interface GenerateResult {
  /** True when nothing had to be done. */
  upToDate: boolean;
  /** With `check`: the files that differ from what would be generated. */
  stale: string[];
  /** Number of files written or compared. */
  count: number;
  warnings: Problem[];
  /** The differences between the output and the contract. */
  deviations: LocatedDeviation[];
}

/** Deviations with their places in the sources. What reads these is loaded where it is needed. */
async function withPlaces(deviations: readonly Deviation[], { document }: Contract, input: string, sources: Sources) {
  if (deviations.length === 0) return [];
  const { Places } = await import("../contract/places.js");
  const places = new Places(document, input, sources);
  return deviations.map((each): LocatedDeviation => ({ ...each, ...places.of(each.pointer) }));
}

/** Imports what generating needs, which takes long, and is not needed if the output is up to date. */
async function loadTools() {
  const [{ readContract }, { generateFiles }] = await Promise.all([
    import("../contract/read-contract.js"),
    import("./pipeline.js"),
  ]);
  return { readContract, generateFiles };
}

/**
 * Generates the output folder from a contract: reads and lints the contract once, creates every file in memory, and replaces
 * the folder when all of them are complete. If the manifest is up to date, nothing is loaded or written.
 * @throws LintError for errors in the contract and its companions; UserError for anything else that the user can correct.
 */
export async function generate({
  input,
  output,
  check = false,
  sources = new Sources(),
  progress = () => {},
  threads,
}: GenerateOptions): Promise<GenerateResult> {
  if (!check) {
    recoverFolder(output);
    if (isUpToDate(input, output, sources)) {
      const { deviations = [] } = readManifest(output) ?? {};
      return { upToDate: true, stale: [], count: 0, warnings: [], deviations };
    }
    // The manifest may list files that are no longer inputs.
    sources.clear();
    refuseForeign(output);
  }
  // Other documents have no rules of their own.
  threads?.start(configOf(input, sources) !== undefined);
  beginGeneration();
  progress("lint");
  const { readContract, generateFiles } = await loadTools();
  const { made, warnings: found } = await whileLinting(threads, async (lint) => {
    const contractFiles = await readContract(input, sources, lint);
    const { make, parts } = changedParts(output, check ? undefined : readManifest(output));
    const { files, deviations } = await generateFiles(contractFiles, sources, progress, threads?.makeEnglish, make);
    const { contract } = contractFiles;
    const located = await withPlaces(deviations, contract, input, sources);
    return { files, deviations: located, parts, warnings: contract.warnings };
  });
  refuseChangedToolchain();
  const { files, deviations, parts } = made;
  const warnings = [...found, ...made.warnings];
  const manifest = createManifest(input, sources, files, parts, deviations);
  files["manifest.json"] = `${JSON.stringify(manifest, undefined, 2)}\n`;
  const count = Object.keys(files).length;
  if (check) {
    const stale = staleFiles(output, files);
    return { upToDate: stale.length === 0, stale, count, warnings, deviations };
  }
  progress("write");
  replaceFolder(output, files);
  return { upToDate: false, stale: [], count, warnings, deviations };
}
