import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { UserError } from "../cli/errors.js";
import { paths } from "../cli/paths.js";
import { writeCommonJs } from "./common-js.js";

/** The folder with copies of other packages, whose declarations were written by hand. */
const vendored = "runtime/vendor";

/** The compiler's options for the declarations. */
const declarations = {
  target: "es2022",
  module: "nodenext",
  lib: "es2023,dom,dom.iterable,dom.asynciterable",
  types: "",
  strict: "true",
  exactOptionalPropertyTypes: "true",
  skipLibCheck: "true",
  declaration: "true",
  declarationMap: "true",
  emitDeclarationOnly: "true",
  stripInternal: "true",
};

/** Writes the declarations of the sources, with maps to them. TypeScript 7 takes a fifth of the time of TypeScript 5. */
function writeDeclarations(sources: string, entryPoints: string[], output: string): void {
  const options = Object.entries({ ...declarations, rootDir: sources, outDir: output });
  const args = options.flatMap(([name, value]) => [`--${name}`, value]);
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(paths.root, "node_modules/typescript7/bin/tsc"), ...entryPoints, "--ignoreConfig", ...args],
    { cwd: paths.root, encoding: "utf8" },
  );
  if (status !== 0) throw new UserError(stdout);
  cpSync(join(sources, vendored), join(output, vendored), { recursive: true, filter: (path) => !path.endsWith(".js") });
}

/**
 * Builds the client into `dist`, as ES modules and as CommonJS, with declarations. A module that the entries share makes an
 * error of one an `instanceof` the class of the other. The sources in `src` are the target of "go to definition".
 */
export async function buildClient(dist: string): Promise<void> {
  const sources = join(dist, "src");
  cpSync(join(paths.generated, "client"), sources, { recursive: true });
  const entryPoints = ["index", "journeys", "validation"].map((entry) => join(sources, `${entry}.ts`));
  const modules = join(dist, "esm");
  await build({
    entryPoints,
    outdir: modules,
    bundle: true,
    splitting: true,
    chunkNames: "shared-[hash]",
    format: "esm",
    platform: "neutral",
    target: "es2022",
    legalComments: "inline",
    logLevel: "silent",
  });
  const commonJs = join(dist, "cjs");
  await writeCommonJs(modules, commonJs, { minify: false });
  writeDeclarations(sources, entryPoints, modules);
  // Both formats have the same, at the same distance from the sources.
  cpSync(modules, commonJs, { recursive: true, filter: (path) => !path.endsWith(".js") });
}
