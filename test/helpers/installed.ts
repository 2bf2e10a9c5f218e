import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject, vi } from "vitest";
import { hasCode } from "../../scripts/cli/errors.js";
import { filesBelow } from "../../scripts/cli/files.js";
import { paths } from "../../scripts/cli/paths.js";
import { run } from "./run.js";

export const packageName = "ncloud-media-intelligence";

const scratch = inject("scratch");
/** A user's project outside this one, with the packed package as its only dependency. */
export const project = join(scratch, "project");
export const installed = join(project, "node_modules", packageName);

async function npm(cwd: string, ...args: string[]): Promise<void> {
  // npm would pass its own settings on, and the user's settings might disable scripts.
  const inherited = Object.keys(process.env).filter((key) => /^npm_|^INIT_CWD$/i.test(key));
  const env = Object.fromEntries(inherited.map((key) => [key, undefined]));
  const own = { npm_config_userconfig: join(scratch, ".npmrc"), npm_config_cache: join(scratch, "cache") };
  const { status, stdout, stderr } = await run("npm", args, { cwd, env: { ...env, ...own } });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
}

async function packAndInstall(): Promise<void> {
  await npm(paths.root, "pack", "--pack-destination", project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  const [tarball = ""] = filesBelow(project).filter((path) => path.endsWith(".tgz"));
  await npm(project, "install", "--offline", "--no-audit", "--no-fund", `./${tarball}`);
}

/** Whether this is the first test file of the run that wants the package. Only one process can create the folder. */
function isFirst(): boolean {
  try {
    mkdirSync(project);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Packs the package and installs it in the project, once for all test files of a run. */
export async function install(): Promise<void> {
  const outcome = join(scratch, "installed");
  if (isFirst()) {
    const failure = await packAndInstall().then(
      () => "",
      (error: unknown) => String(error),
    );
    writeFileSync(`${outcome}.new`, failure);
    renameSync(`${outcome}.new`, outcome);
  }
  await vi.waitUntil(() => existsSync(outcome), { timeout: 115_000, interval: 100 });
  const failure = readFileSync(outcome, "utf8");
  if (failure !== "") throw new Error(failure);
}
