import { execFile, type PromiseWithChild, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { Results } from "./behaviours.js";

const root = join(import.meta.dirname, "../..");
/** Where scratch projects are made: what is installed for them is found above. */
const scratch = join(import.meta.dirname, ".scratch");
export const installed = join(import.meta.dirname, "node_modules");

/** Names of the environment that a package manager or a runner sets for its own children. */
const inherited = /^npm_|^INIT_CWD$|^NODE_OPTIONS$|^VITEST|^JEST/i;

/** The environment of a program that is tried, with the mock's own key pair. */
export const environment = (extra: Record<string, string> = {}): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name))),
  ...{ NCLOUD_ACCESS_KEY: "mock-access-key", NCLOUD_SECRET_KEY: "mock-secret-key", NEXT_TELEMETRY_DISABLED: "1" },
  ...extra,
});

/** Packs the package as it would be published. Returns the tarball's path. */
export function pack(): string {
  const folder = mkdtempSync(join(mkdirs(scratch), "tarball-"));
  const { status, stdout, stderr } = spawnSync("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: root,
    env: environment(),
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm pack ended with ${status}:\n${stderr}`);
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return join(folder, filename);
}

/** Makes a folder, and gives its path back. */
function mkdirs(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** What a scratch project is made from. */
export interface Project {
  /** Folder below `projects/`. */
  template: string;
  /** The name under which this folder's package.json installs the MSW to be used. */
  msw?: "msw2" | "msw3";
}

/** Makes a scratch project that has the tarball installed, and the list of behaviours in both module formats. */
export async function makeProject(tarball: string, { template, msw }: Project): Promise<string> {
  const folder = mkdtempSync(join(mkdirs(scratch), `${template}-`));
  cpSync(join(import.meta.dirname, "projects", template), folder, { recursive: true });
  const own = mkdirs(join(folder, "node_modules/ncloud-media-intelligence"));
  const { status, stderr } = spawnSync("tar", ["-xzf", tarball, "-C", own, "--strip-components", "1"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The tarball cannot be unpacked:\n${stderr}`);
  // Bundlers and Bun would follow the `paths` of this repository's own. Next.js looks in its folder alone.
  if (template !== "next") writeFileSync(join(folder, "tsconfig.json"), "{}");
  if (msw !== undefined) symlinkSync(join(installed, msw), join(folder, "node_modules/msw"), "junction");
  for (const format of ["esm", "cjs"] as const)
    await build({
      entryPoints: [join(import.meta.dirname, "behaviours.ts")],
      outfile: join(folder, `behaviours.${format === "esm" ? "mjs" : "cjs"}`),
      format,
      target: "es2022",
      logLevel: "silent",
    });
  return folder;
}

/** Runs a program of a project to its end, and returns the results that it wrote. */
export async function run(program: string, args: readonly string[], cwd: string, baseURL: string): Promise<Results> {
  const results = join(cwd, "results.json");
  rmSync(results, { force: true });
  const child: PromiseWithChild<unknown> = promisify(execFile)(program, args, {
    cwd,
    env: environment({ MOCK_URL: baseURL, RESULTS: results }),
  });
  const failure = await child.then(
    () => undefined,
    (error: Error & { stdout?: string; stderr?: string }) => `${error.message}\n${error.stdout}${error.stderr}`,
  );
  if (!existsSync(results)) throw new Error(`There are no results. ${failure ?? "The program ended well."}`);
  return JSON.parse(readFileSync(results, "utf8")) as Results;
}

/** Takes all scratch projects away. */
export const clean = (): void => rmSync(scratch, { recursive: true, force: true });
