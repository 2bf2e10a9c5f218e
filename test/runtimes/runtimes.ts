import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { Part, Results } from "./behaviours.js";
import { launchNext, launchNextAction } from "./next.js";
import { launchPage } from "./page.js";
import { installed, makeProject, type Project, run } from "./workbench.js";
import { launchWorkerd, workerd } from "./workerd.js";

/** A runtime or framework in which the package is tested. */
export interface Runtime {
  name: string;
  /** The version, if several versions are tested. */
  version?: number;
  /** Why it cannot be tested on this machine. */
  missing?: string;
  /** The parts that this runtime lacks. */
  lacks: readonly Part[];
  /** Runs the behaviours in a scratch project in which the tarball is installed. */
  launch: (tarball: string, baseURL: string) => Promise<Results>;
}

const own = { version: Number(process.versions.node.split(".")[0]), program: process.execPath };
const others = [22, 24].map((version) => ({ version, program: join(installed, `node${version}/bin/node`) }));
/** Each version of Node.js once: the one that runs this, and those from npm. */
export const nodes = [own, ...others.filter(({ version }) => version !== own.version)];

interface Started extends Omit<Project, "template"> {
  name: string;
  version?: number;
  program: string;
  args: readonly string[];
  lacks?: readonly Part[];
}

/**
 * Why a program is missing that npm has only for Linux on x64, or that this folder's lock file has only for that
 * platform.
 */
const missing = (program: string) =>
  existsSync(program) ? {} : { missing: `${relative(installed, program)} is installed for Linux on x64 only` };

/** A runtime that is started with a program: the project's own, or a test runner. */
function started({ name, version, program, args, msw = "msw2", lacks = [] }: Started): Runtime {
  return {
    name,
    ...(version !== undefined && { version }),
    lacks,
    ...missing(program),
    launch: async (tarball, baseURL) => {
      const folder = await makeProject(tarball, { template: "node", msw });
      return run(program, args, folder, baseURL);
    },
  };
}

const jest = join(installed, "jest/bin/jest.js");
const jestConfig = (testMatch: string) =>
  JSON.stringify({ testEnvironment: "node", transform: {}, testMatch: [testMatch], watchman: false, rootDir: "." });
const bun = join(installed, "bun/bin/bun.exe");
const deno = join(installed, "@deno/linux-x64-glibc/deno");
const vitest = join(installed, "vitest/vitest.mjs");

/** All runtimes, which are the rows of the table. Its columns are the behaviours. */
export const runtimes: readonly Runtime[] = [
  ...nodes.flatMap(({ version, program }) => [
    started({ version, name: "Node.js, ES modules", program, args: ["esm.mjs"] }),
    started({ version, name: "Node.js, CommonJS", program, args: ["cjs.cjs"] }),
    ...(version >= 22
      ? [
          started({ version, name: "Node.js, ES modules, MSW 3", program, args: ["esm.mjs"], msw: "msw3" }),
          started({ version, name: "Node.js, CommonJS, MSW 3", program, args: ["cjs.cjs"], msw: "msw3" }),
        ]
      : []),
    started({
      version,
      name: "Node.js, Jest, ES modules",
      program,
      args: ["--experimental-vm-modules", jest, "--config", jestConfig("**/esm.test.mjs")],
    }),
    started({
      version,
      name: "Node.js, Jest, CommonJS",
      program,
      args: [jest, "--config", jestConfig("**/cjs.test.cjs")],
      // MSW consists of ES modules, which Jest's own `require` cannot load.
      lacks: ["msw"],
    }),
    ...["threads", "forks", "vmThreads", "vmForks"].map((pool) =>
      started({
        version,
        name: `Node.js, vitest, ${pool}`,
        program,
        args: [vitest, "run", "esm.test.mjs", "--pool", pool],
      }),
    ),
  ]),
  ...["undici", "node-fetch"].map((library) =>
    started({
      version: own.version,
      name: `Node.js, the fetch of ${library}`,
      program: own.program,
      args: ["other-fetch.mjs", library],
      // MSW does not intercept requests of undici.
      lacks: ["msw"],
    }),
  ),
  started({
    name: "Node.js, vitest, jsdom",
    version: own.version,
    program: own.program,
    args: [vitest, "run", "esm.test.mjs", "--environment", "jsdom"],
  }),
  started({ name: "Bun, ES modules", program: bun, args: ["esm.mjs"] }),
  started({ name: "Bun, CommonJS", program: bun, args: ["cjs.cjs"] }),
  started({ name: "Deno", program: deno, args: ["run", "--allow-all", "deno.mjs"] }),
  // Workers forbid compiling code at run time, which Prism's validator needs.
  {
    name: "workerd",
    lacks: ["environment", "otherCopy", "mock", "msw"],
    ...missing(workerd),
    launch: launchWorkerd(),
  },
  {
    name: "workerd, nodejs_compat",
    lacks: ["otherCopy", "mock", "msw"],
    ...missing(workerd),
    launch: launchWorkerd("nodejs_compat"),
  },
  ...["esbuild", "vite", "webpack", "rollup"].map(
    (bundler): Runtime => ({
      name: `Chromium, bundled by ${bundler}`,
      lacks: ["environment", "otherCopy"],
      launch: launchPage(bundler),
    }),
  ),
  ...["edge route", "middleware"].map(
    (kind): Runtime => ({
      name: `Next.js, ${kind}`,
      // Next.js forbids compiling code here too.
      lacks: ["otherCopy", "mock", "msw"],
      launch: launchNext(kind === "middleware" ? "/middleware" : "/edge"),
    }),
  ),
  { name: "Next.js, Node.js route", lacks: ["otherCopy", "msw"], launch: launchNext("/node") },
  { name: "Next.js, server action", lacks: ["otherCopy", "msw"], launch: launchNextAction },
];
