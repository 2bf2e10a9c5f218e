import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { filesBelow } from "../cli/files.js";

/** Keeps the imports of other files of the package instead of bundling them; `moved` gives their new paths. */
export const keepImports = (moved = (path: string) => path): Plugin => ({
  name: "keep imports",
  setup: ({ onResolve }) => onResolve({ filter: /^\.\.?\// }, ({ path }) => ({ path: moved(path), external: true })),
});

/**
 * Writes the ES modules below `input` as CommonJS below `output`, file by file and under the same names, so that modules
 * are still loaded on demand. A `package.json` declares the format, since the package itself has ES modules.
 */
export async function writeCommonJs(input: string, output: string, { minify }: { minify: boolean }): Promise<void> {
  await build({
    entryPoints: filesBelow(input)
      .filter((path) => path.endsWith(".js"))
      .map((path) => join(input, path)),
    outbase: input,
    outdir: output,
    bundle: true,
    packages: "external",
    format: "cjs",
    platform: "node",
    target: "es2022",
    // Jest's CommonJS has no `import()`.
    supported: { "dynamic-import": false },
    minifyWhitespace: minify,
    legalComments: "inline",
    plugins: [keepImports()],
    logLevel: "silent",
  });
  writeFileSync(join(output, "package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);
}
