import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { paths } from "./cli/paths.js";

const bin = (name: string) => join(paths.root, "node_modules", name);

/** Everything CI runs, cheapest first; the first failure ends it. Arguments go to vitest. */
const steps: [name: string, ...args: string[]][] = [
  ["lint and format", bin("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings"],
  ["types", bin("typescript7/bin/tsc"), "--noEmit"],
  ["unused code and dependencies", bin("knip/bin/knip.js"), "--no-progress"],
  ["generated/ is fresh", "--import", "tsx", join(paths.root, "scripts/generate.ts"), "--check"],
  ["tests", bin("vitest/vitest.mjs"), "run", ...process.argv.slice(2)],
];

for (const [name, ...args] of steps) {
  console.log(`\n> ${name}`);
  const { status } = spawnSync(process.execPath, args, { cwd: paths.root, stdio: "inherit" });
  if (status !== 0) {
    console.error(`\nerror: "${name}" failed.`);
    process.exit(status ?? 1);
  }
}
