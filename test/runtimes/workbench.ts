import { execFile, type PromiseWithChild, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { Results } from "./behaviours.js";

const root = join(import.meta.dirname, "../..");
/** The folder of scratch projects. They find the packages of this folder above them. */
const scratch = join(import.meta.dirname, ".scratch");
export const installed = join(import.meta.dirname, "node_modules");

/** Environment variables that a package manager or a test runner sets for child processes. */
const inherited = /^npm_|^INIT_CWD$|^NODE_OPTIONS$|^VITEST|^JEST/i;

/** The environment of a tested program, with the mock's own key pair. */
export const environment = (extra: Record<string, string> = {}): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name))),
  ...{ NCLOUD_ACCESS_KEY: "mock-access-key", NCLOUD_SECRET_KEY: "mock-secret-key", NEXT_TELEMETRY_DISABLED: "1" },
  ...extra,
});

/** Packs the package as for publishing. Returns the path of the tarball. */
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

/** Creates a folder and returns its path. */
function mkdirs(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Describes a scratch project. */
export interface Project {
  /** Folder below `projects/`. */
  template: string;
  /** The package.json name of the MSW version to use. */
  msw?: "msw2" | "msw3";
}

/** Creates a scratch project with the installed tarball, and with the behaviours in both module formats. */
export async function makeProject(tarball: string, { template, msw }: Project): Promise<string> {
  const folder = mkdtempSync(join(mkdirs(scratch), `${template}-`));
  cpSync(join(import.meta.dirname, "projects", template), folder, { recursive: true });
  const own = mkdirs(join(folder, "node_modules/ncloud-media-intelligence"));
  const { status, stderr } = spawnSync("tar", ["-xzf", tarball, "-C", own, "--strip-components", "1"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The tarball cannot be unpacked:\n${stderr}`);
  // Bundlers and Bun would use the `paths` of this repository's tsconfig. Next.js only looks in its own folder.
  if (template !== "next") writeFileSync(join(folder, "tsconfig.json"), "{}");
  if (msw !== undefined) symlinkSync(join(installed, msw), join(folder, "node_modules/msw"), "junction");
  for (const format of ["esm", "cjs"] as const)
    await build({
      entryPoints: [join(import.meta.dirname, "behaviours.ts")],
      outfile: join(folder, `behaviours.${format === "esm" ? "mjs" : "cjs"}`),
      bundle: true,
      packages: "external",
      platform: "neutral",
      format,
      target: "es2022",
      logLevel: "silent",
    });
  return folder;
}

/** Runs a program of a project until it ends, and returns the results that it wrote. */
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

/** Removes all scratch projects. */
export const clean = (): void => rmSync(scratch, { recursive: true, force: true });
