import { spawnSync } from "node:child_process";
import { paths } from "./cli/paths.js";

/** Runs vitest; a failure is the exit code of this command. */
function run(args: string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...args], {
    cwd: paths.root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  process.exitCode ||= status ?? 1;
}

/**
 * Runs the long tests: public documents, the packed package elsewhere, a night of journeys, every departure of a service
 * from the contract, and the clients of every edit that `npm run diff` is tried on. Arguments go to vitest.
 */
for (const folder of ["documents", "runtimes", "night"])
  run(["--config", `test/${folder}/vitest.config.ts`, ...process.argv.slice(2)]);
run(["test/verify", ...process.argv.slice(2)], { VERIFY_PROOF: "1" });
run(["test/diff", ...process.argv.slice(2)], { DIFF_PROOF: "1" });
