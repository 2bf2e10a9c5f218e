import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paths } from "../../scripts/cli/paths.js";

/** A copy of the installed project, which a test may edit. */
export function copyProject(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "project-"));
  for (const name of [
    "package.json",
    "package-lock.json",
    "CHANGELOG.md",
    "redocly.yaml",
    "openapi",
    "scripts",
    "generated",
  ])
    cpSync(join(paths.root, name), join(folder, name), { recursive: true });
  symlinkSync(join(paths.root, "node_modules"), join(folder, "node_modules"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
