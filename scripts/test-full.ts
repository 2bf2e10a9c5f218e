import { spawnSync } from "node:child_process";
import { paths } from "./cli/paths.js";

/** Runs the tests that have installations of their own: public documents, then the packed package elsewhere. Arguments go to vitest. */
for (const workspace of ["documents", "runtimes"]) {
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", `test/${workspace}/vitest.config.ts`];
  const { status } = spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], {
    cwd: paths.root,
    stdio: "inherit",
  });
  process.exitCode ||= status ?? 1;
}
