import { join } from "node:path";
import { buildSync } from "esbuild";
import type { RunData } from "./run-data.js";

let bundled: string | undefined;

/** The program in `browser/`, with the client's signature. */
function program(): string {
  bundled ??= buildSync({
    entryPoints: [join(import.meta.dirname, "browser/main.ts")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  }).outputFiles[0]?.text;
  return bundled ?? "";
}

/** The script that a page loads at the first press of Run: what it knows of the API, and the program. */
export const runScript = (data: RunData): string => `globalThis.runData = ${JSON.stringify(data)};\n${program()}`;
