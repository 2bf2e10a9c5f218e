import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { buildMock } from "./build/mock.js";
import { run, UserError } from "./cli/errors.js";
import { paths } from "./cli/paths.js";

/** What users import, as package.json has it under `exports`. */
const entries = ["index", "validation"];

/**
 * Builds `dist/`, which the package publishes: a JavaScript module for each entry, one more for what they share, so that
 * an error of one is `instanceof` the other's class, and the declarations; and the mock.
 */
await run(async () => {
  const client = join(paths.generated, "client");
  const dist = join(paths.root, "dist");
  const work = mkdtempSync(`${dist}.new-`);
  const entryPoints = entries.map((entry) => join(client, `${entry}.ts`));
  try {
    await build({
      entryPoints,
      outdir: work,
      bundle: true,
      splitting: true,
      chunkNames: "shared-[hash]",
      format: "esm",
      platform: "neutral",
      target: "es2022",
      legalComments: "inline",
      logLevel: "silent",
    });
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
      emitDeclarationOnly: true,
      stripInternal: true,
      rootDir: client,
      outDir: work,
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
    // The compiler leaves declarations that were written as such where they are.
    cpSync(join(client, "vendor"), join(work, "vendor"), { recursive: true, filter: (path) => !path.endsWith(".js") });
    await buildMock(join(work, "mock"));
    rmSync(dist, { recursive: true, force: true });
    renameSync(work, dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
