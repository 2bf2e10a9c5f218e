import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build, type Plugin } from "esbuild";
import ts from "typescript";
import { licencesOf } from "../bundle/licences.js";
import { prismImportedBy, slim } from "../bundle/slim.js";
import { paths } from "../cli/paths.js";
import { keepImports, writeCommonJs } from "./common-js.js";

const folder = join(paths.root, "scripts/mock/package");

/** Loads commander from the package's command, which has it for all subcommands. */
const commander: Plugin = {
  name: "commander",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^commander$/ }, () => ({ path: "../../bin/commander.js", external: true })),
};

/** An ES module that re-exports the CommonJS one: two copies of the mock would double the package. */
const reExport = (names: readonly string[], path: string) => `export { ${names.join(", ")} } from "${path}";\n`;

/** Writes the declarations of the mock's entries. Their exports have explicit types, so that no other module has to be declared. */
function writeDeclarations(output: string): void {
  for (const name of ["index", "msw", "types"]) {
    const fileName = join(folder, `${name}.ts`);
    const { outputText } = ts.transpileDeclaration(readFileSync(fileName, "utf8"), {
      fileName,
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, isolatedDeclarations: true },
    });
    writeFileSync(join(output, `${name}.d.ts`), outputText);
  }
}

/**
 * Bundles the mock and its MSW handlers with Prism for Node.js into `dist`, with their declarations: as CommonJS, and as ES
 * modules that import it. Only the handlers are built twice, since MSW has a copy of each format.
 */
export async function buildMock(dist: string): Promise<void> {
  const [modules, commonJs] = [join(dist, "esm/mock"), join(dist, "cjs/mock")];
  const parts = mkdtempSync(join(tmpdir(), "mock-parts-"));
  const common = { bundle: true, format: "esm", platform: "node", target: "node20", logLevel: "silent" } as const;
  try {
    const { metafile } = await build({
      ...common,
      entryPoints: ["index", "interception", "msw", "bin"].map((name) => join(folder, `${name}.ts`)),
      outdir: parts,
      chunkNames: "[name]-[hash]",
      splitting: true,
      mainFields: ["module", "main"],
      // Its ES module overwrites `module.exports` of the bundle.
      alias: { "@jsdevtools/ono": "@jsdevtools/ono/cjs/index.js" },
      absWorkingDir: paths.root,
      external: ["msw"],
      minifyWhitespace: true,
      minifySyntax: true,
      legalComments: "none",
      plugins: [...slim, commander, prismImportedBy('export const importPrism = () => import("./prism-parts.js");')],
      metafile: true,
    });
    await writeCommonJs(parts, commonJs, { minify: true });
    mkdirSync(modules, { recursive: true });
    const entry = Object.values(metafile.outputs).find(({ entryPoint = "" }) => entryPoint.endsWith("/index.ts"));
    writeFileSync(join(modules, "index.js"), reExport(entry?.exports ?? [], "../../cjs/mock/index.js"));
    await build({
      ...common,
      entryPoints: [join(folder, "msw.ts")],
      outdir: modules,
      packages: "external",
      plugins: [keepImports((path) => `../../cjs/mock/${basename(path)}`)],
    });
    writeFileSync(join(commonJs, "LICENSES.txt"), licencesOf(Object.keys(metafile.inputs)));
    for (const output of [modules, commonJs]) writeDeclarations(output);
  } finally {
    rmSync(parts, { recursive: true, force: true });
  }
}
