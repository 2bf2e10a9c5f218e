import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { withDocs } from "../docs/command.js";

/** The package's folder `dist`: the build puts this module into a subfolder of it. */
const dist = join(import.meta.dirname, "..");

/** The placeholder of Redoc's script in the package's pages, which share one copy of the script. */
export const redocMark = "/* redoc.js */";

/**
 * Reads a generated file of the docs. It inserts Redoc's script, and reads the contract from where the package exports
 * it.
 */
function read(path: string): string {
  if (/^openapi\.(json|yaml)$/.test(path)) return readFileSync(join(dist, path), "utf8");
  const text = readFileSync(join(dist, "docs", path), "utf8");
  if (!path.endsWith(".html")) return text;
  return text.replace(redocMark, () => readFileSync(join(dist, "docs/redoc.js"), "utf8"));
}

/** Creates the package's command that serves the docs. */
export const docsCommand = (name: string): Command => withDocs(new Command(name), () => read);
