import { cpSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { UserError } from "../cli/errors.js";
import { paths } from "../cli/paths.js";
import { writeCommonJs } from "./common-js.js";

/** The folder with copies of other packages, whose declarations were written by hand. */
const vendored = "runtime/vendor";

/** Writes the declarations of the sources, with maps to them. */
function writeDeclarations(sources: string, entryPoints: string[], output: string): void {
  const program = ts.createProgram(entryPoints, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    declaration: true,
    declarationMap: true,
    emitDeclarationOnly: true,
    stripInternal: true,
    rootDir: sources,
    outDir: output,
  });
  const { diagnostics } = program.emit();
  const found = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (found.length > 0)
    throw new UserError(
      ts.formatDiagnostics(found, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => paths.root,
        getNewLine: () => "\n",
      }),
    );
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
