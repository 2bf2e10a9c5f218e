import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { run, UserError } from "./cli/errors.js";
import { paths } from "./cli/paths.js";

const program = new Command("npm run bench --")
  .description("Times generating against the tools it stands on, run one after the other, in the same run.")
  .option("--runs <n>", "runs of each; the median counts", "7")
  .option("--json", "print the figures as JSON", false);

/** Wall time of the commands, one after the other, in milliseconds. */
function time(commands: string[][]): number {
  const started = performance.now();
  for (const args of commands) {
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: paths.root,
      encoding: "utf8",
      env: { ...process.env, CI: "true", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
    if (status !== 0) throw new UserError(`${args.join(" ")} failed:\n${stderr}`);
  }
  return performance.now() - started;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

await run(async () => {
  const { runs, json } = program.parse().opts<{ runs: string; json: boolean }>();
  const count = Number(runs);
  if (!Number.isInteger(count) || count < 1)
    throw new UserError(`--runs takes a whole number above 0; it is "${runs}".`);
  const work = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const output = join(work, "generated");
    const generate = ["--import", "tsx", join(paths.root, "scripts/generate.ts"), "--output", output];
    const redocly = join(paths.root, "node_modules/@redocly/cli/bin/cli.js");
    const bundled = join(work, "openapi.yaml");
    const alternatives = [
      [redocly, "lint", paths.contract],
      [redocly, "bundle", paths.contract, "-o", bundled],
      [join(paths.root, "node_modules/openapi-typescript/bin/cli.js"), bundled, "-o", join(work, "types.ts")],
      [redocly, "build-docs", bundled, "-o", join(work, "docs.html"), "--inlineBundle"],
    ];
    const nothing: number[] = [];
    const unchanged: number[] = [];
    const chain: number[] = [];
    // In turns, so that a slow spell of the machine falls on all of them.
    for (let index = 0; index < count; index++) {
      rmSync(output, { recursive: true, force: true });
      nothing.push(time([generate]));
      unchanged.push(time([generate]));
      chain.push(time(alternatives));
    }
    const reference = median(chain);
    const figures = [
      ["generate, from nothing", median(nothing)],
      ["generate, nothing changed", median(unchanged)],
      ["redocly lint && redocly bundle && openapi-typescript && redocly build-docs --inlineBundle", reference],
    ] as const;
    const rows = figures.map(([what, ms]) => ({
      what,
      ms: Math.round(ms),
      ratio: Number((ms / reference).toFixed(2)),
    }));
    if (json) console.log(JSON.stringify(rows, undefined, 2));
    else
      for (const { what, ms, ratio } of rows)
        console.log(`${String(ms).padStart(6)} ms  ${ratio.toFixed(2)}×  ${what}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
