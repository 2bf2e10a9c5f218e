import { basename, dirname, join, resolve, sep } from "node:path";
import { paths } from "../cli/paths.js";
import { Sources } from "./sources.js";

/** The absolute paths of the files with an ending in a folder next to a contract, sorted. */
const filesIn = (folder: string, input: string, ending: string, sources: Sources): string[] =>
  sources.filesIn(join(dirname(resolve(input)), folder), ending);

/** The OpenAPI Overlays of a contract by name. The name of `overlays/mock.yaml` is `mock`. */
export const overlaysOf = (input: string, sources = new Sources()): Record<string, string> =>
  Object.fromEntries(filesIn("overlays", input, ".yaml", sources).map((path) => [basename(path, ".yaml"), path]));

/** The Arazzo workflows of a contract. */
export const workflowsOf = (input: string, sources = new Sources()): string[] =>
  filesIn("workflows", input, ".arazzo.yaml", sources);

const ownConfig = join(paths.root, "redocly.yaml");
const ownContract = dirname(paths.contract) + sep;

/**
 * The nearest `redocly.yaml`, in the folder of a document or in a parent folder. This project's own file applies only
 * to its own contract, not to other documents in the project.
 */
export function configOf(input: string, sources: Sources): string | undefined {
  for (let folder = dirname(resolve(input)); ; folder = dirname(folder)) {
    const path = join(folder, "redocly.yaml");
    const applies = path !== ownConfig || resolve(input).startsWith(ownContract);
    if (applies && sources.exists(path)) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

/** The absolute paths of the input files that no reference leads to. */
export function companionPaths(input: string, sources: Sources): string[] {
  const config = configOf(input, sources);
  const ignored = config === undefined ? [] : [join(dirname(config), ".redocly.lint-ignore.yaml")];
  return [
    ...Object.values(overlaysOf(input, sources)),
    ...workflowsOf(input, sources),
    ...(config === undefined ? [] : [config]),
    ...ignored.filter((path) => sources.exists(path)),
  ];
}
