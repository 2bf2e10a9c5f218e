import { cpSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../cli/paths.js";

/** Copies the contract under this project's rules into a folder, to be edited there. */
export function copyContract(root: string): void {
  for (const name of ["openapi", "redocly.yaml"]) cpSync(join(paths.root, name), join(root, name), { recursive: true });
  // redocly.yaml names the house rules by their place beside it.
  symlinkSync(join(paths.root, "scripts"), join(root, "scripts"), "junction");
}

/** Copies the tests of the contract to a copy of it. They find their files by where they stand, so the scripts come too. */
export function copyTests(root: string): void {
  rmSync(join(root, "scripts"));
  for (const name of ["scripts", "test/contract", "test/fixtures", "package.json", "tsconfig.json", "vitest.config.ts"])
    cpSync(join(paths.root, name), join(root, name), { recursive: true });
  // Whether examples compile is for the generated types to say, and those of an edited contract are not there.
  rmSync(join(root, "test/contract/examples-compile.test.ts"));
  symlinkSync(join(paths.root, "node_modules"), join(root, "node_modules"), "junction");
  mkdirSync(join(root, "generated"));
}
