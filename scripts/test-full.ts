import { spawnSync } from "node:child_process";
import { paths } from "./cli/paths.js";

/** Runs the long tests: public documents, the packed package elsewhere, and a night of journeys. Arguments go to vitest. */
for (const workspace of ["documents", "runtimes", "night"]) {
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", `test/${workspace}/vitest.config.ts`];
  const { status } = spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], {
    cwd: paths.root,
    stdio: "inherit",
  });
  process.exitCode ||= status ?? 1;
}
