import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { paths } from "../cli/paths.js";
import { browserBundle } from "./browser-mock.js";
import { licencesOf } from "./licences.js";

const entry = join(paths.root, "scripts/mock/package/page.ts");

/** Bundles the mock, with the licences of what it contains in a comment at the end. */
async function bundle(): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...browserBundle,
    entryPoints: [entry],
    format: "iife",
    metafile: true,
    write: false,
  });
  const licences = licencesOf(Object.keys(metafile.inputs)).replaceAll("*/", "* /").replace(/\r\n?/g, "\n");
  return `${outputFiles[0]?.text ?? ""}/*\n${licences}\n*/\n`;
}

let script: Promise<string> | undefined;

/** Reads a text from this installation's cache. If it is missing, it is created and cached. */
async function cached(key: string, make: () => Promise<string>): Promise<string> {
  const path = join(paths.root, "node_modules/.cache", `page-mock-${key}.js`);
  if (existsSync(path)) return readFileSync(path, "utf8");
  const text = await make();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
  return text;
}

/**
 * The mock without a contract as one classic script, for a frame of the docs. Bundling takes as long as generating all
 * other docs and does not depend on the contract, so the script is cached for each `version` of the toolchain.
 */
export function pageMock(version: string): Promise<string> {
  const lock = readFileSync(join(paths.root, "package-lock.json"));
  script ??= cached(createHash("sha256").update(version).update(lock).digest("hex").slice(0, 16), bundle);
  return script;
}
