import { spawnSync } from "node:child_process";
import { paths } from "./cli/paths.js";

/** The steps of CI, the fastest first. The command ends at the first failure. Arguments are passed to vitest. */
const steps: [name: string, ...args: string[]][] = [
  ["lint and format", "node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings"],
  ["types", "node_modules/typescript7/bin/tsc", "--noEmit"],
  ["unused code and dependencies", "node_modules/knip/bin/knip.js", "--no-progress"],
  ["generated/ is fresh", "--import", "tsx", "scripts/generate.ts", "--check"],
  ["tests", "node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)],
];

for (const [name, ...args] of steps) {
  console.log(`\n> ${name}`);
  const { status } = spawnSync(process.execPath, args, { cwd: paths.root, stdio: "inherit" });
  if (status !== 0) {
    console.error(`\nerror: "${name}" failed.`);
    process.exit(status ?? 1);
  }
}
