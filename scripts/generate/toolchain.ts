import { createHash } from "node:crypto";
import { basename, join, relative } from "node:path";
import { compiledProgram } from "../cli/compiled.js";
import { UserError } from "../cli/errors.js";
import { type Files, filesBelow, slashed } from "../cli/files.js";
import { vendored, versionOf } from "../client/vendored.js";
import { ownSources } from "../contract/sources.js";

/** The SHA-256 of a text or its bytes, in hex. CRLF counts as LF, since a checkout may have either. */
export function hash(text: string | Buffer): string {
  // Decoding takes longer than hashing.
  const isHashable = typeof text !== "string" && !text.includes("\r\n");
  return createHash("sha256")
    .update(isHashable ? text : text.toString().replaceAll("\r\n", "\n"))
    .digest("hex");
}

/** The inputs of an output other than the contract. */
export interface Toolchain {
  /** Its own code by the path below `scripts/`. */
  code: Files;
  /** The files of packages that each client carries, by their path in the client. */
  vendored: Files;
  /** SHA-256 over both. */
  hash: string;
  /** Versions of the tools that made the output. */
  tools: Record<string, string>;
}

const scripts = join(import.meta.dirname, "..");

/** The folders whose code the output depends on. */
export const toolchainFolders = [
  "api",
  "bundle",
  "cli",
  "client",
  "contract",
  "docs",
  "generate",
  "lint",
  "mock",
  "runtime",
];

const tools = [
  "@cfworker/json-schema",
  "@redocly/cli",
  "@redocly/openapi-core",
  "@stoplight/prism-http",
  "esbuild",
  "ini",
  "marked",
  "minisearch",
  "openapi-fetch",
  "openapi-typescript",
  "typescript",
];

/** Leaves out files of editors and of the system. */
const isCode = (path: string): boolean => !/^(\.|README\.md$)|~$/.test(basename(path));

/** The code in a folder of `scripts/`, by its path there. */
export const codeIn = (folder: string): Files =>
  Object.fromEntries(
    filesBelow(join(scripts, folder))
      .filter(isCode)
      .map((path) => [`${folder}/${path}`, ownSources.text(join(scripts, folder, path))]),
  );

function read(): Toolchain {
  const code: Files = Object.assign({}, ...toolchainFolders.map(codeIn));
  const copies = vendored();
  const parts = Object.entries({ ...code, ...copies }).map(([path, text]) => `${path}\n${text}`);
  return {
    code,
    vendored: copies,
    hash: hash(parts.join("\n")),
    tools: Object.fromEntries(tools.map((name) => [name, versionOf(name)])),
  };
}

let remembered: Toolchain | undefined;

/**
 * The toolchain at the first call in this process: later the files on disk may be others.
 * @throws UserError if they are not those that were compiled.
 */
export function toolchain(): Toolchain {
  remembered ??= read();
  const compiled = compiledProgram?.toolchain;
  if (compiled !== undefined && compiled.hash !== remembered.hash)
    throw new UserError("The toolchain changed while this command started. Run it again.");
  return remembered;
}

/** The hash of the toolchain and the versions of its tools. A compiled program knows them without reading its code. */
export const toolchainVersion = (): Pick<Toolchain, "hash" | "tools"> => compiledProgram?.toolchain ?? toolchain();

/**
 * Refuses to go on if the toolchain has changed since this process started. Modules are loaded on demand, so that an output
 * could be of two versions, and its manifest names one.
 * @throws UserError that names the files.
 */
export function refuseChangedToolchain(): void {
  const changed = ownSources.changes().map((path) => slashed(relative(process.cwd(), path)));
  if (changed.length > 0)
    throw new UserError(
      `The toolchain changed while this command ran, so the output would mix two versions. Run it again.\n  ${changed.join("\n  ")}`,
    );
}
