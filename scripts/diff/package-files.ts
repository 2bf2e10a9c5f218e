import { readFileSync } from "node:fs";
import { join } from "node:path";
import { below, type Files, filesBelow } from "../cli/files.js";
import { paths } from "../cli/paths.js";
import { generateClient, readClient } from "../client/client-files.js";
import { generateTypes } from "../client/types.js";
import type { ArazzoWorkflow } from "../contract/arazzo.js";
import type { Document } from "../contract/document.js";
import { toolchain } from "../generate/toolchain.js";

/** The TypeScript of a package, and the file of each of its entries. */
export interface PackageFiles {
  files: Files;
  entries: Readonly<Record<string, string>>;
}

/** The entries of the package in a checkout. */
export const sourceEntries: PackageFiles["entries"] = {
  ".": "client/index.ts",
  "./journeys": "client/journeys.ts",
  "./validation": "client/validation.ts",
  "./mock": "mock/index.ts",
  "./msw": "mock/msw.ts",
};

/** The folders with the package's sources in a checkout, each with its name here. */
export const sourceFolders = { client: "generated/client", mock: "scripts/mock/package" } as const;

/** The TypeScript files below a folder. */
export const typescriptIn = (folder: string): Files =>
  Object.fromEntries(
    filesBelow(folder)
      .filter((path) => path.endsWith(".ts"))
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );

/** The package that is generated from a contract, in memory. */
export async function packageOf(document: Document, workflows: readonly ArazzoWorkflow[]): Promise<PackageFiles> {
  const model = readClient(document);
  const client = generateClient(model, generateTypes(model), toolchain(), workflows);
  const mock = typescriptIn(join(paths.root, sourceFolders.mock));
  return { files: { ...below("client", client), ...below("mock", mock) }, entries: sourceEntries };
}
