import { cpSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { UserError } from "../cli/errors.js";
import { paths } from "../cli/paths.js";
import { writeCommonJs } from "./common-js.js";

/** What users import of the client, as package.json has it under `exports`. */
const entries = ["index", "journeys", "validation"];

/** Where the sources have copies of other packages, with declarations that were written as such. */
const vendored = "runtime/vendor";

/** Writes the declarations of the sources, with maps that lead back to them. */
function writeDeclarations(sources: string, output: string): void {
  const entryPoints = entries.map((entry) => join(sources, `${entry}.ts`));
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
  // The compiler copies no declarations that were written by hand.
  cpSync(join(sources, vendored), join(output, vendored), { recursive: true, filter: (path) => !path.endsWith(".js") });
}

/**
 * Builds the client into `dist`: a module for each entry and one more for what they share, so that an error of one is
 * `instanceof` the other's class, as ES modules and below `cjs` as CommonJS; the declarations of both; and below `src` the
 * sources, where an editor's "go to definition" ends.
 */
export async function buildClient(dist: string): Promise<void> {
  const sources = join(dist, "src");
  cpSync(join(paths.generated, "client"), sources, { recursive: true });
  const modules = join(dist, "esm");
  await build({
    entryPoints: entries.map((entry) => join(sources, `${entry}.ts`)),
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
  for (const output of [modules, commonJs]) writeDeclarations(sources, output);
}
