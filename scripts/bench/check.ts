import { paths } from "../cli/paths.js";
import { type Figure, figure, inTurns } from "./figure.js";
import { lastRelease } from "./last-release.js";
import { command, documentIn, inTemporaryFolder, runForMemory } from "./workbench.js";

/** A document may have findings, and a slow check of it takes minutes. */
const options = { expected: [0, 1], timeout: 600_000 };

/** The time and the memory of `check`, compared with that of 0.1.0. */
export async function benchCheck(runs: number): Promise<Figure[]> {
  const before = lastRelease();
  const compare = async (what: string, input: string[], turns: number, mostTime: number, mostMemory?: number) => {
    const memories: { own: number[]; before: number[] } = { own: [], before: [] };
    const run = (of: keyof typeof memories, args: string[], cwd: string): number => {
      const { time, memory } = runForMemory(args, cwd, options);
      memories[of].push(memory);
      return time;
    };
    const times = await inTurns(turns, 0, {
      own: () => run("own", command("check", ...input), paths.root),
      before: () => run("before", ["scripts/bootstrap.mjs", "check", ...input], before),
    });
    return [
      figure(what, "ms", times.own, {
        rival: { name: "0.1.0", values: times.before },
        goal: { of: "ratio", most: mostTime },
      }),
      figure(`${what}, memory`, "MiB", memories.own, {
        rival: { name: "0.1.0", values: memories.before },
        ...(mostMemory !== undefined && { goal: { of: "own", most: mostMemory } }),
      }),
    ];
  };
  return inTemporaryFolder(async (folder) => {
    const figma = documentIn(folder, "@figma/rest-api-spec/openapi/openapi.yaml");
    return [
      ...(await compare("check, each release its own contract", [], Math.min(runs, 3), 0.6)),
      // 0.1.0 takes more than a minute for it.
      ...(await compare("check of Figma's document", ["--input", figma], 1, 0.2, 600)),
    ];
  });
}
