import { rmSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../cli/paths.js";
import { comparedFigure, type Figure, mediansInTurns } from "./figure.js";
import { inTemporaryFolder, redocly, runNode } from "./workbench.js";

/** Runs programs one after another and returns the total time in milliseconds. */
function time(programs: string[][]): number {
  const started = performance.now();
  for (const args of programs) runNode(args, paths.root);
  return performance.now() - started;
}

/** The time to generate, compared with running the tools behind it one after another. */
export const benchGenerate = (runs: number): Promise<Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const output = join(folder, "generated");
    const generate = ["--import", "tsx", join(paths.root, "scripts/generate.ts"), "--output", output];
    const bundled = join(folder, "openapi.yaml");
    const { nothing, unchanged, chain } = await mediansInTurns(runs, 0, {
      nothing: () => {
        rmSync(output, { recursive: true, force: true });
        return time([generate]);
      },
      unchanged: () => time([generate]),
      chain: () =>
        time([
          [redocly, "lint", paths.contract],
          [redocly, "bundle", paths.contract, "-o", bundled],
          [join(paths.root, "node_modules/openapi-typescript/bin/cli.js"), bundled, "-o", join(folder, "types.ts")],
          [redocly, "build-docs", bundled, "-o", join(folder, "docs.html"), "--inlineBundle"],
        ]),
    });
    const tools = "redocly lint && redocly bundle && openapi-typescript && redocly build-docs --inlineBundle";
    return [
      comparedFigure("generate, from nothing", nothing, "ms", chain),
      comparedFigure("generate, nothing changed", unchanged, "ms", chain),
      comparedFigure(tools, chain, "ms", chain),
    ];
  });
