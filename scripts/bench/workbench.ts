import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { UserError } from "../cli/errors.js";
import { paths } from "../cli/paths.js";

export const redocly = join(paths.root, "node_modules/@redocly/cli/bin/cli.js");

/** The folder that the bench keeps between runs: installed rivals, the last release, earlier results. Git ignores it. */
export const kept = join(paths.root, ".scratch/bench");

/** Calls `use` with an empty folder, and removes the folder afterwards. */
export async function inTemporaryFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface RunOptions {
  /** The exit codes that are no failure. @default only 0 */
  expected?: readonly number[];
  /** @default five minutes, in milliseconds */
  timeout?: number;
  /** Variables in addition to those of this process. */
  env?: Record<string, string>;
}

/** Runs a command until it ends. Returns the time in milliseconds, and what it printed. */
export function runCommand(
  command: string,
  args: string[],
  cwd: string,
  { expected = [0], timeout = 300_000, env: further }: RunOptions = {},
): { time: number; output: string } {
  const quiet = { CI: "true", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", REDOCLY_TELEMETRY: "off" };
  const env = { ...process.env, ...quiet, ...further };
  const started = performance.now();
  const ended = spawnSync(command, args, { cwd, encoding: "utf8", env, timeout, maxBuffer: 2 ** 27 });
  const time = performance.now() - started;
  if (ended.status === null || !expected.includes(ended.status))
    throw new UserError(`${args.join(" ")} failed:\n${ended.stderr || String(ended.error ?? ended.stdout)}`);
  return { time, output: ended.stdout };
}

/** Runs a program with Node. Returns the time in milliseconds. */
export const runNode = (args: string[], cwd: string, options?: RunOptions): number =>
  runCommand(process.execPath, args, cwd, options).time;

const { scripts } = JSON.parse(readFileSync(join(paths.root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
const compiled = new Set<string>();

/** The arguments for Node that run a command of this project as npm does. It is compiled before the first measurement. */
export function command(name: string, ...args: string[]): string[] {
  const [, ...program] = (scripts[name] ?? `node scripts/bootstrap.mjs ${name}`).split(" ");
  if (!compiled.has(name)) runNode([...program, "--help"], paths.root, { expected: [0, 1] });
  compiled.add(name);
  return [...program, ...args];
}

const lastLine = `process.on("exit", () => console.log("\\nmaxRSS", process.resourceUsage().maxRSS));`;

/** As {@link runNode}, with the memory in MiB of the process that has most: some tools start another one. */
export function runForMemory(args: string[], cwd: string, options?: RunOptions): { time: number; memory: number } {
  const meter = `--import data:text/javascript,${encodeURIComponent(lastLine)}`;
  const { time, output } = runCommand(process.execPath, args, cwd, { ...options, env: { NODE_OPTIONS: meter } });
  const kibibytes = [...output.matchAll(/^maxRSS (\d+)$/gm)].map(([, text]) => Number(text));
  return { time, memory: Math.max(...kibibytes) / 1024 };
}

/** Installs the rivals of the lock file next to this module, unless they are there. Returns their folder. */
function install(): string {
  const folder = join(kept, "tools");
  const isSame = (name: string): boolean => {
    const copy = join(folder, name);
    return existsSync(copy) && readFileSync(copy, "utf8") === readFileSync(join(import.meta.dirname, name), "utf8");
  };
  if (
    ["package.json", "package-lock.json"].every(isSame) &&
    existsSync(join(folder, "node_modules/.package-lock.json"))
  )
    return join(folder, "node_modules");
  console.error("Installing what scripts/bench/package-lock.json asks for (npm ci) ...");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "package-lock.json"])
    copyFileSync(join(import.meta.dirname, name), join(folder, name));
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  runCommand("npm", ["ci", ...quiet], folder);
  return join(folder, "node_modules");
}

let installed: string | undefined;

/** The path of a file of an installed rival or document. */
export function installedPath(path: string): string {
  installed ??= install();
  return join(installed, path);
}

/** A copy of an installed document in a folder, where no rules of this project apply to it. */
export function documentIn(folder: string, path: string): string {
  const copy = join(folder, basename(path));
  copyFileSync(installedPath(path), copy);
  return copy;
}
