import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { filesBelow } from "../cli/files.js";

/** Leaves imports of other files of the package as they are. */
const fileByFile: Plugin = {
  name: "file by file",
  setup: ({ onResolve }) => onResolve({ filter: /^\.\.?\// }, ({ path }) => ({ path, external: true })),
};

/**
 * Writes the ES modules below `input` as CommonJS below `output`, file by file and under the same names, so that what is
 * loaded later still is. `output` says that it holds CommonJS: the package around it holds ES modules.
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
    plugins: [fileByFile],
    logLevel: "silent",
  });
  writeFileSync(join(output, "package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);
}
