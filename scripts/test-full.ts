import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { paths } from "./cli/paths.js";

/** Runs the tests of public documents, of the packed package in other runtimes and test runners, and of a night of jobs. Arguments go to vitest. */
const workspaces = ["documents", "runtimes", "night"];
const vitest = join(paths.root, "node_modules/vitest/vitest.mjs");
for (const name of workspaces) {
  const config = join(paths.root, "test", name, "vitest.config.ts");
  const { status } = spawnSync(process.execPath, [vitest, "run", "--config", config, ...process.argv.slice(2)], {
    cwd: paths.root,
    stdio: "inherit",
  });
  process.exitCode ||= status ?? 1;
}
