import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../cli/errors.js";
import { paths } from "../cli/paths.js";

export const redocly = join(paths.root, "node_modules/@redocly/cli/bin/cli.js");

/** Calls `use` with an empty folder, and removes the folder afterwards. */
export async function inTemporaryFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command until it ends, for at most two minutes. */
export function runCommand(command: string, args: string[], cwd: string): void {
  const env = { ...process.env, CI: "true", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", REDOCLY_TELEMETRY: "off" };
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8", env, timeout: 120_000 });
  if (status !== 0) throw new UserError(`${args.join(" ")} failed:\n${stderr || String(error)}`);
}

export const runNode = (args: string[], cwd: string): void => runCommand(process.execPath, args, cwd);
