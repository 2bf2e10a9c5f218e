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
import { type Browser, chromium } from "playwright-core";
import { messageOf, UserError } from "../cli/errors.js";
import { paths } from "../cli/paths.js";
import { findBrowser } from "./find.js";

/** Flags that keep the browser from sending its own requests. */
const quiet = ["background-networking", "component-update", "gpu", "quic", "sync"].map((name) => `--disable-${name}`);

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The root folder of the package that contains a browser, which has a folder `bin`. */
function packageRoot(): string {
  let folder = dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium"));
  while (!existsSync(join(folder, "bin")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/**
 * Unpacks the browser of the npm package, with the system libraries that a bare machine lacks, once for each version. It
 * unpacks to a temporary folder and renames it, so that another process never sees half a browser.
 */
async function unpackBrowser(): Promise<string> {
  const { version }: { version: string } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  const folder = join(paths.root, "node_modules", ".cache", `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const { default: packaged } = await import("@sparticuz/chromium");
  mkdirSync(dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  // The package always unpacks into the system's temporary folder, so another one is set. It unpacks the system
  // libraries only on a machine that looks like AWS Lambda.
  const needed = { TMPDIR: aside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const before = Object.keys(needed).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, needed);
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

/** Starts the packaged browser with the system's libraries or, if some are missing, with its own. */
async function launchPackaged(args: string[]): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("it runs on x64 Linux only");
  const folder = await unpackBrowser();
  // Its own fonts have no fixed-width one, so they are only for a system without fonts.
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") };
  const launch = (extra: Record<string, string> = {}): Promise<Browser> => {
    const env = { ...process.env, ...fonts, ...extra };
    return chromium.launch({ executablePath: join(folder, "chromium"), args: [...args, "--no-sandbox"], env });
  };
  try {
    return await launch();
  } catch {
    const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH ?? ""].filter((path) => path !== "");
    return await launch({ LD_LIBRARY_PATH: libraries.join(":") });
  }
}

/**
 * Starts a headless browser: the one that `CHROME_PATH` names, else an installed Chrome, Chromium or Edge, else the one of
 * the npm package `@sparticuz/chromium`.
 * @throws UserError with one line that names the browsers it tried.
 */
export async function launchBrowser(): Promise<Browser> {
  const found = findBrowser({ platform: process.platform, env: process.env, isExecutable });
  const args = [...quiet, "--no-first-run"];
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  try {
    if (found !== undefined) return await chromium.launch({ executablePath: found, args });
    return await launchPackaged(args);
  } catch (error) {
    const tried =
      found === undefined
        ? "No Chrome, Chromium or Edge is installed (CHROME_PATH is not set, none on PATH or in the usual places), and @sparticuz/chromium does not start"
        : `The browser ${found} does not start`;
    const [reason] = messageOf(error).split("\n", 1);
    throw new UserError(`${tried}: ${reason}`, { cause: error });
  }
}
