import { cpSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../cli/paths.js";

/** Copies the contract and this project's lint rules into a folder in which they can be edited. */
export function copyContract(root: string): void {
  for (const name of ["openapi", "redocly.yaml"]) cpSync(join(paths.root, name), join(root, name), { recursive: true });
  // redocly.yaml refers to the house rules by a relative path.
  symlinkSync(join(paths.root, "scripts"), join(root, "scripts"), "junction");
}

/** Copies the tests and the scripts next to a copy of the contract, since the tests find files by relative paths. */
export function copyTests(root: string): void {
  rmSync(join(root, "scripts"));
  for (const name of [
    "scripts",
    "test/contract",
    "test/fixtures",
    "test/helpers",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "vitest.config.ts",
  ])
    cpSync(join(paths.root, name), join(root, name), { recursive: true });
  // This test needs the generated types, which an edited contract does not have.
  rmSync(join(root, "test/contract/examples-compile.test.ts"));
  symlinkSync(join(paths.root, "node_modules"), join(root, "node_modules"), "junction");
  mkdirSync(join(root, "generated"));
}
