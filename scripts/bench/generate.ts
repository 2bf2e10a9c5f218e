import { rmSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../cli/paths.js";
import { type Figure, figure, inTurns, median } from "./figure.js";
import { copyContract, type SaveTimes, savesUnderStart } from "./saves.js";
import { command, inTemporaryFolder, redocly, runNode } from "./workbench.js";

/** The number of saves after the first one. */
const laterSaves = 3;

/** The time to generate, at once and on a save, compared with running the tools behind it one after another. */
export const benchGenerate = (runs: number): Promise<Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const contract = copyContract(folder);
    const output = join(folder, "generated");
    const generate = command("generate", "--input", contract, "--output", output);
    const bundled = join(folder, "openapi.yaml");
    const chain = [
      [redocly, "lint", paths.contract],
      [redocly, "bundle", paths.contract, "-o", bundled],
      [join(paths.root, "node_modules/openapi-typescript/bin/cli.js"), bundled, "-o", join(folder, "types.ts")],
      [redocly, "build-docs", bundled, "-o", join(folder, "docs.html"), "--inlineBundle"],
    ];
    let saves: SaveTimes[] = [];
    const later = (time: keyof SaveTimes) => median(saves.slice(1).map((each) => each[time]));
    const times = await inTurns(runs, 0, {
      nothing: () => {
        rmSync(output, { recursive: true, force: true });
        return runNode(generate, paths.root);
      },
      unchanged: () => runNode(generate, paths.root),
      firstSave: async () => {
        saves = await savesUnderStart(contract, output, 1 + laterSaves);
        return saves[0]?.written ?? Number.NaN;
      },
      laterSave: () => later("written"),
      shown: () => later("shown") - later("written"),
      chain: () => chain.reduce((sum, args) => sum + runNode(args, paths.root), 0),
    });
    const rival = { name: "the four tools", values: times.chain };
    const atMost = (what: string, values: number[], most: number): Figure =>
      figure(what, "ms", values, { rival, goal: { of: "ratio", most } });
    return [
      atMost("generate, from nothing", times.nothing, 0.45),
      atMost("generate, nothing changed", times.unchanged, 0.05),
      atMost("npm start: first save until all is written", times.firstSave, 0.12),
      atMost("npm start: a later save until all is written", times.laterSave, 0.08),
      figure("npm start: from there to page reloaded and mock switched", "ms", times.shown, {
        goal: { of: "own", most: 150 },
      }),
    ];
  });
