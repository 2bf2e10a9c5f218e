import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../cli/errors.js";
import { paths } from "../cli/paths.js";
import { type Figure, median, ratioOf } from "./figure.js";

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

/** What generating takes against the tools it stands on, run one after the other. */
export function benchGenerate(runs: number): Figure[] {
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
    for (let run = 0; run < runs; run++) {
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
    return figures.map(([what, ms]) => ({ what, value: Math.round(ms), unit: "ms", ratio: ratioOf(ms, reference) }));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
