import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
let folder: string;

/** A fresh clone's bootstrap, with what npm would need to install. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bootstrap-"));
  for (const path of ["package.json", "package-lock.json", "scripts/bootstrap.mjs"])
    cpSync(join(root, path), join(folder, path));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bootstrap(args: string[], env: Record<string, string> = {}) {
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, output: stderr.trim(), stdout };
}

test("too old a Node is named, with the one that is needed", () => {
  const preload = join(folder, "old-node.mjs");
  writeFileSync(
    preload,
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.0" } });',
  );
  const { status, output } = bootstrap(["--import", preload, "scripts/bootstrap.mjs", "generate"]);
  expect(status).toBe(1);
  expect(output).toBe("error: Node.js 20.19.0 or newer is needed; this is 18.20.0. Get it from https://nodejs.org.");
});

test("no network: one line that says what to look at", () => {
  const { status, output } = bootstrap(["scripts/bootstrap.mjs", "generate"], {
    npm_config_registry: "http://127.0.0.1:9/",
    npm_config_fetch_retries: "0",
    npm_config_cache: join(folder, "cache"),
  });
  expect(status).toBe(1);
  expect(output).toBe(
    "error: npm ci did not reach the package registry. Check the network and `npm config get registry`, then run again.",
  );
});

test("what is installed already is not installed again", () => {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")) as { packages: object };
  writeFileSync(join(folder, "node_modules/.package-lock.json"), JSON.stringify(lock));
  const { stdout } = bootstrap(["scripts/bootstrap.mjs", "generate"]);
  expect(stdout).not.toContain("npm ci");
});
