import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { run } from "../helpers/run.js";

let clone = "";

/** Runs a command of the toolchain in the clone. */
const npm = (script: string, ...args: string[]) =>
  run(process.execPath, ["scripts/bootstrap.mjs", script, ...args], { cwd: clone, env: { INIT_CWD: clone, CI: "1" } });

async function git(...args: string[]): Promise<string> {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
  const { status, stdout, stderr } = await run("git", [...identity, ...args], { cwd: clone });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const read = (path: string) => readFileSync(join(clone, path), "utf8");

/** A repository with the working tree in one commit, in which releases are made. */
beforeAll(async () => {
  clone = realpathSync(mkdtempSync(join(tmpdir(), "release-")));
  const { stdout } = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  for (const path of stdout.split("\0").filter(Boolean))
    cpSync(join(paths.root, path), join(clone, path), { recursive: true });
  symlinkSync(join(paths.root, "node_modules"), join(clone, "node_modules"));
  writeFileSync(join(clone, ".gitignore"), `${read(".gitignore")}\nnode_modules\n`);
  await git("init", "--quiet");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "Before");
}, 600_000);
afterAll(() => rmSync(clone, { recursive: true, force: true }));

test("a release is refused in a dirty tree, and tried without writing", async () => {
  writeFileSync(join(clone, "left.txt"), "");
  const refused = await npm("release");
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/The working tree has changes\. Commit or stash them first.*\n\?\? left\.txt/);
  rmSync(join(clone, "left.txt"));
  const tried = await npm("release", "--dry-run", "--date", "2026-12-01");
  expect(tried.status).toBe(0);
  expect(tried.stdout).toMatch(
    /^Would be release \d+\.\d+\.\d+: .*\n\n## \d+\.\d+\.\d+ \(2026-12-01\)\n\n### What breaks on the wire/,
  );
  expect(await git("status", "--porcelain")).toBe("");
}, 600_000);

test("a release has its version everywhere, its section and its record, and nothing is new after it", async () => {
  const { status, stdout, stderr } = await npm("release", "--date", "2026-12-01");
  expect({ status, stderr: stderr.replaceAll(/^- .*\n/gm, "") }).toEqual({ status: 0, stderr: "" });
  const [, version = ""] = /^Made release (\S+):/.exec(stdout) ?? [];
  expect(stdout).toContain(`git tag v${version}\n`);
  expect(read("CHANGELOG.md")).toMatch(
    new RegExp(`^# Changelog\n\n.*\n\n## ${version.replaceAll(".", "\\.")} \\(2026-12-01\\)\n`),
  );
  expect(JSON.parse(read("openapi/release/contract.json")).info.version).toBe(version);
  for (const path of ["package.json", "package-lock.json", "generated/openapi.json"]) {
    const { version: own, info } = JSON.parse(read(path));
    expect(own ?? info.version, path).toBe(version);
  }
  await git("add", "--all");
  await git("commit", "--quiet", "--message", `Release ${version}`);
  const again = await npm("release");
  expect(again.status).toBe(1);
  expect(again.stderr).toContain(`There is nothing to release: nothing changed since ${version}`);
  const { stdout: difference } = await npm("diff");
  expect(difference.trim()).toBe(`release ${version} (${version}) → the working tree (${version}): nothing`);
}, 900_000);

test("a commit and a tarball are compared with the working tree as well", async () => {
  const before = await npm("diff", "HEAD", "--json");
  expect(JSON.parse(before.stdout)).toMatchObject({ base: { label: "HEAD" }, counts: { break: 0 }, omissions: [] });
  const packed = await run("npm", ["pack", "--silent"], { cwd: clone, env: { INIT_CWD: undefined } });
  expect(packed.status).toBe(0);
  const { stdout } = await npm("diff", packed.stdout.trim().split("\n").at(-1) ?? "", "--json");
  expect(JSON.parse(stdout)).toMatchObject({
    counts: { break: 0 },
    omissions: [expect.stringMatching(/\.tgz has no/)],
  });
}, 900_000);
