import { paths } from "../cli/paths.js";
import { type Figure, figure, inTurns } from "./figure.js";
import { lastRelease } from "./last-release.js";
import { runNode } from "./workbench.js";

/** The time of `npm test` with everything installed, compared with that of 0.1.0. Each takes minutes, so it runs once. */
export async function benchTests(): Promise<Figure[]> {
  const before = lastRelease();
  const run = (folder: string) =>
    runNode(["scripts/bootstrap.mjs", "test"], folder, { timeout: 900_000, expected: [0, 1] });
  const { own, values } = await inTurns(1, 0, { own: () => run(paths.root), values: () => run(before) });
  const rival = { name: "0.1.0", values };
  return [figure("npm test", "ms", own, { rival, goal: { of: "ratio", most: 1 } })];
}
