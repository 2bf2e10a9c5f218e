import { posix, win32 } from "node:path";
import { UserError } from "../cli/errors.js";

/** The parts of the system that are searched. Tests replace them. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isExecutable: (path: string) => boolean;
}

const chrome = ["google-chrome", "google-chrome-stable", "chrome", "chromium", "chromium-browser"];
const edge = ["microsoft-edge", "microsoft-edge-stable", "msedge"];

const mac = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const windows = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** The paths at which Chrome, Chromium or Edge is usually installed on this platform, the most likely first. */
export function usualPlaces({ platform, env }: Pick<Surroundings, "platform" | "env">): string[] {
  const isWindows = platform === "win32";
  const { join, delimiter } = isWindows ? win32 : posix;
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = [...chrome, ...edge].flatMap((name) =>
    folders.map((folder) => join(folder, isWindows ? `${name}.exe` : name)),
  );
  if (platform === "darwin") {
    const applications = ["/Applications"];
    if (env.HOME !== undefined) applications.push(join(env.HOME, "Applications"));
    return [...mac.flatMap((app) => applications.map((folder) => join(folder, app))), ...onPath];
  }
  if (!isWindows) return onPath;
  const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((root) => root !== undefined);
  return [...windows.flatMap((program) => roots.map((root) => join(root, program))), ...onPath];
}

/**
 * The path of an installed browser; undefined if there is none.
 * @throws UserError if `CHROME_PATH` is set but is not a program. Another browser would not be the one that the user
 * chose.
 */
export function findBrowser(surroundings: Surroundings): string | undefined {
  const asked = surroundings.env.CHROME_PATH;
  if (asked === undefined || asked === "") return usualPlaces(surroundings).find(surroundings.isExecutable);
  if (surroundings.isExecutable(asked)) return asked;
  throw new UserError(`CHROME_PATH is ${asked}, which is not a program that can be run. Correct it, or unset it.`);
}
