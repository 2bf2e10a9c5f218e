import { join } from "node:path";
import { browserProgram } from "../browser-program.js";
import type { RunData } from "./run-data.js";

/**
 * The script that a page loads at the first press of Run: the data of the API, and the program in `browser/` with the
 * client's signature.
 */
export const runScript = async (data: RunData): Promise<string> =>
  `globalThis.runData = ${JSON.stringify(data)};\n${await browserProgram(join(import.meta.dirname, "browser/main.ts"))}`;
