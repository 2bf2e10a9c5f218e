import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { paths } from "../../scripts/cli/paths.js";

interface RunOptions {
  /** The folder that the command runs in. @default the project's root */
  cwd?: string;
  /** Environment variables in addition to those of this process; undefined removes one. */
  env?: Record<string, string | undefined>;
  /** The text of its standard input. */
  input?: string;
}

/** The end and the output of a command. */
export interface Ended {
  /** Exit code; null if a signal ended it. */
  status: number | null;
  /** Signal that ended it; null if it exited. */
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

function spawnCommand(command: string, args: string[], { cwd = paths.root, env }: RunOptions) {
  // npm is a batch file in Windows.
  const shell = process.platform === "win32" && command === "npm";
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, shell });
  // A command may end before it has read all of its input.
  child.stdin.on("error", () => {});
  return child;
}

/** Runs a command to its end. */
export async function run(command: string, args: string[], options: RunOptions = {}): Promise<Ended> {
  const child = spawnCommand(command, args, options);
  child.stdin.end(options.input ?? "");
  const [[status, signal], stdout, stderr] = await Promise.all([
    once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { status, signal, stdout, stderr };
}

/**
 * Runs a script in bash without the user's settings, language and proxy, and resolves to its output.
 * @throws Error if it fails or prints errors.
 */
export async function runBash(script: string, env: Record<string, string> = {}): Promise<string> {
  const input = `curl() { command curl --disable --noproxy '*' --silent --show-error "$@"; }\n${script}\n`;
  const settings = { BASH_ENV: "", LC_ALL: "C", ...env };
  const { status, stdout, stderr } = await run("bash", ["--norc", "-eu"], { input, env: settings });
  if (status !== 0 || stderr !== "") throw new Error(`bash ended with ${status}: ${stderr}`);
  return stdout;
}

/** Runs a command and stops reading its output after the first bytes, as `| head` does. */
export async function runToHead(command: string, args: string[]): Promise<Ended> {
  const child = spawnCommand(command, args, {});
  child.stdout.once("data", () => child.stdout.destroy());
  const [[status, signal], stderr] = await Promise.all([
    once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>,
    text(child.stderr),
  ]);
  return { status, signal, stdout: "", stderr };
}

/** Runs a program with Node. */
export const runNode = (args: string[], options?: RunOptions): Promise<Ended> => run(process.execPath, args, options);

interface Compile {
  compiledCommands: string[];
  flagsOf(command: string): string[];
  compiled(root: string, command: string): Promise<string>;
}
const { compiledCommands, flagsOf, compiled }: Compile = await import(
  pathToFileURL(join(paths.root, "scripts/compile.mjs")).href
);
const folders = new Map<string, Promise<string>>();

/** The scripts that start no module by its path. The build bundles the package's command in the same way. */
const compilable = [...compiledCommands, "verify", "bin/main"];

/** Node's arguments for a script. It is compiled if it can be, since tsx takes one to three seconds at each start. */
async function programOf(name: string): Promise<string[]> {
  if (!compilable.includes(name))
    return ["--import", import.meta.resolve("tsx"), join(paths.root, `scripts/${name}.ts`)];
  const folder = folders.get(name) ?? compiled(paths.root, name);
  folders.set(name, folder);
  return [...flagsOf(name), join(await folder, `${name}.cjs`)];
}

/** Runs a script of the toolchain, such as `check`, as npm does for a user in `cwd`. */
export const runScript = async (name: string, args: string[], { cwd = paths.root, env = {} }: RunOptions = {}) =>
  runNode([...(await programOf(name)), ...args], { cwd, env: { INIT_CWD: undefined, CI: "1", ...env } });

/** A command that runs until it is stopped. */
export interface Running {
  child: ChildProcess;
  output: () => string;
  /** Resolves when the output matches a pattern. */
  printed: (pattern: RegExp) => Promise<RegExpMatchArray>;
  /** Resolves to the exit code; null if a signal ended it. */
  exited: Promise<number | null>;
  /** Sends the signal and resolves to the exit code. */
  stop: (signal: NodeJS.Signals) => Promise<number | null>;
  /** Resolves when it has ended and everything that it printed is read. */
  ended: Promise<Ended>;
}

/** Starts a command that runs until it is stopped. */
export function start(command: string, args: string[], options: RunOptions = {}): Running {
  const child = spawnCommand(command, args, options);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const linesOf = (stream: Readable): string[] => {
    const own: string[] = [];
    createInterface({ input: stream }).on("line", (line) => {
      own.push(line);
      lines.push(line);
      for (const look of waiting) look();
    });
    return own;
  };
  const [stdout, stderr] = [linesOf(child.stdout), linesOf(child.stderr)];
  const output = () => lines.join("\n");
  const exited = new Promise<number | null>((resolve) => child.on("exit", resolve));
  // A background job may still print when the command itself has ended.
  const ended = (once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>).then(([status, signal]) => {
    return { status, signal, stdout: stdout.join("\n"), stderr: stderr.join("\n") };
  });
  const printed = (pattern: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const look = () => {
        const found = output().match(pattern);
        if (found === null) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
      void ended.then(({ status }) =>
        reject(new Error(`It ended with ${status} before it printed ${pattern}:\n${output()}`)),
      );
    });
  return {
    child,
    output,
    printed,
    exited,
    ended,
    stop: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

/** Starts one of the toolchain's scripts that runs until it is stopped, such as `mock`. */
export const startScript = async (name: string, args: string[]): Promise<Running> =>
  start(process.execPath, [...(await programOf(name)), ...args]);

/** Starts a command of the toolchain through the bootstrap in a copy of the project. */
export const startCommand = (folder: string, command: string, args: string[]): Running =>
  start(process.execPath, ["scripts/bootstrap.mjs", command, ...args], { cwd: folder });

/** Starts a command in a terminal of Linux, whose keyboard is the standard input of the child. */
export const startInTerminal = (command: string, env: Record<string, string>): Running =>
  start("script", ["-qec", command, "/dev/null"], { env: { SHELL: "/bin/sh", ...env } });
