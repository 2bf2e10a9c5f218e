import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { buildMock } from "./build/mock.js";
import { run, UserError } from "./cli/errors.js";
import { paths } from "./cli/paths.js";

/** Builds `dist/`, which the package publishes: the client as one JavaScript module with its declarations, and the mock. */
await run(async () => {
  const client = join(paths.generated, "client");
  const dist = join(paths.root, "dist");
  const work = mkdtempSync(`${dist}.new-`);
  try {
    await build({
      entryPoints: [join(client, "index.ts")],
      outfile: join(work, "index.js"),
      bundle: true,
      format: "esm",
      platform: "neutral",
      target: "es2022",
      legalComments: "inline",
      banner: {
        js: "/* openapi-fetch (MIT, Copyright (c) 2023 Drew Powers) is part of this file: see vendor/LICENSE. */",
      },
      logLevel: "silent",
    });
    const program = ts.createProgram([join(client, "index.ts")], {
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
