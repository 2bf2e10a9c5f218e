import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../../scripts/cli/files.js";
import { paths } from "../../scripts/cli/paths.js";
import { run, runNode } from "../helpers/run.js";

const folder = mkdtempSync(join(tmpdir(), "checkout-"));

/**
 * A checkout of the committed files by git with the settings of Windows. The contract is saved as an editor on Windows
 * does.
 */
beforeAll(async () => {
  const settings = ["-c", "core.autocrlf=true", "-c", "core.symlinks=false"];
  const { status, stderr } = await run("git", [
    ...settings,
    "clone",
    "--quiet",
    "--depth=1",
    `file://${paths.root}`,
    folder,
  ]);
  if (status !== 0) throw new Error(stderr);
  for (const path of filesBelow(join(folder, "openapi"))) {
    const file = join(folder, "openapi", path);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(/\r?\n/g, "\r\n"));
  }
  rmSync(join(folder, "generated"), { recursive: true });
  symlinkSync(join(paths.root, "node_modules"), join(folder, "node_modules"), "junction");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const command = (name: string, ...args: string[]) =>
  runNode(["scripts/bootstrap.mjs", name, ...args], { cwd: folder, env: { INIT_CWD: undefined } });

test("files with CRLF generate the committed output", async () => {
  const { status, stdout, stderr } = await command("generate");
  expect(status, stdout + stderr).toBe(0);
  const changed = await run("git", ["status", "--porcelain", "--", "generated"], {
    cwd: folder,
  });
  expect(changed.stdout).toBe("");
});

test("the check has no findings in files with CRLF", async () => {
  const { status, stdout, stderr } = await command("check");
  expect(status, stdout + stderr).toBe(0);
});
