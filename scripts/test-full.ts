import { spawnSync } from "node:child_process";
import { paths } from "./cli/paths.js";

/** Runs the tests of the packed package in other runtimes and test runners. Arguments go to vitest. */
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "test/runtimes/vitest.config.ts"];
const { status } = spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], {
  cwd: paths.root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
