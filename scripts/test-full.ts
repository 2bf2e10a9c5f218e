import { spawnSync } from "node:child_process";
import { paths } from "./cli/paths.js";

/** Runs vitest. If it fails, this command exits with its exit code. */
function run(args: string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...args], {
    cwd: paths.root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  process.exitCode ||= status ?? 1;
}

/**
 * Runs the long tests: files named `*.full.test.ts`, public documents, the packed package in other runtimes, a night of
 * jobs, and every departure of a service from the contract. Arguments are passed to vitest.
 */
for (const config of ["full.", "documents/", "runtimes/", "night/"])
  run(["--config", `test/${config}vitest.config.ts`, ...process.argv.slice(2)]);
run(["test/verify", ...process.argv.slice(2)], { VERIFY_PROOF: "1" });
