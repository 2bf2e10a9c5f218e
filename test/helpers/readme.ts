import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../../scripts/cli/paths.js";

export const readme = readFileSync(join(paths.root, "README.md"), "utf8");

/** The fenced blocks of one language. */
export const blocks = (language: string): string[] =>
  [...readme.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)]
    .filter(([, info]) => info === language)
    .map(([, , text = ""]) => text);
