import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { withDocs } from "../docs/command.js";

/** The folder `dist` of the package: the build puts this module into a folder of it. */
const dist = join(import.meta.dirname, "..");

/** The placeholder of Redoc's script in the pages of the package, which share one copy. */
export const redocMark = "/* redoc.js */";

/** Reads a file of the docs as it was generated: with Redoc's script, and the contract from where the package exports it. */
function read(path: string): string {
  if (/^openapi\.(json|yaml)$/.test(path)) return readFileSync(join(dist, path), "utf8");
  const text = readFileSync(join(dist, "docs", path), "utf8");
  if (!path.endsWith(".html")) return text;
  return text.replace(redocMark, () => readFileSync(join(dist, "docs/redoc.js"), "utf8"));
}

/** The command of the package that serves the docs. */
export const docsCommand = (name: string): Command => withDocs(new Command(name), () => read);
