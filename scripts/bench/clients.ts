import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../cli/paths.js";
import { type Figure, figure, inTurns } from "./figure.js";
import { generators, prepare } from "./generators.js";
import { command, documentIn, installedPath, inTemporaryFolder, runForMemory, runNode } from "./workbench.js";

/** The most that ours may take of the time of each generator. */
type Goals = Record<keyof typeof generators, number>;

/** The time to generate types and client of a document, compared with other generators. */
const compare = (name: string, document: string, runs: number, goals: Goals): Promise<Figure[]> =>
  inTemporaryFolder(async (folder) => {
    prepare(folder, document);
    symlinkSync(installedPath(""), join(folder, "node_modules"), "junction");
    const own = command("bench/client-alone", join(folder, "openapi.json"), join(folder, "own"));
    const rivals = Object.entries(generators).map(([tool, args]) => [tool, () => runNode(args(), folder)] as const);
    const { ours = [], ...times } = await inTurns<string>(runs, 0, {
      ours: () => runNode(own, paths.root),
      ...Object.fromEntries(rivals),
    });
    return Object.entries(times).map(([tool, values]) =>
      figure(`types and client of ${name}`, "ms", ours, {
        rival: { name: tool, values },
        goal: { of: "ratio", most: goals[tool as keyof Goals] },
      }),
    );
  });

/** The whole generation of a document, with its memory. */
function whole(name: string, document: string, folder: string): Figure[] {
  const args = command("generate", "--input", document, "--output", join(folder, "whole"));
  const { time, memory } = runForMemory(args, paths.root);
  return [
    figure(`generate ${name}`, "ms", [time]),
    figure(`generate ${name}, memory`, "MiB", [memory], { goal: { of: "own", most: 600 } }),
  ];
}

/** The time to generate types and client of this contract, and of the largest document that is published. */
export const benchClients = (runs: number): Promise<Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const contract = join(paths.generated, "openapi.json");
    const gitHub = documentIn(folder, "@octokit/openapi/generated/api.github.com.json");
    return [
      ...(await compare("this contract", contract, runs, { redocly: 2.2, orval: 0.8, "hey-api": 0.7, kubb: 0.4 })),
      // All of these take minutes.
      ...(await compare("GitHub's document", gitHub, 1, { redocly: 2.2, orval: 1, "hey-api": 0.25, kubb: 0.2 })),
      ...whole("GitHub's document", gitHub, folder),
    ];
  });
