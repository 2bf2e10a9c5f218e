import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { paths } from "../cli/paths.js";
import { licencesOf } from "./licences.js";
import { prismImportedBy, replaced, slim } from "./slim.js";

/** esbuild options for bundling the mock for browsers. */
export const browserBundle = {
  bundle: true,
  platform: "browser",
  target: "es2022",
  mainFields: ["browser", "module", "main"],
  // Its ES module would overwrite `module.exports` of the bundle.
  alias: { "@jsdevtools/ono": "@jsdevtools/ono/cjs/index.js" },
  inject: [join(paths.root, "scripts/bundle/stand-ins/process.ts")],
  absWorkingDir: paths.root,
  minify: true,
  legalComments: "none",
  logLevel: "silent",
  plugins: [
    ...slim,
    prismImportedBy('import * as parts from "./prism-parts.js"; export const importPrism = async () => parts;'),
    replaced(/^\.\/server\.js$/, "server"),
    ...["os", "url", "util"].map((name) => replaced(new RegExp(`^${name}$`), name)),
  ],
} satisfies BuildOptions;

/**
 * Bundles the mock and its MSW handlers for browsers into `dist`. The bundles are ES modules without dynamic imports,
 * which service workers do not support. The declarations are those of the build for Node.js.
 * @returns the metafile, which lists the content of the bundle
 */
export async function buildBrowserMock(dist: string): Promise<Metafile> {
  const output = join(dist, "browser/mock");
  const { metafile } = await build({
    ...browserBundle,
    entryPoints: ["index", "msw"].map((name) => join(paths.root, "scripts/mock/package", `${name}.ts`)),
    outdir: output,
    chunkNames: "[name]-[hash]",
    splitting: true,
    format: "esm",
    external: ["msw"],
    metafile: true,
  });
  writeFileSync(join(output, "LICENSES.txt"), licencesOf(Object.keys(metafile.inputs)));
  return metafile;
}
