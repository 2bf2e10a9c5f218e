import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../cli/paths.js";
import { type Figure, figure, inTurns } from "./figure.js";
import { readContract } from "./list-response.js";
import { multiplied } from "./multiplied.js";
import { timeToStart } from "./servers.js";
import { command, inTemporaryFolder, runNode } from "./workbench.js";

const sizes = [1, 2, 4, 8] as const;

/** The most by which a further contract may cost more between four and eight than between one and four. */
const straight = 1.3;

/**
 * The times of commands for one, two, four and eight times the contract, and whether they lie on a straight line. Each runs once,
 * since the largest ones take a minute.
 */
export const benchGrowth = (): Promise<Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const inputOf = (size: number): string => join(folder, `${size}.json`);
    for (const size of sizes) writeFileSync(inputOf(size), JSON.stringify(multiplied(readContract(), size)));
    const commands: Record<string, (input: string) => number | Promise<number>> = {
      generate: (input) =>
        runNode(command("generate", "--input", input, "--output", `${input}.out`, "--check"), paths.root, {
          expected: [1],
        }),
      check: (input) => runNode(command("check", "--input", input), paths.root),
      "mock, to its first response": (input) =>
        timeToStart((port) => command("mock", "--port", `${port}`, "--input", input)),
    };
    const figures: Figure[] = [];
    for (const [name, time] of Object.entries(commands)) {
      // A command loads faster when it has run once, since the code that V8 compiled is kept.
      await time(inputOf(1));
      const [one = [], two = [], four = [], eight = []] = Object.values(
        await inTurns<string>(
          1,
          0,
          Object.fromEntries(sizes.map((size) => [`${size} times`, () => time(inputOf(size))])),
        ),
      );
      const perContract = (from: number[], to: number[], contracts: number) =>
        to.map((value, turn) => (value - (from[turn] ?? Number.NaN)) / contracts);
      const rival = { name: "1 ×", values: one };
      figures.push(
        figure(`${name}, 2 × the contract`, "ms", two, { rival }),
        figure(`${name}, 4 × the contract`, "ms", four, { rival }),
        figure(`${name}, 8 × the contract`, "ms", eight, { rival }),
        figure(`${name}, one more contract from 4 to 8`, "ms", perContract(four, eight, 4), {
          rival: { name: "from 1 to 4", values: perContract(one, four, 3) },
          goal: { of: "ratio", most: straight },
        }),
      );
    }
    return figures;
  });
