import { basename, dirname, join, resolve } from "node:path";
import { Sources } from "./sources.js";

/** The files with an ending in a folder beside a contract: absolute paths, sorted. */
const filesIn = (folder: string, input: string, ending: string, sources: Sources): string[] =>
  sources.filesIn(join(dirname(resolve(input)), folder), ending);

/** The OpenAPI Overlays beside a contract, by name: `overlays/mock.yaml` is `mock`. */
export const overlaysOf = (input: string, sources = new Sources()): Record<string, string> =>
  Object.fromEntries(filesIn("overlays", input, ".yaml", sources).map((path) => [basename(path, ".yaml"), path]));

/** The Arazzo workflows beside a contract. */
export const workflowsOf = (input: string, sources = new Sources()): string[] =>
  filesIn("workflows", input, ".arazzo.yaml", sources);

/** The rules for a document: the `redocly.yaml` in its folder, or in the nearest one above that has one. */
export function configOf(input: string, sources: Sources): string | undefined {
  for (let folder = dirname(resolve(input)); ; folder = dirname(folder)) {
    const path = join(folder, "redocly.yaml");
    if (sources.exists(path)) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Every file that is found by where it stands, and not by a reference: absolute paths. */
export function filesBeside(input: string, sources: Sources): string[] {
  const config = configOf(input, sources);
  const ignored = config === undefined ? [] : [join(dirname(config), ".redocly.lint-ignore.yaml")];
  return [
    ...Object.values(overlaysOf(input, sources)),
    ...workflowsOf(input, sources),
    ...(config === undefined ? [] : [config]),
    ...ignored.filter((path) => sources.exists(path)),
  ];
}
