import { join, relative, resolve } from "node:path";
import { slashed } from "./files.js";

const root = join(import.meta.dirname, "../..");

/** The project's own paths. */
export const paths = {
  root,
  /** Root document of the contract. */
  contract: join(root, "openapi/openapi.yaml"),
  generated: join(root, "generated"),
} as const;

/** The absolute path of a path that a user typed. npm runs scripts in the package's folder instead of the user's. */
export const fromUser = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** A path as messages show it: relative to the working directory, with `/`. */
export const shownPath = (path: string): string => slashed(relative(process.cwd(), path));
