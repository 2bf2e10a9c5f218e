import { spawn } from "node:child_process";
import { once } from "node:events";
import { paths } from "./cli/paths.js";

/** A step of CI: its name and the arguments of Node. */
type Step = [name: string, ...args: string[]];

/** The checks, the fastest first. */
const checks: Step[] = [
  ["lint and format", "node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings"],
  // The tests take the other cores. Several threads would check much twice.
  ["types", "node_modules/typescript7/bin/tsc", "--noEmit", "--singleThreaded"],
  ["unused code and dependencies", "node_modules/knip/bin/knip.js", "--no-progress"],
  ["generated/ is fresh", "scripts/bootstrap.mjs", "generate", "--check"],
];
/**
 * Most of their code runs a few times, so that optimizing it takes longer than running it, while compiling it simply at once does
 * not. They make garbage, for which more threads than cores would wait for each other. Later versions of Node do not have the
 * first flag.
 */
const flags = [
  ...(process.versions.node.startsWith("20.") ? ["--interrupt-budget=1000000"] : []),
  "--max-semi-space-size=64",
  "--single-threaded-gc",
  "--always-sparkplug",
].map((flag) => `--execArgv=${flag}`);
/** Arguments of this command are passed to vitest. */
const tests: Step = ["tests", "node_modules/vitest/vitest.mjs", "run", ...flags, ...process.argv.slice(2)];

/** Starts a step. `ended` resolves to its exit code. */
function start([, ...args]: Step, output: "inherit" | "pipe") {
  const colours = output === "pipe" && process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const env = { ...process.env, ...colours };
  const child = spawn(process.execPath, args, { cwd: paths.root, env, stdio: ["inherit", output, output] });
  return { child, ended: once(child, "close").then(([status]: (number | null)[]) => status ?? 1) };
}

/** The tests run beside the checks, which leave a core idle, as do the tests. Their output comes after that of the checks. */
const { child, ended } = start(tests, "pipe");
const held: string[] = [];
let print = (text: string) => void held.push(text);
for (const stream of [child.stdout, child.stderr])
  stream?.setEncoding("utf8").on("data", (text: string) => print(text));

async function finish([name]: Step, status: Promise<number>): Promise<void> {
  const code = await status;
  if (code === 0) return;
  child.kill();
  console.error(`\nerror: "${name}" failed.`);
  process.exit(code);
}

for (const check of checks) {
  console.log(`\n> ${check[0]}`);
  await finish(check, start(check, "inherit").ended);
}
console.log("\n> tests");
print = (text) => void process.stdout.write(text);
held.forEach(print);
await finish(tests, ended);
