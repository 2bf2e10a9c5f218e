import { join } from "node:path";
import { build } from "esbuild";
import type { RunData } from "./run-data.js";

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
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
  });
  return outputFiles[0]?.text ?? "";
}

/** The program in `browser/`, with the client's signature. It does not depend on the API. */
function program(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

/** The script that a page loads at the first press of Run: what it knows of the API, and the program. */
export const runScript = async (data: RunData): Promise<string> =>
  `globalThis.runData = ${JSON.stringify(data)};\n${await program()}`;
