import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { paths } from "./cli/paths.js";

const vitest = join(paths.root, "node_modules/vitest/vitest.mjs");

/** Runs vitest, and ends where it fails. */
function run(args: string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(process.execPath, [vitest, "run", ...args], {
    cwd: paths.root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * The long proofs: those that bring installations of their own, the packed package in other runtimes and test runners, and
 * every departure of a service from the contract. Arguments go to vitest in the first.
 */
run(["--config", join(paths.root, "test/runtimes/vitest.config.ts"), ...process.argv.slice(2)]);
if (process.argv.length === 2) run(["test/verify"], { VERIFY_PROOF: "1" });
