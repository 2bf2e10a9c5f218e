import { spawnSync } from "node:child_process";
import { paths } from "./cli/paths.js";

/**
 * Runs the long tests: files named `*.full.test.ts`, public documents, the packed package in other runtimes, and a night of
 * jobs. Arguments are passed to vitest. If a part fails, the others still run, and this command exits with its exit code.
 */
for (const config of ["full.", "documents/", "runtimes/", "night/"]) {
  const args = ["run", "--config", `test/${config}vitest.config.ts`, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...args], {
    cwd: paths.root,
    stdio: "inherit",
  });
  process.exitCode ||= status ?? 1;
}
