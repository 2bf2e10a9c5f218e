import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "../..");

/** The project as a new user has it, in a folder of its own that may be edited; installed already. */
export function copyProject(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "project-"));
  for (const name of ["package.json", "package-lock.json", "redocly.yaml", "openapi", "scripts", "generated"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A command that runs until it is stopped, with everything it has printed. */
export interface Running {
  child: ChildProcess;
  output: () => string;
  /** Resolves when a line that it prints, or has printed, matches. */
  printed: (pattern: RegExp) => Promise<RegExpMatchArray>;
  /** Sends the signal and resolves to the exit code. */
  stop: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Runs one command of the toolchain through the bootstrap. */
export function runCommand(folder: string, command: string, args: string[]): Running {
  const child = spawn(process.execPath, ["scripts/bootstrap.mjs", command, ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      for (const look of waiting) look();
    });
  const output = () => lines.join("\n");
  const exited = new Promise<number | null>((resolve) => child.on("exit", resolve));
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
      void exited.then((code) => reject(new Error(`It ended with ${code} before it printed ${pattern}:\n${output()}`)));
    });
  return {
    child,
    output,
    printed,
    stop: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}
