import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** The files with an ending in a folder beside a contract: absolute paths, sorted. */
function filesIn(folder: string, input: string, ending: string): string[] {
  const path = join(dirname(resolve(input)), folder);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ending))
    .map(({ name }) => join(path, name))
    .sort();
}

/** The OpenAPI Overlays beside a contract, by name: `overlays/mock.yaml` is `mock`. */
export const overlaysOf = (input: string): Record<string, string> =>
  Object.fromEntries(filesIn("overlays", input, ".yaml").map((path) => [basename(path, ".yaml"), path]));

/** The Arazzo workflows beside a contract. */
export const workflowsOf = (input: string): string[] => filesIn("workflows", input, ".arazzo.yaml");

/** Every file beside a contract that is generated from too. */
export const companionsOf = (input: string): string[] => [...Object.values(overlaysOf(input)), ...workflowsOf(input)];
