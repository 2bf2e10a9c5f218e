import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../cli/paths.js";

/** Copies the contract under this project's rules into a folder, to be edited there. */
export function copyContract(root: string): void {
  for (const name of ["openapi", "redocly.yaml"]) cpSync(join(paths.root, name), join(root, name), { recursive: true });
  // redocly.yaml names the house rules by their place beside it.
  symlinkSync(join(paths.root, "scripts"), join(root, "scripts"), "junction");
}
