import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { runNode } from "../helpers/run.js";

let folder: string;

const write = (path: string, content: object) => writeFileSync(join(folder, path), JSON.stringify(content));

/** Copies the bootstrap script and the files that npm needs to install, as in a new clone. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bootstrap-"));
  for (const path of ["package.json", "package-lock.json", "scripts/bootstrap.mjs"])
    cpSync(join(paths.root, path), join(folder, path));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bootstrap = (args: string[], env: Record<string, string> = {}) => runNode(args, { cwd: folder, env });

test("the message about an old Node.js names its version and the required one", async () => {
  const preload = join(folder, "old-node.mjs");
  writeFileSync(
    preload,
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.0" } });',
  );
  const { status, stderr } = await bootstrap(["--import", preload, "scripts/bootstrap.mjs", "generate"]);
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(
    "error: Node.js 20.19.0 or newer is needed; this is 18.20.0. Get it from https://nodejs.org.",
  );
});

test("without a network the message says what to check", async () => {
  // One package: npm tries each, however soon the first fails.
  const manifest = { name: "a", version: "1.0.0", engines: { node: ">=20" }, dependencies: { b: "1.0.0" } };
  const locked = { version: "1.0.0", resolved: "http://127.0.0.1:9/b/-/b-1.0.0.tgz", integrity: "sha512-AA==" };
  const packages = { "": manifest, "node_modules/b": locked };
  write("package.json", manifest);
  write("package-lock.json", { name: "a", version: "1.0.0", lockfileVersion: 3, packages });
  const { status, stderr } = await bootstrap(["scripts/bootstrap.mjs", "generate"], {
    npm_config_registry: "http://127.0.0.1:9/",
    npm_config_fetch_retries: "0",
    npm_config_cache: join(folder, "cache"),
  });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(
    "error: npm ci did not reach the package registry. Check the network and `npm config get registry`, then run again.",
  );
});

test("installed packages are not installed again", async () => {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")) as { packages: object };
  write("node_modules/.package-lock.json", lock);
  const { stdout } = await bootstrap(["scripts/bootstrap.mjs", "generate"]);
  expect(stdout).not.toContain("npm ci");
});
