import { join } from "node:path";
import { buildSync } from "esbuild";
import { asciiScript } from "../escape.js";

let bundled: string | undefined;

/** The script of Run: the program in `browser/`, with the client's signature. */
export function runScript(): string {
  if (bundled !== undefined) return bundled;
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, "browser/main.ts")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    charset: "ascii",
    legalComments: "none",
    logLevel: "silent",
  });
  bundled = asciiScript(outputFiles[0]?.text ?? "").replace(/<\/(?=script)/gi, "<\\/");
  return bundled;
}
