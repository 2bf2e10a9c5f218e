import { existsSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../cli/paths.js";
import { kept, runCommand } from "./workbench.js";

/** The commit of 0.1.0. */
const commit = "f4b589de4ccf8ea63c177e83e6bdaba2384349e9";

/** A checkout of 0.1.0 with its packages. Returns its folder. */
export function lastRelease(): string {
  const folder = join(kept, "0.1.0");
  if (!existsSync(join(folder, "package.json"))) {
    runCommand("git", ["clone", "--quiet", "--no-checkout", paths.root, folder], paths.root);
    runCommand("git", ["checkout", "--quiet", "--detach", commit], folder);
  }
  if (!existsSync(join(folder, "node_modules/.package-lock.json"))) runCommand("npm", ["ci"], folder);
  return folder;
}
