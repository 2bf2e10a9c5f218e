import { type Figure, figure, inTurns } from "./figure.js";
import { prism, type ServerCommand, timeToStart } from "./servers.js";
import { command } from "./workbench.js";

const own =
  (name: string): ServerCommand =>
  (port) =>
    command(name, "--port", `${port}`);

/** The time until `npm start` and `npm run mock` respond, when `generated/` is fresh, compared with `prism mock`. */
export async function benchStart(runs: number): Promise<Figure[]> {
  const times = await inTurns(runs, 0, {
    start: () => timeToStart(own("start"), true),
    mock: () => timeToStart(own("mock")),
    prism: () => timeToStart(prism),
  });
  const rival = { name: "prism mock", values: times.prism };
  return [
    figure("npm start: first page and first response of the mock", "ms", times.start, {
      rival,
      goal: { of: "ratio", most: 1 },
    }),
    figure("npm run mock: first response", "ms", times.mock, { rival }),
  ];
}
