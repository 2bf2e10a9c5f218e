import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll } from "vitest";
import { paths } from "../../scripts/cli/paths.js";

const folder = mkdtempSync(join(tmpdir(), "propose-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the contract with changed files. */
export function copyWith(name: string, files: ReadonlyMap<string, string>): string {
  const root = join(folder, name);
  for (const each of ["openapi", "redocly.yaml", "CHANGELOG.md"])
    cpSync(join(paths.root, each), join(root, each), { recursive: true });
  symlinkSync(join(paths.root, "scripts"), join(root, "scripts"), "junction");
  for (const [file, text] of files) writeFileSync(join(root, relative(paths.root, file)), text);
  return join(root, "openapi/openapi.yaml");
}
